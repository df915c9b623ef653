"""The shape of rules that require the core team in a meeting."""

import pytest

from teamcanvas.edits.ceremonies import add_ceremony
from teamcanvas.edits.organisation import add_team, set_team
from teamcanvas.model.ids import PersonId, SequentialIds, TeamId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.checks.tc6_flow.ceremony import NOT_RECORDED, WholeTeam
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from tests.small_plans import small_plan

MEETING = WholeTeam("stand-up", "stand-up")
HANNA, SOFIA, PIOTR = PersonId("hanna"), PersonId("sofia"), PersonId("piotr")
BLUE, RED = TeamId("t01"), TeamId("t02")
PLAN = small_plan("S2 data_engineer Sofia 0.3", "S2 ml_engineer Piotr 0.5", "S1 data_owner Hanna 1")


def _found(plan: Plan, params: Params = NO_PARAMS) -> list[tuple[str, list[str]]]:
    found = MEETING.check(facts_of(plan, "plan"), params)
    return [(one.message_key, list(map(str, one.subjects))) for one in found]


def _fix(plan: Plan) -> Fix:
    finding = Finding("TC604", Severity.WARNING, ())
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    (fix,) = MEETING.fixes(context)
    return fix


def meeting_that_is_not_recorded_is_another_finding_test() -> None:
    other_kind = add_ceremony(PLAN, "plan", "backlog", [SOFIA, PIOTR])
    assert _found(other_kind) == [(NOT_RECORDED, ["setting:ceremonies.stand-up"])]


def missing_people_are_named_test() -> None:
    assert _found(add_ceremony(PLAN, "plan", "stand-up", [])) == [("", ["person:piotr", "person:sofia"])]
    assert _found(add_ceremony(PLAN, "plan", "stand-up", [HANNA, SOFIA])) == [("", ["person:piotr"])]
    assert _found(add_ceremony(PLAN, "plan", "stand-up", [SOFIA, PIOTR])) == []


@pytest.mark.parametrize(("least", "missing"), [(0.3, ["person:sofia"]), (0.31, [])])
def core_people_have_a_least_fte_in_delivery_roles_test(least: float, missing: list[str]) -> None:
    plan = add_ceremony(PLAN, "plan", "stand-up", [PIOTR])
    assert [who for _, people in _found(plan, Params({"core_fte": least})) for who in people] == missing


def fix_plans_the_meeting_with_the_core_team_test() -> None:
    fix = _fix(PLAN)
    assert fix.title == "Plan a stand-up with Piotr Zając and Sofia Rossi"
    (planned,) = fix.edit(PLAN).scenarios[0].ceremonies
    assert (planned.kind, planned.people) == ("stand-up", (PIOTR, SOFIA))


def fix_invites_everybody_to_the_meeting_of_their_team_test() -> None:
    plan = add_team(add_team(PLAN, "Blue", SequentialIds()), "Red", SequentialIds())
    plan = set_team(plan, SOFIA, RED)
    plan = add_ceremony(plan, "plan", "backlog", [])
    plan = add_ceremony(plan, "plan", "stand-up", [HANNA], team=RED)
    plan = add_ceremony(plan, "plan", "stand-up", [])
    fixed = _fix(plan).edit(plan).scenarios[0].ceremonies
    assert [one.people for one in fixed] == [(), (HANNA, SOFIA), (PIOTR,)]
