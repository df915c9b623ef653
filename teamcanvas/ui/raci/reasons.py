"""Texts that explain the letters of a cell or a row, and the gaps behind them."""

from collections.abc import Iterator

from teamcanvas.model.board import Board, board_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.gaps import gap
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.reasons import reasons
from teamcanvas.model.raci.reduction import Reason
from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci.cells import Cell

EDITED = "Written by hand: this row no longer follows the board."
FOLLOWS = "This row follows the board."


def reason_words(plan: Plan, scenario: Scenario, cell: Cell) -> str:
    """Why a cell has its letters; empty for an empty cell of a row that follows the board."""
    row = raci_of(plan, scenario).rows.get(cell.activity)
    if row is None:
        return ""
    if row.edited:
        return EDITED
    board = board_of(plan, scenario)
    found = [one for one in reasons(plan, scenario, cell.activity) if one.role == cell.role]
    return " ".join(dict.fromkeys(_sentence(one, board) for one in found))


def row_words(plan: Plan, scenario: Scenario, activity: ActivityId) -> tuple[str, ...]:
    """Why a row has its letters: its differences from the catalogue."""
    row = raci_of(plan, scenario).rows.get(activity)
    if row is None:
        return ()
    if row.edited:
        return (EDITED,)
    return tuple(dict.fromkeys((FOLLOWS, *_differences(plan, scenario, activity))))


def _differences(plan: Plan, scenario: Scenario, activity: ActivityId) -> Iterator[str]:
    board = board_of(plan, scenario)
    for reason in reasons(plan, scenario, activity):
        if reason.kind != "default":
            yield f"{reason.letter}: {_sentence(reason, board)}"


def gap_words(plan: Plan, scenario: Scenario, cell: Cell) -> str:
    """The gaps behind the letters of a cell; empty if there are none."""
    found = gap(plan, scenario, cell.activity, cell.role)
    if found is None:
        return ""
    board = board_of(plan, scenario)
    title = isolated(board.catalogue.role_title(cell.role))
    if found == "nobody":
        return f"Nobody is {title}: nobody stands behind this letter."
    stage = board.catalogue.activities[cell.activity].stage if cell.activity in board.catalogue.activities else None
    return f"{title} is not in {stage.label if stage else 'this stage'}: who has the role works elsewhere."


def _sentence(reason: Reason, board: Board) -> str:
    title = isolated(board.catalogue.role_title(reason.role))
    if reason.kind == "stands_in" and reason.instead_of is not None:
        other = isolated(board.catalogue.role_title(reason.instead_of))
        on_board = any(reason.instead_of in board.staffed_by_stage[stage] for stage in Stage)
        return f"{title} stands in for {other}, which nobody holds{' in this stage' if on_board else ''}."
    if reason.kind == "in_the_loop" and reason.instead_of is not None:
        other = isolated(board.catalogue.role_title(reason.instead_of))
        return f"{title} is kept in the loop in place of {other}, or nobody would be."
    return {
        "default": "The usual letter of this role.",
        "elsewhere": f"The usual letter, though whoever is {title} works in other stages.",
        "nobody": f"The usual letter, though nobody is {title} and nobody can stand in.",
        "in_the_loop": f"{title} is kept in the loop, or nobody would be.",
        "accountable_does_it": f"{title} answers for it and does it: nobody else can.",
        "edited": EDITED,
    }.get(reason.kind, "The usual letter of this role.")
