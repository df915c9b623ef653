"""The RACI matrix of a scenario: stored rows where edited, all others derived from the catalogue and the board.

A row follows the board until one of its cells is edited; from then on the whole row is stored and never changed
automatically.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.model.board import Board, board_of
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan, Scenario, Scheme
from teamcanvas.model.raci.reduction import reduce_row
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.model.raci.scheme_conversion import convert_cells
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage


@dataclass(frozen=True, eq=False)
class RaciMatrix:
    """All rows, stage by stage, and the roles that are columns."""

    rows: Mapping[ActivityId, RaciRow]
    columns: tuple[RoleId, ...]
    """The roles on the board and those that hold a letter, in catalogue order, unknown ones last."""

    def rows_of(self, stage: Stage) -> tuple[RaciRow, ...]:
        """The rows of one stage."""
        return tuple(row for row in self.rows.values() if row.activity.stage == stage)


def raci_of(plan: Plan, scenario: Scenario) -> RaciMatrix:
    """The matrix of a scenario, cached while its inputs are the same objects."""
    return raci_on(board_of(plan, scenario), scenario)


def raci_on(board: Board, scenario: Scenario) -> RaciMatrix:
    """The same of a scenario whose board is at hand."""
    following = _board_rows(board.catalogue, staffing_of(board))
    if scenario.settings.scheme not in SCHEMES_WITH_RACI:
        following = _written_in(_SAME_SCHEME[scenario.settings.scheme], following)
    rows = _rows(following, scenario.raci)
    return _matrix(rows, _same_roles(frozenset(placement.role for placement in board.placements)), board.catalogue)


Staffing = tuple[frozenset[RoleId], ...]
"""The staffed roles of each stage, in the order of the stages."""


def staffing_of(board: Board) -> Staffing:
    """The staffed roles by stage; equal values are the same object."""
    return _same_staffing(tuple(board.staffed_by_stage[stage] for stage in Stage))


# Interned, so that caches keyed by identity hit: most edits change no staffing.
@lru_cache(maxsize=64)
def _same_staffing(staffing: Staffing) -> Staffing:
    return staffing


@lru_cache(maxsize=64)
def _same_roles(roles: frozenset[RoleId]) -> frozenset[RoleId]:
    return roles


@cached_by_identity(size=8)
def _rows(
    following: Mapping[ActivityId, RaciRow], edited: Mapping[ActivityId, Mapping[RoleId, str]]
) -> Mapping[ActivityId, RaciRow]:
    return {
        activity: _edited_row(row.activity, _same_cells(tuple(edited[activity].items()))) if activity in edited else row
        for activity, row in following.items()
    }


# Validation copies the cells of all edited rows with every edit; equal rows are interned for caches by identity.
@lru_cache(maxsize=1024)
def _same_cells(cells: tuple[tuple[RoleId, str], ...]) -> tuple[tuple[RoleId, str], ...]:
    return cells


@cached_by_identity(size=1024)
def _edited_row(activity: Activity, cells: tuple[tuple[RoleId, str], ...]) -> RaciRow:
    return RaciRow(activity, dict(cells), edited=True)


@cached_by_identity(size=8)
def _board_rows(catalogue: Catalogue, staffing: Staffing) -> Mapping[ActivityId, RaciRow]:
    """All rows as derived from the board, cached: an edit of a cell leaves the other rows the same objects."""
    by_stage = dict(zip(Stage, staffing, strict=True))
    return {
        activity.id: RaciRow(activity, reduce_row(activity, by_stage, catalogue), edited=False)
        for stage in Stage
        for activity in catalogue.activities_by_stage[stage]
    }


# Interned, so that caches keyed by identity hit.
_SAME_SCHEME: Mapping[Scheme, Scheme] = {scheme: scheme for scheme in LETTERS_OF}


@cached_by_identity(size=8)
def _written_in(scheme: Scheme, following: Mapping[ActivityId, RaciRow]) -> Mapping[ActivityId, RaciRow]:
    """Converts rows that follow the board to a scheme for decisions; other rows stay the same objects."""
    return {
        key: RaciRow(row.activity, convert_cells(row.cells, row.activity, "RACI", scheme), edited=False)
        if row.activity.kind == "decision"
        else row
        for key, row in following.items()
    }


@cached_by_identity(size=8)
def _matrix(rows: Mapping[ActivityId, RaciRow], on_board: frozenset[RoleId], catalogue: Catalogue) -> RaciMatrix:
    used = set(on_board)
    for row in rows.values():
        used.update(row.roles)
    known = [role for role in catalogue.roles if role in used]
    return RaciMatrix(rows, (*known, *sorted(used - set(known))))


def board_row(board: Board, activity: Activity) -> dict[RoleId, str]:
    """The RACI letters derived from the board for an activity, whether or not its row is edited."""
    return reduce_row(activity, board.staffed_by_stage, board.catalogue)
