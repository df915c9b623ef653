"""What the matrix shows beside its letters: signs of findings, cells that nobody fills, counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.gaps import Gap
from teamcanvas.rules.finding import Severity

CellKey: TypeAlias = tuple[ActivityId, str]
"""A row and a column: of a role by its id, of a person by theirs."""


@dataclass(frozen=True, slots=True)
class MatrixMarks:
    """Signs by row, column and cell; those of rows and columns that are not shown are harmless."""

    scheme: Scheme = "RACI"
    """Which letters are known."""
    signs: bool = False
    """Whether room is kept for signs at the heads, so that nothing moves when a finding comes or goes."""
    counts: bool = False
    """Whether each row and each column says how often it has which letter."""
    rows: Mapping[ActivityId, Severity] = field(default_factory=dict[ActivityId, Severity])
    columns: Mapping[str, Severity] = field(default_factory=dict[str, Severity])
    cells: Mapping[CellKey, Severity] = field(default_factory=dict[CellKey, Severity])
    gaps: Mapping[CellKey, Gap] = field(default_factory=dict[CellKey, Gap])


NO_MARKS = MatrixMarks()
"""The bare matrix of RACI, as a page shows it."""
