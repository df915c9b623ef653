"""Edits of the rule profile of scenarios."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan


def set_profile_everywhere(plan: Plan, profile: str) -> Plan:
    """Set the profile of all scenarios."""
    for scenario in plan.scenarios:
        plan = set_profile(plan, scenario.id, profile)
    return plan


def set_profile(plan: Plan, scenario_id: str, profile: str) -> Plan:
    """Set the profile of a scenario. Settings of single rules are kept."""
    scenario = find_scenario(plan, scenario_id)
    return with_scenario(plan, scenario.replace(profile=profile))
