"""The weighted sum of what is wrong with a plan."""

from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.people import set_capacity
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.weighing.weight import is_lighter, overload_of, shown_weight_of, weight_of
from tests.small_plans import small_plan

WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.INFO: 1}
PLAN = small_plan("S2 data_scientist Sofia 0.5", "S1 data_owner Piotr 0.1")


def _weight(plan: Plan) -> float:
    return weight_of(facts_of(plan, "plan"))


def errors_warnings_and_notes_weigh_also_while_they_are_silenced_test() -> None:
    result = check(PLAN, "plan")
    assert result.silenced
    assert _weight(PLAN) == sum(WEIGHTS[one.severity] for one in (*result.findings, *result.silenced))
    assert shown_weight_of(facts_of(PLAN, "plan")) == sum(WEIGHTS[one.severity] for one in result.findings)


def accepted_findings_weigh_nothing_test() -> None:
    finding = check(PLAN, "plan").findings[0]
    accepted = accept(PLAN, "plan", acceptance_of(finding, "Known."))
    assert _weight(PLAN) - _weight(accepted) == WEIGHTS[finding.severity]


def overload_weighs_by_the_fte_test() -> None:
    plan = set_capacity(PLAN, PersonId("sofia"), 0.3)
    assert overload_of(facts_of(plan, "plan")) == {"sofia": 0.2}
    found = check(plan, "plan")
    errors = sum(WEIGHTS[one.severity] for one in (*found.findings, *found.silenced))
    assert round(_weight(plan) - errors, 6) == 10


def hats_beyond_the_second_weigh_test() -> None:
    roles = ("data_scientist", "data_engineer", "ml_engineer", "qa_engineer")
    four = small_plan(*(f"S2 {role} Sofia 0.1" for role in roles))
    found = check(four, "plan")
    assert _weight(four) - sum(WEIGHTS[one.severity] for one in (*found.findings, *found.silenced)) == 16


def plan_is_not_lighter_than_itself_test() -> None:
    assert not is_lighter(facts_of(PLAN, "plan"), facts_of(PLAN, "plan"))
