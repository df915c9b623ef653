"""The RACI matrix of a scenario: rows that somebody edited as they are, all others reduced to the roles on the board.

A row follows the board until one of its cells is edited; from then on the whole row is stored and never changed
silently. The reduction takes the catalogue's default letters and moves them along the fallback chains to roles that
somebody holds, so that a team of three gets a complete matrix.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from teamcanvas.model.board import Board, board_of
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.letters import ACCOUNTABLE, CONSULTED, INFORMED, RESPONSIBLE, split_letters
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage


@dataclass(frozen=True)
class RaciRow:
    """One activity and the letters of each role that has any."""

    activity: Activity
    cells: Mapping[RoleId, str]
    edited: bool
    """Somebody edited it, so it no longer follows the board."""

    def holders(self, letter: str) -> tuple[RoleId, ...]:
        """The roles that hold a letter in this row."""
        return self.by_letter.get(letter, ())

    @cached_property
    def by_letter(self) -> Mapping[str, tuple[RoleId, ...]]:
        """The roles that hold each letter of this row."""
        held: dict[str, dict[RoleId, None]] = {}
        for role, cell in self.cells.items():
            for letter in split_letters(cell):
                held.setdefault(letter, {})[role] = None
        return {letter: tuple(roles) for letter, roles in held.items()}


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
    """The matrix of one scenario; the same object while nothing it depends on has changed."""
    board = board_of(plan, scenario)
    rows = _rows(_board_rows(board.catalogue, staffing_of(board)), scenario.raci)
    return _matrix(rows, _same_roles(frozenset(placement.role for placement in board.placements)), board.catalogue)


Staffing = tuple[frozenset[RoleId], ...]
"""The roles that somebody holds, in the order of the stages."""


def staffing_of(board: Board) -> Staffing:
    """Which roles somebody holds where; the same object for equal ones."""
    return _same_staffing(tuple(board.staffed_by_stage[stage] for stage in Stage))


# One object for equal values, so that what is derived from it is found by identity: most edits change no staffing.
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
        activity: RaciRow(row.activity, edited[activity], edited=True) if activity in edited else row
        for activity, row in following.items()
    }


@cached_by_identity(size=8)
def _board_rows(catalogue: Catalogue, staffing: Staffing) -> Mapping[ActivityId, RaciRow]:
    """All rows as the board fills them: an edit of a cell leaves the other rows the same objects."""
    by_stage = dict(zip(Stage, staffing, strict=True))
    return {
        activity.id: RaciRow(activity, reduce_row(activity, by_stage, catalogue), edited=False)
        for stage in Stage
        for activity in catalogue.activities_by_stage[stage]
    }


@cached_by_identity(size=8)
def _matrix(rows: Mapping[ActivityId, RaciRow], on_board: frozenset[RoleId], catalogue: Catalogue) -> RaciMatrix:
    used = set(on_board)
    for row in rows.values():
        used.update(role for role, cell in row.cells.items() if cell)
    known = [role for role in catalogue.roles if role in used]
    return RaciMatrix(rows, (*known, *sorted(used - set(known))))


def board_row(board: Board, activity: Activity) -> dict[RoleId, str]:
    """The letters that the board gives an activity, whether or not somebody edited its row."""
    return reduce_row(activity, board.staffed_by_stage, board.catalogue)


def reduce_row(
    activity: Activity, staffed_by_stage: Mapping[Stage, frozenset[RoleId]], catalogue: Catalogue
) -> dict[RoleId, str]:
    """The default letters of an activity, moved along the fallback chains to roles that somebody holds."""
    return _Reduction(activity, staffed_by_stage, catalogue).cells()


class _Reduction:
    """The reduction of one row, a method a step."""

    def __init__(
        self, activity: Activity, staffed_by_stage: Mapping[Stage, frozenset[RoleId]], catalogue: Catalogue
    ) -> None:
        self._letters = activity.letters
        self._catalogue = catalogue
        self._staffed = frozenset[RoleId]().union(*staffed_by_stage.values())
        if activity.stage is Stage.PROJECT_MANAGEMENT:
            self._local = self._staffed
        else:
            self._local = staffed_by_stage[activity.stage] | staffed_by_stage[Stage.PROJECT_MANAGEMENT]

    def cells(self) -> dict[RoleId, str]:
        accountable = self._accountable()
        cells: dict[RoleId, str] = {}
        for letter in (INFORMED, CONSULTED):
            cells.update({role: letter for role in self._default(letter) if role in self._staffed})
        cells.update(dict.fromkeys(self._responsible(accountable), RESPONSIBLE))
        if accountable is not None:
            cells[accountable] = ACCOUNTABLE + (RESPONSIBLE if cells.get(accountable) == RESPONSIBLE else "")
        self._keep_somebody_in_the_loop(cells)
        return cells

    def _default(self, letter: str) -> list[RoleId]:
        return [role for role, cell in self._letters.items() if letter in split_letters(cell)]

    def _chain(self, role: RoleId) -> tuple[RoleId, ...]:
        found = self._catalogue.roles.get(role)
        return found.fallback if found else ()

    def _authority(self, role: RoleId) -> int:
        found = self._catalogue.roles.get(role)
        return found.authority if found else 0

    def _accountable(self) -> RoleId | None:
        default = next(iter(self._default(ACCOUNTABLE)), None)
        if default is None or default in self._staffed:
            return default
        candidates = [role for role in self._chain(default) if role in self._staffed]
        # min() keeps the first of equals, which is the order of the chain.
        best = min(candidates, key=lambda r: (self._authority(r) < 2, r not in self._local), default=None)
        return default if best is None else best

    def _responsible(self, accountable: RoleId | None) -> list[RoleId]:
        default = self._default(RESPONSIBLE)
        local = [role for role in default if role in self._local]
        if local:
            return local
        stand_in = self._first_in_chains(default, self._local)
        if stand_in is not None:
            return [stand_in]
        elsewhere = [role for role in default if role in self._staffed]
        if elsewhere:
            return elsewhere
        stand_in = self._first_in_chains(default, self._staffed) or accountable
        return [] if stand_in is None else [stand_in]

    def _first_in_chains(self, roles: Iterable[RoleId], wanted: Iterable[RoleId]) -> RoleId | None:
        return next((role for start in roles for role in self._chain(start) if role in wanted), None)

    def _keep_somebody_in_the_loop(self, cells: dict[RoleId, str]) -> None:
        if CONSULTED in cells.values() or INFORMED in cells.values():
            return
        free = self._staffed - cells.keys()
        for letter in (CONSULTED, INFORMED):
            stand_in = self._first_in_chains(self._default(letter), free)
            if stand_in is not None:
                cells[stand_in] = letter
                return
