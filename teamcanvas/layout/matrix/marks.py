"""The annotations of the matrix beside its letters: signs of findings, gaps, counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.gaps import Gap
from teamcanvas.rules.finding import Severity

CellKey: TypeAlias = tuple[ActivityId, str]
"""A row and a column: of a role by its id, of a person by theirs."""


@dataclass(frozen=True, slots=True)
class MatrixMarks:
    """Signs by row, column and cell; those of rows and columns that are not shown are ignored."""

    scheme: Scheme = "RACI"
    """The scheme of the scenario."""
    signs: bool = False
    """Whether heads have room for signs, so that nothing moves when findings change."""
    counts: bool = False
    """Whether the letters of each row and column are counted."""
    rows: Mapping[ActivityId, Severity] = field(default_factory=dict[ActivityId, Severity])
    columns: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    cells: Mapping[CellKey, Severity] = field(default_factory=dict[CellKey, Severity])
    gaps: Mapping[CellKey, Gap] = field(default_factory=dict[CellKey, Gap])

    @property
    def without_signs(self) -> "MatrixMarks":
        """The same without the signs, in a layout that keeps their room."""
        return replace(self, rows={}, columns={}, cells={})


NO_MARKS = MatrixMarks()
"""The bare matrix of RACI, as a page shows it."""
