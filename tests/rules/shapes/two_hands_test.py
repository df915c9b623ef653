"""Letters of a row held by different people."""

from teamcanvas.edits.raci import set_row
from teamcanvas.model.ids import ActivityId, PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS
from teamcanvas.rules.shapes.two_hands import moving, others_able, people_in
from tests.small_plans import small_plan

DEPLOY = ActivityId("s3_deploy")
SOFIA, PIOTR, HANNA = map(PersonId, ("sofia", "piotr", "hanna"))
LEAD, OPS, ENGINEER = map(RoleId, ("tech_lead", "mlops_engineer", "ml_engineer"))
BOARD = small_plan(
    "S3 tech_lead Sofia",
    "S2 mlops_engineer Piotr",
    "S3 mlops_engineer Hanna",
    "S2 ml_engineer Piotr",
    "PM line_manager Piotr",
)
PLAN = set_row(BOARD, "plan", DEPLOY, {LEAD: "AR", OPS: "R", ENGINEER: "I"})


def _context(plan: Plan) -> FixContext:
    finding = Finding("TC206", Severity.WARNING, ())
    return FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)


def holders_in_the_stage_go_before_holders_elsewhere_test() -> None:
    facts = facts_of(PLAN, "plan")
    row = facts.rows[DEPLOY]
    assert people_in(facts, row, OPS, RESPONSIBLE) == {HANNA}
    assert people_in(facts, row, ENGINEER, RESPONSIBLE) == {PIOTR}
    assert people_in(facts, row, RoleId("data_owner"), RESPONSIBLE) == frozenset()


def roles_in_the_same_hands_are_left_out_test() -> None:
    facts = facts_of(PLAN, "plan")
    row = facts.rows[DEPLOY]
    assert others_able(facts, row, RESPONSIBLE, frozenset((SOFIA,))) == [OPS, ENGINEER]
    assert others_able(facts, row, RESPONSIBLE, frozenset((SOFIA, HANNA))) == [ENGINEER]
    assert others_able(facts, row, ACCOUNTABLE, frozenset((PIOTR, HANNA))) == [LEAD]


def letter_moves_and_the_others_keep_what_is_left_of_theirs_test() -> None:
    row = facts_of(PLAN, "plan").rows[DEPLOY]
    only, new = moving(_context(PLAN), row, RESPONSIBLE, (OPS, ENGINEER))
    assert only.title == "Leave only MLOps engineer responsible for “Deploy to production”"
    assert only.edit(PLAN).scenarios[0].raci[DEPLOY] == {LEAD: "A", OPS: "R", ENGINEER: "I"}
    assert new.title == "Make ML engineer responsible for “Deploy to production”"
    assert new.edit(PLAN).scenarios[0].raci[DEPLOY] == {LEAD: "A", OPS: "C", ENGINEER: "R"}
