"""A single cell of the RACI matrix, edited."""

from teamcanvas.edits.raci import set_cells
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan


def set_cell(plan: Plan, scenario_id: str, activity: ActivityId, role: RoleId, letters: str) -> Plan:
    return set_cells(plan, scenario_id, {(activity, role): letters})
