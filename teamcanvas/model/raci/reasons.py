"""The reason for each letter in a row of the matrix."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from teamcanvas.model.board import board_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.letters import (
    ACCOUNTABLE,
    CONSULTED,
    DECIDES_OR_DRIVES,
    INFORMED,
    PERFORMS,
    RESPONSIBLE,
    split_letters,
)
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.reduction import Reason, reduction_reasons
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.model.raci.schemes import scheme_of


def reasons(plan: Plan, scenario: Scenario, activity: ActivityId) -> tuple[Reason, ...]:
    """The reason for each letter of a row, in the order of the row; none for an activity that is not in the matrix.

    In a row that follows the board they name the substituted roles; in an edited row a user wrote every letter.
    """
    row = raci_of(plan, scenario).rows.get(activity)
    if row is None:
        return ()
    if row.edited:
        return tuple(
            Reason(role, letter, "edited") for role, cell in row.cells.items() for letter in split_letters(cell)
        )
    board = board_of(plan, scenario)
    found = reduction_reasons(row.activity, board.staffed_by_stage, board.catalogue)
    sources = _SOURCES.get(scheme_of(row, scenario.settings.scheme))
    return found if sources is None else tuple(_converted(found, row, sources))


_SOURCES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "DACI": {ACCOUNTABLE: (ACCOUNTABLE,), DECIDES_OR_DRIVES: (RESPONSIBLE,), CONSULTED: (CONSULTED, RESPONSIBLE)},
    "RAPID": {
        DECIDES_OR_DRIVES: (ACCOUNTABLE,),
        RESPONSIBLE: (RESPONSIBLE,),
        PERFORMS: (RESPONSIBLE,),
        INFORMED: (CONSULTED,),
    },
}
"""The RACI letters that were converted to each letter of a scheme for decisions; other letters are unchanged."""


def _converted(found: Iterable[Reason], row: RaciRow, sources: Mapping[str, tuple[str, ...]]) -> Iterator[Reason]:
    """The reasons of the RACI letters, assigned to the letters they were converted to."""
    by_letter = {(one.role, one.letter): one for one in found}
    for role, cell in row.cells.items():
        for letter in split_letters(cell):
            source = next((one for one in sources.get(letter, (letter,)) if (role, one) in by_letter), None)
            if source is not None:
                yield replace(by_letter[role, source], letter=letter)
