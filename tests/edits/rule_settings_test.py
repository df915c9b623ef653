"""Rule settings of scenarios."""

from teamcanvas.edits.rule_settings import set_rule, set_rule_everywhere
from teamcanvas.edits.scenarios import add_scenario, copy_scenario
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import RuleSetting
from tests.small_plans import small_plan

OFF = RuleSetting(enabled=False)


def rule_is_set_and_left_to_the_profile_again_test() -> None:
    plan = set_rule(small_plan(), "plan", "TC302", OFF)
    assert plan.scenarios[0].rules == {"TC302": OFF}
    assert set_rule(plan, "plan", "TC302", None) == small_plan()
    assert set_rule(plan, "plan", "TC302", RuleSetting()) == small_plan()


def settings_of_other_rules_are_kept_test() -> None:
    plan = set_rule(set_rule(small_plan(), "plan", "TC302", OFF), "plan", "TC401", RuleSetting(severity="info"))
    assert list(plan.scenarios[0].rules) == ["TC302", "TC401"]


def a_setting_for_the_plan_is_set_and_reset_in_every_scenario_test() -> None:
    plan = copy_scenario(small_plan(), "plan", "Other", SequentialIds())
    off = set_rule_everywhere(plan, "TC302", OFF)
    assert [scenario.rules for scenario in off.scenarios] == [{"TC302": OFF}] * 2
    assert set_rule_everywhere(off, "TC302", None) == plan


def a_new_scenario_is_checked_by_the_same_rules_test() -> None:
    plan = add_scenario(set_rule(small_plan(), "plan", "TC302", OFF), "Next year", SequentialIds())
    assert plan.scenarios[1].rules == {"TC302": OFF}
