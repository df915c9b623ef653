"""What a scenario says about rules."""

from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.model.plan import RuleSetting
from tests.small_plans import small_plan

OFF = RuleSetting(enabled=False)


def rule_is_set_and_left_to_the_profile_again_test() -> None:
    plan = set_rule(small_plan(), "plan", "TC302", OFF)
    assert plan.scenarios[0].rules == {"TC302": OFF}
    assert set_rule(plan, "plan", "TC302", None) == small_plan()
    assert set_rule(plan, "plan", "TC302", RuleSetting()) == small_plan()


def other_rules_keep_what_was_said_test() -> None:
    plan = set_rule(set_rule(small_plan(), "plan", "TC302", OFF), "plan", "TC401", RuleSetting(severity="info"))
    assert list(plan.scenarios[0].rules) == ["TC302", "TC401"]
