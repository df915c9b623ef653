"""Edits of what a plan says about rules: each scenario keeps it, so that a file can tell them apart."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan, RuleSetting


def set_rule_everywhere(plan: Plan, code: str, setting: RuleSetting | None) -> Plan:
    """The same word about one rule in every scenario: what a user says of a rule is meant for the plan."""
    for scenario in plan.scenarios:
        plan = set_rule(plan, scenario.id, code, setting)
    return plan


def set_rule(plan: Plan, scenario_id: str, code: str, setting: RuleSetting | None) -> Plan:
    """Another word about one rule; None, or one that changes nothing, leaves the rule to the profile."""
    scenario = find_scenario(plan, scenario_id)
    rules = {other: said for other, said in scenario.rules.items() if other != code}
    if setting is not None and setting != RuleSetting():
        rules[code] = setting
    return with_scenario(plan, scenario.replace(rules=rules))
