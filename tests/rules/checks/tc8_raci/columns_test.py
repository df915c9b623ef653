"""A role's tasks in the matrix, and fixes that give its letters to others."""

from collections.abc import Mapping
from itertools import islice

from teamcanvas.edits.raci import set_row
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.role import Role
from teamcanvas.rules.checks.tc8_raci.columns import letters_held, pushing_down, tasks_for
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from tests.small_plans import small_plan

OWNER, SECURITY, OVERSEER, DESIGNER = map(RoleId, ("data_owner", "security_lead", "human_overseer", "ux_designer"))
ACCESS, PROBLEM, VALUE = map(ActivityId, ("s1_data_access", "s1_problem", "s1_value"))
BOARD = small_plan("S1 data_owner Sofia", "S1 security_lead Piotr", "S3 human_overseer Hanna")


def _with_rows(rows: Mapping[ActivityId, Mapping[RoleId, str]], plan: Plan = BOARD) -> Plan:
    for activity, cells in rows.items():
        plan = set_row(plan, "plan", activity, cells)
    return plan


def _context(plan: Plan) -> FixContext:
    finding = Finding("TC810", Severity.WARNING, ())
    return FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)


def letters_are_counted_in_default_and_edited_rows_test() -> None:
    """By default the data owner is accountable for one activity only."""
    facts = facts_of(_with_rows({PROBLEM: {OWNER: "AR"}}), "plan")
    assert letters_held(facts, OWNER, "A") == (PROBLEM, ACCESS)
    assert letters_held(facts, DESIGNER, "A") == ()


def involved_roles_take_over_within_their_limit_test() -> None:
    plan = _with_rows({PROBLEM: {OWNER: "A", SECURITY: "R"}, VALUE: {OWNER: "A", OVERSEER: "C", DESIGNER: "R"}})
    (fix,) = pushing_down(_context(plan), OWNER, 2, {SECURITY: 2, OVERSEER: 1})
    assert fix.title == "Push 2 activities down from Data owner to Security lead and Human overseer"
    rows = fix.edit(plan).scenarios[0].raci
    assert rows[PROBLEM] == {OWNER: "C", SECURITY: "AR"}
    assert rows[VALUE] == {OWNER: "C", OVERSEER: "A", DESIGNER: "R"}
    # The security lead is accountable for “Define security and privacy needs” already.
    assert list(pushing_down(_context(plan), OWNER, 2, {SECURITY: 1, OVERSEER: 1})) == []


def role_that_has_no_surplus_keeps_everything_test() -> None:
    assert list(pushing_down(_context(BOARD), OWNER, 0, {})) == []


def tasks_of_the_default_matrix_come_before_those_of_the_stage_test() -> None:
    plan = small_plan("S1 ux_designer Sofia", "S1 outside_in_lead Piotr")
    plan = set_row(plan, "plan", ActivityId("s1_ux"), {RoleId("outside_in_lead"): "AR"})
    titles = [fix.title for fix in islice(tasks_for(_context(plan), DESIGNER), 2)]
    assert titles[0] == "Make UX designer responsible for “Design user experience and touchpoints”"
    first = next(iter(tasks_for(_context(plan), DESIGNER)))
    assert first.edit(plan).scenarios[0].raci[ActivityId("s1_ux")] == {RoleId("outside_in_lead"): "AR", DESIGNER: "R"}


def role_that_only_advises_is_asked_test() -> None:
    own = Role(id=RoleId("own"), title="Friend of the house", advisory=True)
    plan = small_plan("S3 own Sofia").replace(roles=(own,))
    first = next(iter(tasks_for(_context(plan), own.id)))
    assert first.title.startswith("Ask Friend of the house about")
