"""The rule profile of a scenario."""

from teamcanvas.edits.profile import set_profile, set_profile_everywhere
from teamcanvas.edits.rule_settings import set_rule
from teamcanvas.edits.scenarios import add_scenario
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import RuleSetting
from tests.small_plans import small_plan


def profile_is_chosen_and_left_again_test() -> None:
    plan = set_profile(small_plan(), "plan", "strict")
    assert plan.scenarios[0].profile == "strict"
    assert set_profile(plan, "plan", "recommended") == small_plan()


def what_is_said_about_single_rules_stays_test() -> None:
    plan = set_rule(small_plan(), "plan", "TC302", RuleSetting(enabled=False))
    assert set_profile(plan, "plan", "strict").scenarios[0].rules == plan.scenarios[0].rules


def one_profile_is_set_for_all_scenarios_test() -> None:
    plan = set_profile_everywhere(add_scenario(small_plan(), "Next year", SequentialIds()), "strict")
    assert [scenario.profile for scenario in plan.scenarios] == ["strict"] * 2
    later = add_scenario(plan, "Later", SequentialIds())
    assert later.scenarios[2].profile == "strict"
