"""The edit of the scheme of letters of a scenario."""

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.edits.settings import change_settings
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.model.raci.scheme_conversion import convert_cells


def set_scheme(plan: Plan, scenario_id: str, scheme: Scheme) -> Plan:
    """Set the scheme and convert edited rows to it; rows that follow the board keep following it.

    `model.raci.scheme_conversion.conversion_losses` lists what that loses: ask before. Rows of removed
    activities are converted, too; rows of activities that the plan does not know stay as they are (TC001).

    Raises:
        EditRefusedError: there is no such scheme.
    """
    changed = change_settings(plan, scenario_id, scheme=scheme)
    scenario = find_scenario(plan, scenario_id)
    if scenario.settings.scheme == scheme:
        return plan
    catalogue = catalogue_of(plan)
    activities = {**catalogue.activities, **catalogue.removed}
    rows = {
        key: convert_cells(cells, activities[key], scenario.settings.scheme, scheme) if key in activities else cells
        for key, cells in scenario.raci.items()
    }
    return with_scenario(changed, find_scenario(changed, scenario_id).replace(raci=rows))
