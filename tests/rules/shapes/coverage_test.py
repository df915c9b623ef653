"""The shape of rules that require a holder of one of several roles."""

import pytest

from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.shapes.coverage import Coverage
from tests.small_plans import placed, small_plan, titled

INTEGRATION = Coverage(
    stages=(Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT),
    wanted=("software_engineer",),
    stand_ins=("ml_engineer",),
    fte=0.3,
    grade=lambda facts: "risky" if facts.settings.risk == "high" else "",
)

LEAD = Coverage(
    stages=(Stage.SOLUTION_DEVELOPMENT,),
    anywhere=True,
    wanted=("tech_lead", "solution_architect"),
    stand_ins=("ml_engineer",),
    fte=0.3,
    when=lambda facts: facts.settings.risk != "none",
)


@pytest.mark.parametrize(
    ("placement", "size", "covered"),
    [
        ("S2 software_engineer Sofia", "medium", True),
        ("S3 software_engineer Sofia", "medium", True),
        ("S1 software_engineer Sofia", "medium", False),
        ("PM software_engineer Sofia", "medium", False),
        ("S2 software_engineer -", "medium", False),
        ("S2 ml_engineer Sofia", "medium", False),
        ("S2 ml_engineer Sofia", "small", True),
        ("S1 ml_engineer Sofia", "startup", False),
    ],
)
def role_in_one_of_the_stages_is_enough_test(placement: str, size: str, covered: bool) -> None:
    plan = change_settings(small_plan(placement), "plan", org_size=size)
    assert (not list(INTEGRATION.check(facts_of(plan, "plan"), NO_PARAMS))) is covered


def finding_is_about_the_stages_and_the_roles_test() -> None:
    plan = change_settings(small_plan("S1 data_owner Sofia"), "plan", risk="high")
    (found,) = INTEGRATION.check(facts_of(plan, "plan"), NO_PARAMS)
    assert list(map(str, found.subjects)) == [
        "stage:solution-development",
        "stage:scale-and-adopt",
        "role:software_engineer",
    ]
    assert found.grade == "risky"


def parameters_change_which_roles_count_test() -> None:
    facts = facts_of(small_plan("S2 qa_engineer Sofia"), "plan")
    roles, stand_ins = INTEGRATION.params
    assert (roles.name, stand_ins.name) == ("roles", "stand_ins")
    assert list(INTEGRATION.check(facts, Params({"roles": ("qa_engineer",)}))) == []


def fix_places_somebody_in_the_first_stage_test() -> None:
    plan = titled(small_plan("S1 data_owner Sofia", people="Sofia Rossi, Hanna Berg"), "Software engineer", "sofia")
    finding = Finding("TC114", Severity.WARNING, (Subject("stage", Stage.SOLUTION_DEVELOPMENT),))
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    fix, vacancy = INTEGRATION.fixes(context)
    assert vacancy.title == "Plan a vacancy: Software engineer in Solution Development, 0.3 FTE"
    assert fix.title == "Place Sofia Rossi as Software engineer in Solution Development"


@pytest.mark.parametrize(
    ("placement", "size", "there"),
    [
        ("S1 tech_lead Sofia", "medium", True),
        ("PM solution_architect Sofia", "medium", True),
        ("S2 tech_lead -", "medium", False),
        ("S2 tech_lead Sofia 2", "medium", False),
        ("S2 ml_engineer Sofia", "medium", False),
        ("S2 ml_engineer Sofia", "small", True),
        ("S2 ml_engineer Sofia", "startup", True),
    ],
)
def role_in_any_stage_is_enough_test(placement: str, size: str, there: bool) -> None:
    plan = change_settings(small_plan(placement), "plan", org_size=size, risk="high")
    assert (not list(LEAD.check(facts_of(plan, "plan"), NO_PARAMS))) is there


def rule_applies_only_under_its_condition_test() -> None:
    assert list(LEAD.check(facts_of(small_plan("S1 data_owner Sofia"), "plan"), NO_PARAMS)) == []


def finding_about_the_whole_board_names_no_stage_test() -> None:
    plan = change_settings(small_plan("S1 data_owner Sofia"), "plan", risk="limited")
    (found,) = LEAD.check(facts_of(plan, "plan"), Params({"roles": ("qa_engineer",)}))
    assert list(map(str, found.subjects)) == ["role:qa_engineer"]


def fix_for_any_stage_places_in_the_first_stage_test() -> None:
    plan = titled(small_plan("S1 data_owner Sofia 0.8", people="Sofia Rossi, Hanna Berg"), "Tech lead", "sofia")
    finding = Finding("TC143", Severity.WARNING, ())
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    fix, vacancy = LEAD.fixes(context)
    assert placed(vacancy.edit(plan))[-1] == "S2 tech_lead - 0.3"
    assert fix.title == "Place Sofia Rossi as Tech lead in Solution Development"
    assert placed(fix.edit(plan))[-1] == "S2 tech_lead Sofia 0.2"
