"""An edit that is made twice gives the same plan twice."""

from teamcanvas.edits.placements import place_person
from teamcanvas.model.ids import PersonId, RandomIds, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.kept_ids import KeptIds
from tests.small_plans import small_plan


def edit_of_the_same_plan_comes_out_equal_test() -> None:
    plan, ids = small_plan(), KeptIds(RandomIds())

    def both(stage: Stage) -> object:
        first = place_person(plan, "plan", PersonId("sofia"), RoleId("data_scientist"), stage, ids)
        return place_person(first, "plan", PersonId("piotr"), RoleId("data_engineer"), stage, ids)

    assert both(Stage.SOLUTION_DEVELOPMENT) == both(Stage.SOLUTION_DEVELOPMENT)


def what_is_taken_is_not_given_again_test() -> None:
    ids = KeptIds(RandomIds(seed=1))
    first = ids.fresh("a", ())
    assert ids.fresh("a", ()) == first
    second = ids.fresh("a", (first,))
    assert second != first
    assert ids.fresh("a", (first,)) == second
    assert ids.fresh("a", (second,)) == first


def every_kind_of_thing_has_its_own_prefix_test() -> None:
    ids = KeptIds(RandomIds())
    assert ids.fresh("a", ()).startswith("a")
    assert ids.fresh("p", ()).startswith("p")
