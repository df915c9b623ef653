"""Merging the rule settings of a profile and a plan."""

from teamcanvas.model.plan import RuleSetting
from teamcanvas.rules.checks.tc1_coverage.tc121_no_business_in_adoption import MIN_FTE
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.profile import read_profile
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.rule_settings import rules_in_use
from teamcanvas.rules.rules_in_use import RulesInUse

PROFILE = read_profile("test", '[TC121]\nseverity = "error"\nparams.min_fte = 0.2\n[TC302]\nseverity = "error"')
RULES = [rule_of("TC121"), rule_of("TC302")]


def _with(**settings: RuleSetting) -> RulesInUse:
    return rules_in_use(PROFILE, settings, RULES)


def profile_gives_parameters_and_the_plan_changes_them_test() -> None:
    assert _with()["TC121"].params[MIN_FTE] == 0.2
    assert _with(TC121=RuleSetting(params={"min_fte": 0.4}))["TC121"].params[MIN_FTE] == 0.4


def plan_switches_and_grades_test() -> None:
    changed = _with(TC121=RuleSetting(enabled=False), TC302=RuleSetting(enabled=True, severity="info"))
    assert not changed["TC121"].enabled
    assert changed["TC302"].insisted
    assert changed["TC302"].severity is Severity.INFO
    assert changed.problems == ()


def invalid_settings_are_listed_and_ignored_test() -> None:
    used = _with(
        TC999=RuleSetting(enabled=True),
        TC302=RuleSetting(params={"limit": 3}),
        TC121=RuleSetting(params={"min_fte": "much"}),
    )
    assert {(problem.rule, problem.message_key) for problem in used.problems} == {
        ("TC999", "unknown-rule"),
        ("TC302", "unknown-param"),
        ("TC121", "unfit-value"),
    }
    assert used["TC121"].params[MIN_FTE] == 0.2


def rule_that_the_profile_leaves_out_stays_off_test() -> None:
    used = rules_in_use(PROFILE, {"TC001": RuleSetting(enabled=True)}, [*RULES, rule_of("TC001")])
    assert not used["TC001"].enabled
    assert used.known == {"TC001", "TC121", "TC302"}
    assert used.problems == ()
