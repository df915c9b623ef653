"""Handing all placements in a role to another person."""

import pytest

from teamcanvas.edits.people import set_capacity
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.shapes.reassigning import hand, held_as, takers
from tests.small_plans import placed, small_plan, titled

SOFIA, PIOTR, HANNA = map(PersonId, ("sofia", "piotr", "hanna"))
ENGINEER = RoleId("data_engineer")
PLAN = small_plan(
    "S1 data_engineer Sofia 0.2",
    "S2 data_engineer Sofia 0.3",
    "S2 ml_engineer Sofia 0.3",
    "S2 data_engineer Hanna 0.1",
    "S3 data_engineer Sofia 4",
)


def _context(plan: Plan, forbidden: str = "") -> FixContext:
    facts = facts_of(plan, "plan")
    finding = Finding("TC202", Severity.WARNING, ())
    return FixContext(finding, facts, NO_PARAMS, "plan", SequentialIds(), lambda person, _: person == forbidden)


def all_counting_placements_of_a_role_are_handed_over_test() -> None:
    placements, fte = held_as(_context(PLAN), SOFIA, ENGINEER)
    assert placements == ("a1", "a2")
    assert fte == pytest.approx(0.5)
    fix = hand(_context(PLAN), SOFIA, ENGINEER, HANNA)
    assert fix.title == "Hand Data engineer to Hanna Berg"
    assert placed(fix.edit(PLAN)) == [
        "S1 data_engineer Hanna 0.2",
        "S2 ml_engineer Sofia 0.3",
        "S2 data_engineer Hanna 0.4",
        "S3 data_engineer Sofia 4",
    ]


def only_those_who_can_take_all_of_it_are_asked_test() -> None:
    """Hanna holds the role already, Piotr has the title."""
    assert set(takers(_context(PLAN), SOFIA, ENGINEER)) == {HANNA}
    plan = titled(PLAN, "Data engineer", "piotr")
    assert set(takers(_context(plan), SOFIA, ENGINEER)) == {PIOTR, HANNA}
    assert set(takers(_context(plan, forbidden="hanna"), SOFIA, ENGINEER)) == {PIOTR}
    assert set(takers(_context(set_capacity(plan, PIOTR, 0.49)), SOFIA, ENGINEER)) == {HANNA}
