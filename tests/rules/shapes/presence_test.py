"""Somebody of a group of roles anywhere."""

import pytest

from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from teamcanvas.rules.shapes.presence import Presence
from tests.small_plans import placed, small_plan

LEAD = Presence(
    wanted=("tech_lead", "solution_architect"),
    stage=Stage.SOLUTION_DEVELOPMENT,
    fte=0.3,
    stand_ins=("ml_engineer",),
    when=lambda facts: facts.settings.risk != "none",
)


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
def role_in_whatever_stage_is_enough_test(placement: str, size: str, there: bool) -> None:
    plan = change_settings(small_plan(placement), "plan", org_size=size, risk="high")
    assert (not list(LEAD.check(facts_of(plan, "plan"), NO_PARAMS))) is there


def it_is_asked_only_when_it_matters_test() -> None:
    assert list(LEAD.check(facts_of(small_plan("S1 data_owner Sofia"), "plan"), NO_PARAMS)) == []


def finding_is_about_the_roles_that_the_parameters_name_test() -> None:
    plan = change_settings(small_plan("S1 data_owner Sofia"), "plan", risk="limited")
    (found,) = LEAD.check(facts_of(plan, "plan"), Params({"roles": ("qa_engineer",)}))
    assert list(map(str, found.subjects)) == ["role:qa_engineer"]


def fix_places_somebody_in_the_stage_of_the_rule_test() -> None:
    plan = small_plan("S1 data_owner Sofia 0.8", people="Sofia Rossi")
    finding = Finding("TC143", Severity.WARNING, ())
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    (fix,) = LEAD.fixes(context)
    assert fix.title == "Place Sofia Rossi as Tech lead in Solution Development"
    assert placed(fix.edit(plan))[-1] == "S2 tech_lead Sofia 0.2"
