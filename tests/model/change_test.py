"""What differs between two plans: that applying it to the first gives the second, and what it contains."""

import pytest
from hypothesis import given, settings

from teamcanvas.model.apply import apply
from teamcanvas.model.change import ABSENT, Change, Difference, Reordering, diff
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, ScenarioId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario
from tests.example_counts import example_count
from tests.plans import plan_pairs, plans

ADA, BEN, CAI = (Person(id=PersonId(f"p{number}"), name=name) for number, name in enumerate(("Ada", "Ben", "Cai"), 1))
PLACED = Placement(id=PlacementId("a1"), role=RoleId("data_owner"), stage="use-case-definition")
SCENARIO = Scenario(id=ScenarioId("s1"), title="As is", placements=(PLACED,))
PLAN = Plan(title="Churn", people=(ADA, BEN), scenarios=(SCENARIO,))


@settings(max_examples=example_count(30))
@given(plan_pairs())
def change_between_two_plans_leads_from_one_to_the_other_test(pair: tuple[Plan, Plan]) -> None:
    before, after = pair
    assert apply(before, diff(before, after)) == after


@given(plans())
def plan_does_not_differ_from_its_copy_test(plan: Plan) -> None:
    assert not diff(plan, Plan.model_validate_json(plan.model_dump_json(by_alias=True)))


def record_that_changes_is_named_by_its_id_test() -> None:
    renamed = ADA.replace(name="Ada O.")
    change = diff(PLAN, PLAN.replace(people=(renamed, BEN)))
    assert change == Change((Difference(("people", "p1"), ADA, renamed),))


def record_that_comes_or_goes_is_absent_before_or_after_test() -> None:
    change = diff(PLAN, PLAN.replace(people=(BEN, CAI)))
    assert change.differences == (
        Difference(("people", "p1"), ADA, ABSENT),
        Difference(("people", "p3"), ABSENT, CAI),
    )


def reordering_is_recorded_only_where_needed_test() -> None:
    at_the_end = diff(PLAN, PLAN.replace(people=(ADA, BEN, CAI)))
    in_between = diff(PLAN, PLAN.replace(people=(ADA, CAI, BEN)))
    assert at_the_end.reorderings == ()
    assert in_between.reorderings == (Reordering(("people",), ("p1", "p2"), ("p1", "p3", "p2")),)


def several_members_added_at_the_end_keep_their_order_test() -> None:
    plan = PLAN.replace(people=(ADA, BEN, CAI))
    removed = plan.replace(people=(ADA,))
    assert apply(removed, diff(removed, plan)) == plan


def change_inside_a_scenario_names_the_field_test() -> None:
    settings = SCENARIO.settings.replace(risk="high")
    raci = {"s1_go": {"data_owner": "A"}}
    change = diff(PLAN, PLAN.replace(scenarios=(SCENARIO.replace(settings=settings, raci=raci),)))
    assert change.differences == (
        Difference(("scenarios", "s1", "settings", "risk"), "none", "high"),
        Difference(("scenarios", "s1", "raci", "s1_go"), ABSENT, {"data_owner": "A"}),
    )


def record_whose_unknown_keys_differ_is_replaced_as_a_whole_test() -> None:
    odd = Scenario.model_validate({**dict(SCENARIO.fields()), "colour": "red"})
    after = PLAN.replace(scenarios=(odd,))
    assert apply(PLAN, diff(PLAN, after)) == after
    settings = SCENARIO.settings.model_copy(update={"colour": "red"})
    after = PLAN.replace(scenarios=(SCENARIO.replace(settings=settings),))
    assert apply(PLAN, diff(PLAN, after)) == after


def parts_that_are_the_same_object_are_not_compared_test() -> None:
    class Unreadable(tuple[Person, ...]):
        __slots__ = ()

        def __iter__(self) -> object:  # pyright: ignore[reportIncompatibleMethodOverride] - it refuses
            raise AssertionError("was looked into")

    plan = PLAN.model_copy(update={"people": Unreadable((ADA,))})
    assert not diff(plan, plan.replace(title="Retention")).touches("people")


@pytest.mark.parametrize(
    ("path", "touched"),
    [
        ((), True),
        (("scenarios",), True),
        (("scenarios", "s1"), True),
        (("scenarios", "s1", "placements"), True),
        (("scenarios", "s1", "placements", "a1"), True),
        (("scenarios", "s1", "placements", "a2"), False),
        (("scenarios", "s1", "raci"), False),
        (("scenarios", "s2"), False),
        (("people",), False),
    ],
)
def change_touches_what_is_above_and_below_it_test(path: tuple[str, ...], *, touched: bool) -> None:
    placements = (PLACED.replace(fte=0.5),)
    change = diff(PLAN, PLAN.replace(scenarios=(SCENARIO.replace(placements=placements),)))
    assert change.touches(*path) is touched
