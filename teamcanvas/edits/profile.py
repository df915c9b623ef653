"""Edits of which profile a scenario is checked with."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan


def set_profile(plan: Plan, scenario_id: str, profile: str) -> Plan:
    """Another profile, by its name. What the plan says about single rules stays."""
    scenario = find_scenario(plan, scenario_id)
    return with_scenario(plan, scenario.replace(profile=profile))
