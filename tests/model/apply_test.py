"""A change that does not belong to a plan is refused, and leaves it alone."""

import pytest

from teamcanvas.model.apply import UnusableChangeError, apply
from teamcanvas.model.change import ABSENT, Change, Difference, Reordering
from teamcanvas.model.ids import PersonId, ScenarioId
from teamcanvas.model.plan import Person, Plan, Scenario

ADA, BEN = (Person(id=PersonId(f"p{number}"), name=name) for number, name in ((1, "Ada"), (2, "Ben")))
PLAN = Plan(title="Churn", people=(ADA, BEN), scenarios=(Scenario(id=ScenarioId("s1"), title="As is"),))


def nothing_changes_nothing_test() -> None:
    assert apply(PLAN, Change()) == PLAN


def untouched_parts_stay_the_same_objects_test() -> None:
    changed = apply(PLAN, Change((Difference(("people", "p1"), ADA, ADA.replace(name="Ada O.")),)))
    assert changed.scenarios is PLAN.scenarios
    assert changed.people[1] is BEN


def list_that_only_changes_its_order_does_test() -> None:
    changed = apply(PLAN, Change((), (Reordering(("people",), ("p1", "p2"), ("p2", "p1")),)))
    assert changed.people == (BEN, ADA)


@pytest.mark.parametrize(
    "difference",
    [
        Difference((), None, PLAN),
        Difference(("nmae",), "", "x"),
        Difference(("title", "first"), "", "x"),
        Difference(("people", "p9"), ADA, ABSENT),
        Difference(("people", "p9", "name"), "", "x"),
        Difference(("people", "p1"), ADA, "Ada"),
        Difference(("people", "p1", "nmae"), "", "x"),
        Difference(("scenarios", "s9", "title"), "", "x"),
    ],
    ids=lambda difference: "/".join(difference.path) or "the whole plan",
)
def change_of_something_the_plan_lacks_is_refused_test(difference: Difference) -> None:
    with pytest.raises(UnusableChangeError):
        apply(PLAN, Change((difference,)))


@pytest.mark.parametrize(
    "order",
    [
        Reordering(("people",), ("p1", "p2"), ("p2",)),
        Reordering(("people",), ("p1", "p2"), ("p2", "p3")),
        Reordering(("people",), ("p1", "p2"), ("p2", "p1", "p1")),
        Reordering(("scenarios", "s9", "placements"), (), ()),
    ],
    ids=lambda order: "-".join(order.after) or "unknown scenario",
)
def order_of_other_members_is_refused_test(order: Reordering) -> None:
    with pytest.raises(UnusableChangeError):
        apply(PLAN, Change((), (order,)))


def value_of_another_type_is_refused_test() -> None:
    with pytest.raises(ValueError, match="valid string"):
        apply(PLAN, Change((Difference(("title",), "Churn", 42),)))
