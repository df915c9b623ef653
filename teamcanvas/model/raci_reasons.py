"""Why the letters of a row of the matrix are there."""

from teamcanvas.model.board import board_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.letters import split_letters
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci import raci_of
from teamcanvas.model.reduction import Reason, reduction_reasons


def reasons(plan: Plan, scenario: Scenario, activity: ActivityId) -> tuple[Reason, ...]:
    """Why each letter of a row is there, in the order of the row; nothing for an activity that is not in the matrix.

    A row that follows the board tells which role stands in for which; of an edited one, somebody wrote each letter.
    """
    row = raci_of(plan, scenario).rows.get(activity)
    if row is None:
        return ()
    if row.edited:
        return tuple(
            Reason(role, letter, "edited") for role, cell in row.cells.items() for letter in split_letters(cell)
        )
    board = board_of(plan, scenario)
    return reduction_reasons(row.activity, board.staffed_by_stage, board.catalogue)
