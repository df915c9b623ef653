"""Comparing two profiles for a scenario."""

from teamcanvas.edits.acceptance import accept
from teamcanvas.edits.profile import set_profile
from teamcanvas.model.plan import Plan
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.profile import read_profile, recommended
from teamcanvas.rules.profile_comparison import compare_profiles
from tests.rules.sample_plans import example
from tests.small_plans import template

NARROW = read_profile("narrow", '[TC302]\nseverity = "info"\n[TC002]\nseverity = "error"')
N1 = example("N1")


def each_profile_keeps_what_only_it_finds_test() -> None:
    compared = compare_profiles(N1, "plan", recommended(), NARROW)
    assert {finding.rule for finding in compared.only_first} >= {"TC202", "TC401"}
    assert "TC302" not in {finding.rule for finding in compared.only_first}
    assert compared.only_second == ()


def findings_with_different_severities_are_paired_test() -> None:
    ((mine, others),) = compare_profiles(N1, "plan", recommended(), NARROW).graded
    assert (mine.rule, mine.severity, others.severity) == ("TC302", Severity.ERROR, Severity.INFO)


def comparison_in_the_other_order_is_mirrored_test() -> None:
    there = compare_profiles(N1, "plan", recommended(), NARROW)
    back = compare_profiles(N1, "plan", NARROW, recommended())
    assert (back.only_first, back.only_second) == (there.only_second, there.only_first)
    assert back.graded == tuple((others, mine) for mine, others in there.graded)


def a_profile_compared_with_itself_shows_nothing_test() -> None:
    compared = compare_profiles(N1, "plan", recommended(), recommended())
    assert (compared.only_first, compared.only_second, compared.graded) == ((), (), ())
    assert compared.first == compared.second == check(N1, "plan")


def profile_of_the_plan_is_ignored_in_a_comparison_test() -> None:
    plan = set_profile(template("startup-trio"), "plan", "strict")
    compared = compare_profiles(plan, "plan", recommended(), NARROW)
    assert compared.first == check(template("startup-trio"), "plan")


def accepted_findings_are_left_out_test() -> None:
    def only_recommended(plan: Plan) -> set[str]:
        return {finding.rule for finding in compare_profiles(plan, "plan", recommended(), NARROW).only_first}

    (stacked,) = [finding for finding in check(N1, "plan").findings if finding.rule == "TC202"]
    assert "TC202" in only_recommended(N1)
    assert "TC202" not in only_recommended(accept(N1, "plan", acceptance_of(stacked, "Known.")))
