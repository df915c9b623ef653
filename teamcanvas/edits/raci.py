"""Edits of the RACI matrix. A row belongs to the user from its first edit on."""

from collections.abc import Mapping

from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.edits.refused import EditRefusedError
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.letters import split_letters
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci import RaciRow, raci_of


def set_cell(plan: Plan, scenario_id: str, activity: ActivityId, role: RoleId, letters: str) -> Plan:
    """Other letters in one cell; empty text clears it. The row no longer follows the board.

    Letters that the scheme does not know are kept: the rules speak of them (TC816).
    """
    cells = dict(_row(plan, scenario_id, activity).cells)
    kept = "".join(split_letters(letters))
    if kept:
        cells[role] = kept
    else:
        cells.pop(role, None)
    return set_row(plan, scenario_id, activity, cells)


def set_row(plan: Plan, scenario_id: str, activity: ActivityId, cells: Mapping[RoleId, str]) -> Plan:
    """All letters of a row at once. The row no longer follows the board, also if it looks as the board has it."""
    scenario = find_scenario(plan, scenario_id)
    _row(plan, scenario_id, activity)
    return with_scenario(plan, scenario.replace(raci={**scenario.raci, activity: dict(cells)}))


def follow_board(plan: Plan, scenario_id: str, activity: ActivityId) -> Plan:
    """The row follows the board again; what was edited in it goes."""
    scenario = find_scenario(plan, scenario_id)
    rows = {key: cells for key, cells in scenario.raci.items() if key != activity}
    return with_scenario(plan, scenario.replace(raci=rows))


def _row(plan: Plan, scenario_id: str, activity: ActivityId) -> RaciRow:
    row = raci_of(plan, find_scenario(plan, scenario_id)).rows.get(activity)
    if row is None:
        raise EditRefusedError("This activity is not in the matrix.")
    return row
