"""Which profile a scenario is checked with."""

from teamcanvas.edits.profile import set_profile
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.plan import RuleSetting
from tests.small_plans import small_plan


def profile_is_chosen_and_left_again_test() -> None:
    plan = set_profile(small_plan(), "plan", "strict")
    assert plan.scenarios[0].profile == "strict"
    assert set_profile(plan, "plan", "recommended") == small_plan()


def what_is_said_about_single_rules_stays_test() -> None:
    plan = set_rule(small_plan(), "plan", "TC302", RuleSetting(enabled=False))
    assert set_profile(plan, "plan", "strict").scenarios[0].rules == plan.scenarios[0].rules
