"""The shape of rules against conflicting roles."""

from collections.abc import Sequence

import pytest

from teamcanvas.edits.people import set_skills
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.rules.checks.tc2_conflicts.conflict import Conflict
from teamcanvas.rules.engine import facts_of
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fix import FixContext
from teamcanvas.rules.params import NO_PARAMS, Params
from tests.small_plans import small_plan, titled

AUDIT = Conflict(
    duty=RoleId("model_validator"),
    others=("data_scientist", "model_validator", "ml_engineer"),
    summary="Roles that build.",
    grade=lambda facts: "risky" if facts.settings.risk == "high" else "",
)
SOFIA, HANNA = PersonId("sofia"), PersonId("hanna")


def _subjects(plan: Plan, params: Params = NO_PARAMS) -> list[list[str]]:
    return [list(map(str, found.subjects)) for found in AUDIT.check(facts_of(plan, "plan"), params)]


def conflict_is_found_across_stages_test() -> None:
    plan = small_plan("S3 model_validator Sofia", "S1 ml_engineer Sofia", "S2 data_scientist Hanna")
    assert _subjects(plan) == [["person:sofia", "role:model_validator", "role:ml_engineer"]]


def duty_does_not_conflict_with_itself_test() -> None:
    assert _subjects(small_plan("S3 model_validator Sofia", "S2 model_validator Sofia")) == []


def parameter_says_what_conflicts_test() -> None:
    plan = small_plan("S3 model_validator Sofia", "S1 ml_engineer Sofia", "S1 qa_engineer Sofia")
    params = Params({"conflicting_roles": ("qa_engineer",)})
    assert _subjects(plan, params) == [["person:sofia", "role:model_validator", "role:qa_engineer"]]


def finding_has_the_grade_of_the_settings_test() -> None:
    plan = change_settings(small_plan("S3 model_validator Sofia", "S1 ml_engineer Sofia"), "plan", risk="high")
    assert [found.grade for found in AUDIT.check(facts_of(plan, "plan"), NO_PARAMS)] == ["risky"]


@pytest.mark.parametrize(
    ("person", "role", "forbidden"),
    [
        ("sofia", "model_validator", True),
        ("hanna", "data_scientist", True),
        ("piotr", "model_validator", False),
        ("hanna", "model_validator", False),
        ("hanna", "qa_engineer", False),
    ],
)
def role_that_would_bring_both_together_is_forbidden_test(person: str, role: str, forbidden: bool) -> None:
    facts = facts_of(small_plan("S2 data_scientist Sofia", "S2 model_validator Hanna"), "plan")
    assert AUDIT.forbids(facts, NO_PARAMS, PersonId(person), RoleId(role)) is forbidden


def rule_that_does_not_apply_forbids_nothing_test() -> None:
    asleep = Conflict(RoleId("model_validator"), ("ml_engineer",), "Roles.", when=lambda _: False)
    facts = facts_of(small_plan("S2 ml_engineer Sofia"), "plan")
    assert not asleep.forbids(facts, NO_PARAMS, SOFIA, RoleId("model_validator"))
    assert list(asleep.check(facts, NO_PARAMS)) == []


def _titles(conflict: Conflict, plan: Plan) -> Sequence[str]:
    (found,) = conflict.check(facts_of(plan, "plan"), NO_PARAMS)
    finding = Finding("TC204", Severity.WARNING, found.subjects)
    context = FixContext(finding, facts_of(plan, "plan"), NO_PARAMS, "plan", SequentialIds(), lambda *_: False)
    return [fix.title for fix in conflict.fixes(context)]


def duty_or_the_single_conflicting_role_goes_to_the_best_people_test() -> None:
    plan = small_plan("S2 model_validator Sofia 0.2", "S2 data_scientist Sofia 0.4", "S1 data_owner Piotr 0.3")
    plan = titled(plan, "Model validator", "piotr")
    plan = set_skills(plan, HANNA, ["ml-modelling", "experimentation"])
    plan = set_skills(plan, PersonId("piotr"), ["model-validation", "ml-modelling", "statistics"])
    later = Conflict(AUDIT.duty, AUDIT.others, "Roles.", duty_first=False)
    assert _titles(AUDIT, plan) == [
        "Hand Model validator to Piotr Zając",
        "Hand Data scientist to Hanna Berg",
        "Hand Data scientist to Piotr Zając",
    ]
    assert _titles(later, plan) == [
        "Hand Data scientist to Hanna Berg",
        "Hand Data scientist to Piotr Zając",
        "Hand Model validator to Piotr Zając",
    ]


def only_the_duty_is_handed_over_where_several_roles_conflict_test() -> None:
    plan = small_plan(
        "S2 model_validator Sofia 0.2",
        "S2 data_scientist Sofia 0.4",
        "S2 ml_engineer Sofia 0.4",
        people="Sofia Rossi, Piotr Zając",
    )
    plan = titled(plan, "Model validator")
    assert _titles(AUDIT, plan) == ["Hand Model validator to Piotr Zając"]
