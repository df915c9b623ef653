"""A row of the RACI matrix: one activity and the letters of roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import OMITTED, split_letters
from teamcanvas.model.role import Activity

Cells = Mapping[RoleId, str]
"""The letters of a row by role."""


@dataclass(frozen=True)
class RaciRow:
    """One activity and the letters of each role that has any."""

    activity: Activity
    cells: Cells
    edited: bool
    """The row is edited, so it no longer follows the board."""

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

    @cached_property
    def roles(self) -> frozenset[RoleId]:
        """The roles that have any letter in this row."""
        return frozenset(role for role, cell in self.cells.items() if cell)

    @cached_property
    def taking_part(self) -> tuple[RoleId, ...]:
        """The roles that hold a letter other than CAIRO's O (left out)."""
        return tuple(
            dict.fromkeys(role for letter, held in self.by_letter.items() if letter != OMITTED for role in held)
        )
