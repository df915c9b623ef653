"""A table found in a text, before it is converted to a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from teamcanvas.model.sheet import CellPlace, MergedRange, Sheet
from teamcanvas.storage.sheets.cells import MOST_COLUMNS, MOST_ROWS, by_lines, sheet_of_cells


@dataclass(frozen=True)
class TextTable:
    """The cells of a table, and its heading."""

    heading: str
    """Empty if there is none."""
    texts: Mapping[CellPlace, str]
    """The texts of non-empty cells, with line breaks as in `by_lines`."""
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    cut: bool = False
    """The table has more rows or columns than are read."""

    def sheet(self, name: str) -> Sheet:
        """Convert the table to a sheet with this name."""
        made = sheet_of_cells(name, self.texts, self.merged, cut=self.cut)
        return replace(made, hidden_rows=self.hidden_rows)


def table_of_rows(heading: str, rows: list[list[str]]) -> TextTable:
    """The table with these cells, cut at the limits of rows and columns."""
    kept = rows[:MOST_ROWS]
    texts = {
        (number, column): text
        for number, row in enumerate(kept)
        for column, cell in enumerate(row[:MOST_COLUMNS])
        if (text := by_lines(cell))
    }
    cut = len(rows) > len(kept) or any(any(row[MOST_COLUMNS:]) for row in kept)
    return TextTable(heading, texts, cut=cut)
