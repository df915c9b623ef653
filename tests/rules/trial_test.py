"""The outcome of a fix is known before it is applied."""

from teamcanvas.edits.placements import hand_over, remove_placement, set_fte
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.ids import PersonId, PlacementId, SequentialIds
from teamcanvas.model.plan import Plan, RuleSetting
from teamcanvas.rules.engine import check, facts_of
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.fix import Fix
from teamcanvas.rules.fixes import fix_context
from teamcanvas.rules.trial import Trial, errors_in
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template


def _trial(plan: Plan, rule: str) -> Trial:
    (finding,) = [one for one in check(plan, "plan").findings if one.rule == rule]
    return Trial(fix_context(finding, facts_of(plan, "plan"), SequentialIds()), plan)


def _vacant() -> Plan:
    return small_plan("S1 data_owner Sofia 0.2", "S1 outside_in_lead Piotr 0.2", "S1 data_scientist - 0.5")


def finding_that_goes_is_settled_test() -> None:
    trial = _trial(_vacant(), "TC006")
    gone = trial.of(Fix("Fill it", lambda plan: hand_over(plan, "plan", (PlacementId("a3"),), PersonId("hanna"))))
    assert gone is not None
    assert gone.settled
    assert not gone.brought
    still = trial.of(Fix("Less of it", lambda plan: set_fte(plan, "plan", PlacementId("a3"), 0.1)))
    assert still is not None
    assert not still.settled


def outcome_lists_new_errors_test() -> None:
    trial = _trial(_vacant(), "TC006")
    outcome = trial.of(Fix("Send the business away", lambda plan: remove_placement(plan, "plan", PlacementId("a2"))))
    assert outcome is not None
    assert "TC101" in {error.rule for error in outcome.brought}
    assert {error.severity for error in outcome.brought} == {Severity.ERROR}


def refused_edit_has_no_outcome_test() -> None:
    gone = Fix("Remove what is not there", lambda plan: remove_placement(plan, "plan", PlacementId("a9")))
    assert _trial(_vacant(), "TC006").of(gone) is None


def errors_include_those_silenced_by_an_empty_stage_test() -> None:
    plan = small_plan("S2 data_scientist Sofia 0.5")
    result = check(plan, "plan")
    kept_back = {one.key for one in result.silenced if one.severity is Severity.ERROR}
    assert kept_back
    said = {one.key for one in result.findings if one.severity is Severity.ERROR}
    assert errors_in(facts_of(plan, "plan")).keys() == kept_back | said


def errors_are_those_of_the_check_test() -> None:
    for plan in (example("N1"), example("N2"), example("N3"), template("full-mlops-team")):
        scenario = plan.scenarios[0].id
        result = check(plan, scenario)
        errors = {one.key for one in (*result.findings, *result.silenced) if one.severity is Severity.ERROR}
        assert errors_in(facts_of(plan, scenario)).keys() == errors


def rule_that_the_plan_makes_an_error_counts_as_one_test() -> None:
    plan = _vacant()
    vacancy = next(one.key for one in check(plan, "plan").findings if one.rule == "TC006")
    assert vacancy not in errors_in(facts_of(plan, "plan"))
    stricter = set_rule(plan, "plan", "TC006", RuleSetting(severity="error"))
    assert vacancy in errors_in(facts_of(stricter, "plan"))
