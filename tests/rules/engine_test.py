"""The engine: order, overrides, exemptions, silencing, acceptance, failing rules; incremental equals full."""

import contextlib
import logging
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.people import rename_person
from teamcanvas.edits.placements import remove_placement, set_fte
from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan, RuleSetting
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import Checker, CheckResult, check, facts_of
from teamcanvas.rules.explain import explain
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.params import Params
from teamcanvas.rules.profile import read_profile, recommended
from teamcanvas.rules.registry import RULES, rule_of
from teamcanvas.rules.rule import Found
from teamcanvas.rules.shipped_profiles import profile_named
from tests.example_counts import example_count
from tests.plans import plans
from tests.property.random_edits import random_edit
from tests.rules.sample_plans import example
from tests.small_plans import small_plan, template

TODAY = date(2030, 6, 15)


def codes(result: CheckResult) -> set[str]:
    return {finding.rule for finding in result.findings}


def one(result: CheckResult, rule: str) -> Finding:
    (found,) = [finding for finding in result.findings if finding.rule == rule]
    return found


def worst_comes_first_then_rule_then_subject_test() -> None:
    findings = check(example("N2"), "plan").findings
    order = [(one.severity.rank, one.rule, [str(subject) for subject in one.subjects]) for one in findings]
    assert order == sorted(order)
    assert {one.severity for one in findings} >= {Severity.ERROR, Severity.WARNING}


def unknown_scenario_is_refused_test() -> None:
    with pytest.raises(KeyError):
        check(small_plan(), "gone")


@given(plans())
@examples(max_examples=example_count(40))
def any_plan_a_file_may_hold_can_be_checked_test(plan: Plan) -> None:
    """Dangling ids, invalid FTE, unknown rules and letters: no rule fails, and every finding can be explained."""
    for scenario in plan.scenarios:
        result = check(plan, scenario.id, today=TODAY)
        keys = [finding.key for finding in result.findings]
        assert len(set(keys)) == len(keys)
        for finding in (*result.findings, *result.silenced):
            assert finding.message_key != "failed", finding.values
            words = explain(finding, plan)
            assert words.title
            assert words.message


@given(st.data())
@examples(max_examples=example_count(20))
def incremental_check_finds_the_same_as_a_full_check_test(data: st.DataObject) -> None:
    """After any edits in any scenario, the rules that read changed facts run again."""
    plan = data.draw(st.sampled_from([template("startup-trio"), template("delivery-team"), example("N2")]) | plans())
    checker = Checker()
    for _ in range(data.draw(st.integers(1, 12))):
        scenario = data.draw(st.sampled_from(plan.scenarios)).id
        assert checker.check(plan, scenario, TODAY) == check(plan, scenario, today=TODAY)
        _, edit = random_edit(plan, data)
        with contextlib.suppress(EditRefusedError):
            plan = edit(plan)


class Counting:
    """A rule that counts how often it is run."""

    def __init__(self, code: str) -> None:
        self.runs = 0
        self._rule = rule_of(code)
        self.rule = replace(self._rule, check=self._count)

    def _count(self, facts: Facts, params: Params) -> Iterable[Found]:
        self.runs += 1
        return self._rule.check(facts, params)


@pytest.mark.parametrize(("code", "again"), [("TC302", True), ("TC202", False), ("TC101", False), ("TC801", False)])
def only_rules_that_read_it_run_again_after_an_fte_edit_test(code: str, again: bool) -> None:
    counting = Counting(code)
    plan = template("full-mlops-team")
    checker = Checker(rules=[counting.rule])
    checker.check(plan, "plan")
    edited = set_fte(plan, "plan", plan.scenarios[0].placements[0].id, 0.5)
    checker.check(edited, "plan")
    assert counting.runs == (2 if again else 1)
    checker.check(edited, "plan")
    assert counting.runs == (2 if again else 1)


def renaming_somebody_leaves_the_matrix_alone_test() -> None:
    counting = Counting("TC812")
    plan = template("full-mlops-team")
    checker = Checker(rules=[counting.rule])
    checker.check(plan, "plan")
    checker.check(rename_person(plan, plan.people[0].id, "Somebody else"), "plan")
    assert counting.runs == 1


def twin_copies_the_cache_and_is_independent_test() -> None:
    counting = Counting("TC101")
    plan = template("full-mlops-team")
    checker = Checker(rules=[counting.rule])
    checker.check(plan, "plan")
    facts = checker.facts
    edited = set_fte(plan, "plan", plan.scenarios[0].placements[0].id, 0.5)
    checker.twin().check(edited, "plan")
    assert counting.runs == 1
    assert checker.facts is facts


def facts_of_a_checker_need_a_check_first_test() -> None:
    with pytest.raises(LookupError):
        _ = Checker().facts


# Rule settings of a plan


def plan_switches_a_rule_off_test() -> None:
    plan = example("N1")
    assert "TC302" not in codes(check(set_rule(plan, "plan", "TC302", RuleSetting(enabled=False)), "plan"))


def plan_sets_the_severity_of_all_findings_of_a_rule_test() -> None:
    changed = set_rule(example("N1"), "plan", "TC401", RuleSetting(severity="info"))
    severities = {finding.severity for finding in check(changed, "plan").findings if finding.rule == "TC401"}
    assert severities == {Severity.INFO}


def plan_gives_a_rule_other_parameters_test() -> None:
    changed = set_rule(example("N1"), "plan", "TC202", RuleSetting(params={"max_roles": 3}))
    assert "TC202" not in codes(check(changed, "plan"))


def plan_can_switch_on_a_rule_that_exempts_small_organisations_test() -> None:
    plan = template("startup-trio")
    assert "TC104" not in codes(check(plan, "plan"))
    insisting = set_rule(plan, "plan", "TC104", RuleSetting(enabled=True))
    assert one(check(insisting, "plan"), "TC104").severity is Severity.WARNING


def severity_of_the_plan_applies_to_small_organisations_too_test() -> None:
    changed = set_rule(template("startup-trio"), "plan", "TC701", RuleSetting(severity="error"))
    assert one(check(changed, "plan"), "TC701").severity is Severity.ERROR


def invalid_setting_is_reported_and_the_default_applies_test() -> None:
    changed = set_rule(example("N1"), "plan", "TC202", RuleSetting(params={"max_roles": "many"}))
    result = check(changed, "plan")
    assert explain(one(result, "TC000"), changed).message == (
        "It takes whole numbers from 1 for startup, small, medium and enterprise. "
        "Until it is corrected, the usual value holds."
    )
    assert "TC202" in codes(result)


def profile_may_leave_rules_out_test() -> None:
    profile = read_profile("narrow", '[TC302]\nseverity = "info"')
    result = check(example("N1"), "plan", profile)
    assert [(finding.rule, finding.severity) for finding in result.findings] == [("TC302", Severity.INFO)]


def plan_is_checked_with_the_profile_that_it_names_test() -> None:
    plan = template("startup-trio")
    strict = set_profile(plan, "plan", "strict")
    assert check(strict, "plan") == check(plan, "plan", profile_named("strict"))
    assert check(strict, "plan").counts.error > check(plan, "plan").counts.error


def given_profile_overrides_the_one_of_the_plan_test() -> None:
    plan = set_profile(template("startup-trio"), "plan", "strict")
    assert check(plan, "plan", recommended()) == check(template("startup-trio"), "plan")


@pytest.mark.parametrize("name", ["imaginary", "", "../recommended", "Recommended"])
def unknown_profile_is_reported_and_replaced_by_the_recommended_one_test(name: str) -> None:
    plan = set_profile(example("N1"), "plan", name)
    result = check(plan, "plan")
    assert explain(one(result, "TC000"), plan).title == f"There is no profile “{name}”"
    assert [str(subject) for subject in one(result, "TC000").subjects] == ["setting:profile"]
    assert [finding for finding in result.findings if finding.rule != "TC000"] == list(
        check(example("N1"), "plan").findings
    )


def plan_overrides_the_profile_test() -> None:
    strict = set_profile(template("startup-trio"), "plan", "strict")
    assert one(check(strict, "plan"), "TC104").severity is Severity.ERROR
    milder = set_rule(strict, "plan", "TC104", RuleSetting(severity="info"))
    assert one(check(milder, "plan"), "TC104").severity is Severity.INFO


def checker_uses_the_new_profile_after_a_change_test() -> None:
    checker = Checker()
    plan = template("startup-trio")
    for name in ("recommended", "strict", "startup", "strict", "imaginary"):
        plan = set_profile(plan, "plan", name)
        assert checker.check(plan, "plan", TODAY) == check(plan, "plan", today=TODAY)


def strict_profile_accepts_no_stand_in_of_small_organisations_test() -> None:
    """The trio's product owner counts as business voice only with the exemptions of small organisations."""
    plan = template("startup-trio")
    assert "TC101" not in codes(check(plan, "plan"))
    assert "TC101" in codes(check(set_profile(plan, "plan", "strict"), "plan"))


def start_up_profile_treats_a_large_organisation_as_a_start_up_test() -> None:
    plan = change_settings(template("startup-trio"), "plan", org_size="enterprise")
    assert {"TC101", "TC104"} <= codes(check(plan, "plan"))
    assert {"TC101", "TC104"}.isdisjoint(codes(check(set_profile(plan, "plan", "startup"), "plan")))


# Small organisations: expected findings of the same plan for each size


WORKED_OUT = (
    *("TC101", "TC102", "TC103", "TC104", "TC110", "TC111", "TC112", "TC113", "TC121", "TC123", "TC131", "TC201"),
    *("TC202", "TC301", "TC302", "TC401", "TC701", "TC801", "TC802", "TC803", "TC812", "TC820"),
)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ("startup", {"TC103 info", "TC112 info", "TC301 warning", "TC401 info", "TC701 info"}),
        ("small", {"TC103 info", "TC112 info", "TC301 warning", "TC401 info", "TC701 warning"}),
        (
            "medium",
            {
                "TC101 error",
                "TC102 error",
                "TC103 warning",
                "TC104 warning",
                "TC112 error",
                "TC301 error",
                "TC121 error",
                "TC123 error",
                "TC401 warning",
                "TC701 error",
            },
        ),
    ],
)
def trio_has_the_findings_of_its_size_test(size: str, expected: set[str]) -> None:
    changed = change_settings(template("startup-trio"), "plan", org_size=size)
    found = {f"{finding.rule} {finding.severity}" for finding in check(changed, "plan").findings}
    assert {one for one in found if one.split()[0] in WORKED_OUT} == expected


# Silencing


def empty_board_silences_all_but_findings_about_people_and_vacancies_test() -> None:
    result = check(small_plan("S1 data_owner - 0.5", people="Sofia Rossi"), "plan")
    assert codes(result) == {"TC004", "TC006", "TC007"}
    assert {"TC101", "TC110", "TC701", "TC812"} <= {finding.rule for finding in result.silenced}


def empty_stage_silences_findings_about_missing_roles_test() -> None:
    plan = example("N2")
    before = check(plan, "plan")
    assert {"TC121", "TC123"}.isdisjoint(codes(before))
    assert {"TC121", "TC123"} <= {finding.rule for finding in before.silenced}
    speaking = check(set_rule(plan, "plan", "TC110", RuleSetting(enabled=False)), "plan")
    assert {"TC121", "TC123"} <= codes(speaking)


def empty_row_silences_findings_about_single_letters_test() -> None:
    result = check(example("N3"), "plan")
    assert [str(one(result, "TC820").subjects[0])] == ["activity:s3_review"]
    assert {(finding.rule, str(finding.subjects[0])) for finding in result.silenced} >= {
        ("TC801", "activity:s3_review"),
        ("TC803", "activity:s3_review"),
    }


# Acceptance


def accepted(plan: Plan, rule: str, review: date | None = None) -> Plan:
    finding = one(check(plan, "plan"), rule)
    return accept(plan, "plan", acceptance_of(finding, "We know.", owner="Bo", review_date=review))


def accepted_finding_is_marked_and_left_out_of_the_counts_test() -> None:
    plan = example("N1")
    before, after = check(plan, "plan"), check(accepted(plan, "TC302"), "plan")
    assert after.counts == before.counts._replace(error=before.counts.error - 1)
    (marked,) = after.accepted
    assert marked.rule == "TC302"
    assert marked.accepted is not None
    assert marked.accepted.reason == "We know."
    assert marked not in after.open
    assert len(after.findings) == len(before.findings)


@pytest.mark.parametrize(
    ("review", "back"),
    [(date(2030, 6, 16), False), (date(2030, 6, 15), True), (date(2030, 6, 14), True), (None, False)],
)
def accepted_finding_is_open_again_on_its_review_date_test(review: date | None, back: bool) -> None:
    plan = accepted(example("N1"), "TC302", review)
    assert ("TC302" in {finding.rule for finding in check(plan, "plan", today=TODAY).open}) is back


def acceptance_does_not_cover_another_finding_of_the_rule_test() -> None:
    plan = accepted(example("N1"), "TC302")
    overloaded = set_fte(plan, "plan", plan.scenarios[0].placements[0].id, 1.0)
    more = set_fte(overloaded, "plan", overloaded.scenarios[0].placements[2].id, 1.0)
    still_open = [finding for finding in check(more, "plan").open if finding.rule == "TC302"]
    assert [finding.subjects[0].id for finding in still_open] == ["p03"]


# Failing rules


def _fails(facts: Facts, params: Params) -> Iterable[Found]:
    raise ZeroDivisionError(f"{len(facts.people)} people")


def failing_rule_is_reported_and_the_others_still_run_test(caplog: pytest.LogCaptureFixture) -> None:
    broken = replace(rule_of("TC302"), check=_fails)
    rules = [broken if rule.code == "TC302" else rule for rule in RULES]
    plan = example("N1")
    checker = Checker(rules=rules)
    with caplog.at_level(logging.CRITICAL, "teamcanvas"):
        result = checker.check(plan, "plan")
        again = checker.check(remove_placement(plan, "plan", plan.scenarios[0].placements[0].id), "plan")
    words = explain(one(result, "TC000"), plan)
    assert words.title == "Rule TC302 could not be checked"
    assert "ZeroDivisionError: 7 people" in words.message
    assert codes(result) == (codes(check(plan, "plan")) - {"TC302"}) | {"TC000"}
    assert "TC000" in codes(again)


def rule_that_failed_is_run_again_when_something_changes_test() -> None:
    """A failure is never cached as "no findings"."""
    failures = iter([True, False])

    def sometimes(facts: Facts, params: Params) -> Iterable[Found]:
        if next(failures):
            raise ValueError
        return rule_of("TC302").check(facts, params)

    checker = Checker(rules=[replace(rule_of("TC302"), check=sometimes)])
    logging.getLogger("teamcanvas").setLevel(logging.CRITICAL)
    try:
        assert codes(checker.check(example("N1"), "plan")) == {"TC000"}
        assert codes(checker.check(example("N1"), "plan")) == {"TC302"}
    finally:
        logging.getLogger("teamcanvas").setLevel(logging.NOTSET)


def threads_share_no_facts_test() -> None:
    """What is read while a fact is derived is recorded in one list: two threads would mix theirs up."""
    plan = example("N1")
    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(facts_of, plan, "plan").result()
        assert pool.submit(facts_of, plan, "plan").result() is there
    assert facts_of(plan, "plan") is not there


def facts_of_the_same_plan_are_derived_once_test() -> None:
    plan = example("N1")
    assert facts_of(plan, "plan") is facts_of(plan, "plan")
    assert facts_of(rename_person(plan, PersonId("p01"), "X"), "plan") is not facts_of(plan, "plan")
