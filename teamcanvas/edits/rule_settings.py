"""Edits of what a scenario says about rules."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan, RuleSetting


def set_rule(plan: Plan, scenario_id: str, code: str, setting: RuleSetting | None) -> Plan:
    """Another word about one rule; None, or one that changes nothing, leaves the rule to the profile."""
    scenario = find_scenario(plan, scenario_id)
    rules = {other: said for other, said in scenario.rules.items() if other != code}
    if setting is not None and setting != RuleSetting():
        rules[code] = setting
    return with_scenario(plan, scenario.replace(rules=rules))
