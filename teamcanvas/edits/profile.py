"""Edits of which profile a plan is checked with; each scenario names it."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan


def set_profile_everywhere(plan: Plan, profile: str) -> Plan:
    """Another profile for every scenario."""
    for scenario in plan.scenarios:
        plan = set_profile(plan, scenario.id, profile)
    return plan


def set_profile(plan: Plan, scenario_id: str, profile: str) -> Plan:
    """Another profile, by its name. What the plan says about single rules stays."""
    scenario = find_scenario(plan, scenario_id)
    return with_scenario(plan, scenario.replace(profile=profile))
