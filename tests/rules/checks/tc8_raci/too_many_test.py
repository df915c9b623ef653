"""The shape of rules that limit a letter in one row."""

from collections.abc import Mapping

from teamcanvas.edits.raci import set_row
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.rules.checks.tc8_raci.too_many import TooMany
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.shapes.raci_rows import rows_with_raci
from tests.small_plans import small_plan

MODEL = ActivityId("s2_model")
LEAD, SCIENTIST, OWNER, ENGINEER = map(RoleId, ("tech_lead", "data_scientist", "data_owner", "ml_engineer"))
DOERS = TooMany("R", 1, rows=rows_with_raci, instead="C", words="Only ask {roles} about {activity}")
TOLD = TooMany("I", 1, rows=rows_with_raci, instead="", words="Leave {roles} out of {activity}")
PLAN = small_plan("S2 tech_lead Sofia", "S2 data_scientist Piotr", "S1 data_owner Hanna")


def _about_model(shape: TooMany, cells: Mapping[RoleId, str], params: Params = NO_PARAMS) -> list[str]:
    facts = facts_of(set_row(PLAN, "plan", MODEL, cells), "plan")
    mine = Subject("activity", MODEL)
    found = [one for one in shape.check(facts, params) if one.subjects[0] == mine]
    return [subject.id for one in found for subject in one.subjects[1:]]


def _fix(shape: TooMany, cells: Mapping[RoleId, str]) -> tuple[Fix, Mapping[RoleId, str]]:
    plan = set_row(PLAN, "plan", MODEL, cells)
    finding = Finding("TC804", Severity.WARNING, (Subject("activity", MODEL),))
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    (fix,) = shape.fixes(context)
    return fix, fix.edit(plan).scenarios[0].raci[MODEL]


def more_than_the_limit_is_too_many_test() -> None:
    cells = {LEAD: "AR", SCIENTIST: "R", OWNER: "C"}
    assert _about_model(DOERS, cells) == [LEAD, SCIENTIST]
    assert _about_model(DOERS, cells, Params({"most": 2})) == []


def letter_stays_with_whom_the_catalogue_names_and_others_keep_the_rest_of_their_cell_test() -> None:
    fix, cells = _fix(DOERS, {LEAD: "AR", ENGINEER: "R", SCIENTIST: "R", OWNER: "R"})
    assert fix.title == "Only ask Tech lead, Data owner and ML engineer about “Develop and train the model”"
    assert cells == {LEAD: "A", ENGINEER: "C", SCIENTIST: "R", OWNER: "C"}


def roles_without_holder_lose_the_letter_first_test() -> None:
    fix, cells = _fix(TOLD, {LEAD: "AR", ENGINEER: "I", OWNER: "I"})
    assert fix.title == "Leave ML engineer out of “Develop and train the model”"
    assert cells == {LEAD: "AR", OWNER: "I"}
