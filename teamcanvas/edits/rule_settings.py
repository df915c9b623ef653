"""Edits of rule settings, which each scenario stores separately."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan, RuleSetting


def set_rule_everywhere(plan: Plan, code: str, setting: RuleSetting | None) -> Plan:
    """Set a rule in all scenarios: users configure rules for the whole plan."""
    for scenario in plan.scenarios:
        plan = set_rule(plan, scenario.id, code, setting)
    return plan


def set_rule(plan: Plan, scenario_id: str, code: str, setting: RuleSetting | None) -> Plan:
    """Set a rule in a scenario; None, or a setting without overrides, resets it to the profile."""
    scenario = find_scenario(plan, scenario_id)
    rules = {other: said for other, said in scenario.rules.items() if other != code}
    if setting is not None and setting != RuleSetting():
        rules[code] = setting
    return with_scenario(plan, scenario.replace(rules=rules))
