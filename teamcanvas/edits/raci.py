"""Edits of the RACI matrix. From its first edit on, a row is stored and no longer follows the board."""

from collections.abc import Iterable, Mapping

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_scenario, with_scenario
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciRow, raci_of


def set_cells(plan: Plan, scenario_id: str, cells: Mapping[tuple[ActivityId, RoleId], str]) -> Plan:
    """Other letters in cells, by activity and role; empty text clears a cell. Unknown letters are kept (TC816).

    The rows of these cells no longer follow the board, even if nothing in them changes.

    Raises:
        EditRefusedError: an activity is not in the matrix; then none of the cells is changed.
    """
    scenario = find_scenario(plan, scenario_id)
    rows: dict[ActivityId, dict[RoleId, str]] = {}
    for (activity, role), letters in cells.items():
        if activity not in rows:
            rows[activity] = dict(_row(plan, scenario_id, activity).cells)
        kept = "".join(split_letters(letters))
        if kept:
            rows[activity][role] = kept
        else:
            rows[activity].pop(role, None)
    return with_scenario(plan, scenario.replace(raci={**scenario.raci, **rows})) if rows else plan


def set_row(plan: Plan, scenario_id: str, activity: ActivityId, cells: Mapping[RoleId, str]) -> Plan:
    """Set all letters of a row. It no longer follows the board, even if the letters are the same."""
    scenario = find_scenario(plan, scenario_id)
    _row(plan, scenario_id, activity)
    return with_scenario(plan, scenario.replace(raci={**scenario.raci, activity: dict(cells)}))


def follow_board(plan: Plan, scenario_id: str, activity: ActivityId) -> Plan:
    """Discard the edits of a row, so that it follows the board again."""
    return follow_board_again(plan, scenario_id, (activity,))


def follow_board_again(plan: Plan, scenario_id: str, activities: Iterable[ActivityId]) -> Plan:
    """Discard the edits of several rows in one step, so that they follow the board again."""
    scenario = find_scenario(plan, scenario_id)
    given_back = frozenset(activities)
    rows = {key: cells for key, cells in scenario.raci.items() if key not in given_back}
    return plan if len(rows) == len(scenario.raci) else with_scenario(plan, scenario.replace(raci=rows))


def _row(plan: Plan, scenario_id: str, activity: ActivityId) -> RaciRow:
    row = raci_of(plan, find_scenario(plan, scenario_id)).rows.get(activity)
    if row is None:
        raise EditRefusedError("This activity is not in the matrix.")
    return row
