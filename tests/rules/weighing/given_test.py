"""Who gets something to do by a fix."""

from teamcanvas.edits.deputies import name_deputy
from teamcanvas.edits.people import plan_learning
from teamcanvas.edits.placements import hand_over, place_person, set_fte
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.weighing.given import people_given_work
from tests.small_plans import small_plan

SOFIA, PIOTR = PersonId("sofia"), PersonId("piotr")
PLAN = small_plan("S2 data_engineer Sofia 0.5", "S2 ml_engineer - 0.5")


def _given(after: Plan) -> set[str]:
    return set(people_given_work(PLAN, after, "plan"))


def place_or_more_time_is_work_test() -> None:
    stage = Stage.SOLUTION_DEVELOPMENT
    assert _given(place_person(PLAN, "plan", PIOTR, RoleId("data_scientist"), stage, SequentialIds())) == {"piotr"}
    assert _given(hand_over(PLAN, "plan", (PlacementId("a2"),), SOFIA)) == {"sofia"}
    assert _given(set_fte(PLAN, "plan", PlacementId("a1"), 0.6)) == {"sofia"}
    assert not _given(set_fte(PLAN, "plan", PlacementId("a1"), 0.4))
    assert not _given(PLAN)


def training_is_work_unless_everybody_has_time_for_it_test() -> None:
    assert _given(plan_learning(PLAN, PIOTR, ["mlops"], "2027-03")) == {"piotr"}
    assert not _given(plan_learning(PLAN, PIOTR, ["ai-literacy"], "2027-03"))


def standing_in_is_work_for_the_deputy_test() -> None:
    assert _given(name_deputy(PLAN, "plan", SOFIA, (RoleId("data_engineer"),), PIOTR)) == {"piotr"}
