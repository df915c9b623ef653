"""Edits of the working agreements of a scenario."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.plan import Plan


def tick_agreement(plan: Plan, scenario_id: str, agreement: str) -> Plan:
    """Add an agreement. It need not be one that rules know.

    Raises:
        EditRefusedError: it has no name.
    """
    if not agreement.strip():
        raise EditRefusedError("An agreement needs a name.")
    scenario = find_scenario(plan, scenario_id)
    agreed = scenario.settings.agreements
    if agreement in agreed:
        return plan
    return with_scenario(plan, scenario.replace(settings=scenario.settings.replace(agreements=(*agreed, agreement))))


def untick_agreement(plan: Plan, scenario_id: str, agreement: str) -> Plan:
    """Remove an agreement."""
    scenario = find_scenario(plan, scenario_id)
    kept = tuple(one for one in scenario.settings.agreements if one != agreement)
    return with_scenario(plan, scenario.replace(settings=scenario.settings.replace(agreements=kept)))
