"""Reduces a row of the default matrix to the staffed roles, and records the reason for each letter.

The default letters of the catalogue move along the fallback chains to staffed roles, so that a team of three gets a
complete matrix.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, INFORMED, RESPONSIBLE, joined_cells, split_letters
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage

ReasonKind = Literal["default", "stands_in", "elsewhere", "nobody", "in_the_loop", "accountable_does_it", "edited"]


@dataclass(frozen=True, slots=True)
class Reason:
    """The reason why a role has a letter in a row."""

    role: RoleId
    letter: str
    kind: ReasonKind
    """`default`: a letter of the catalogue. `stands_in`: substitutes a role that is vacant, or not held in the stage.
    `elsewhere`: of the catalogue, but its holders are in other stages. `nobody`: of the catalogue, vacant and without a
    substitute. `in_the_loop`: added because the row would have no C or I. `accountable_does_it`: added because the row
    would have no R. `edited`: written by a user."""
    instead_of: RoleId | None = None
    """The role that has the letter in the catalogue, if it was moved to another role."""


def reduce_row(
    activity: Activity, staffed_by_stage: Mapping[Stage, frozenset[RoleId]], catalogue: Catalogue
) -> dict[RoleId, str]:
    """The default letters of an activity, moved along the fallback chains to staffed roles."""
    return _Reduction(activity, staffed_by_stage, catalogue).cells


def reduction_reasons(
    activity: Activity, staffed_by_stage: Mapping[Stage, frozenset[RoleId]], catalogue: Catalogue
) -> tuple[Reason, ...]:
    """The reason for each letter of the reduced row, in the order of the row."""
    reduction = _Reduction(activity, staffed_by_stage, catalogue)
    return tuple(
        reduction.why[role, letter] for role, cell in reduction.cells.items() for letter in split_letters(cell)
    )


class _Reduction:
    """The reduction of one row, one method for each step."""

    def __init__(
        self, activity: Activity, staffed_by_stage: Mapping[Stage, frozenset[RoleId]], catalogue: Catalogue
    ) -> None:
        self._catalogue = catalogue
        self._written = frozenset[RoleId]().union(*staffed_by_stage.values())
        local = self._written
        if activity.stage is not Stage.PROJECT_MANAGEMENT:
            local = staffed_by_stage[activity.stage] | staffed_by_stage[Stage.PROJECT_MANAGEMENT]
        self._letters = self._counted_letters(activity.letters) if catalogue.counted else activity.letters
        self._staffed, self._local = self._counted(self._written), self._counted(local)
        self.why: dict[tuple[RoleId, str], Reason] = {}
        """The reasons by role and letter, also of letters that stronger ones replaced."""
        self.cells: dict[RoleId, str] = {}
        self._fill()
        if not catalogue.counted.keys().isdisjoint(self._written):
            self._give_to_own_roles()

    def _counted(self, roles: frozenset[RoleId]) -> frozenset[RoleId]:
        """These roles, own ones as what they count as."""
        counted = self._catalogue.counted
        if counted.keys().isdisjoint(roles):
            return roles
        return frozenset(one for role in roles for one in counted.get(role, (role,)))

    def _counted_letters(self, letters: Mapping[RoleId, str]) -> Mapping[RoleId, str]:
        found: dict[RoleId, str] = {}
        for role, cell in letters.items():
            for one in self._catalogue.counted.get(role, (role,)):
                found[one] = joined_cells(found.get(one, ""), cell)
        return found

    def _give_to_own_roles(self) -> None:
        """Give the letters of roles that are held as own roles to those; only one role is accountable."""
        cells, why = self.cells, self.why
        self.cells, self.why = {}, {}
        for role, cell in cells.items():
            own = [one for one in self._catalogue.counted_by.get(role, ()) if one in self._written]
            holders = [role, *own] if role in self._written or not own else own
            for place, holder in enumerate(holders):
                letters = [letter for letter in split_letters(cell) if place == 0 or letter != ACCOUNTABLE]
                for letter in letters:
                    self.why[holder, letter] = replace(why[role, letter], role=holder)
                if letters:
                    self.cells[holder] = joined_cells(self.cells.get(holder, ""), "".join(letters))

    def _fill(self) -> None:
        cells = self.cells
        accountable = self._accountable()
        for letter in (INFORMED, CONSULTED):
            for role in self._default(letter):
                if role in self._staffed:
                    cells[role] = self._as_the_catalogue_has_it(role, letter)
        for role in self._responsible(accountable):
            cells[role] = RESPONSIBLE
        if accountable is not None:
            cells[accountable] = ACCOUNTABLE + (RESPONSIBLE if cells.get(accountable) == RESPONSIBLE else "")
        self._keep_somebody_in_the_loop(cells)

    def _note(self, role: RoleId, letter: str, kind: ReasonKind, instead_of: RoleId | None = None) -> str:
        self.why[role, letter] = Reason(role, letter, kind, instead_of)
        return letter

    def _as_the_catalogue_has_it(self, role: RoleId, letter: str) -> str:
        return self._note(role, letter, "default" if role in self._local else "elsewhere")

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
        if default is None:
            return None
        if default in self._staffed:
            self._as_the_catalogue_has_it(default, ACCOUNTABLE)
            return default
        candidates = [role for role in self._chain(default) if role in self._staffed]
        # min() keeps the first of equals, which is the order of the chain.
        best = min(candidates, key=lambda r: (self._authority(r) < 2, r not in self._local), default=None)
        if best is None:
            self._note(default, ACCOUNTABLE, "nobody")
            return default
        self._note(best, ACCOUNTABLE, "stands_in", default)
        return best

    def _responsible(self, accountable: RoleId | None) -> list[RoleId]:
        default = self._default(RESPONSIBLE)
        held = [role for role in default if role in self._local]
        if not held:
            stand_in = self._stand_in(default, self._local, RESPONSIBLE)
            if stand_in is not None:
                return [stand_in]
            held = [role for role in default if role in self._staffed]
        if held:
            for role in held:
                self._as_the_catalogue_has_it(role, RESPONSIBLE)
            return held
        stand_in = self._stand_in(default, self._staffed, RESPONSIBLE)
        if stand_in is None and accountable is not None:
            self._note(accountable, RESPONSIBLE, "accountable_does_it", default[0] if default else None)
            return [accountable]
        return [] if stand_in is None else [stand_in]

    def _stand_in(
        self, roles: Iterable[RoleId], wanted: Iterable[RoleId], letter: str, kind: ReasonKind = "stands_in"
    ) -> RoleId | None:
        """Gives the letter to the first wanted role in the fallback chains of these roles."""
        for start in roles:
            for role in self._chain(start):
                if role in wanted:
                    self._note(role, letter, kind, start)
                    return role
        return None

    def _keep_somebody_in_the_loop(self, cells: dict[RoleId, str]) -> None:
        if CONSULTED in cells.values() or INFORMED in cells.values():
            return
        free = self._staffed - cells.keys()
        for letter in (CONSULTED, INFORMED):
            stand_in = self._stand_in(self._default(letter), free, letter, "in_the_loop")
            if stand_in is not None:
                cells[stand_in] = letter
                return
