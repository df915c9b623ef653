"""A table as it is found in a text, before it is a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from teamcanvas.model.sheet import Area, CellPlace, Sheet
from teamcanvas.storage.sheets.cells import MOST_COLUMNS, MOST_ROWS, by_lines, sheet_of_cells


@dataclass(frozen=True)
class TextTable:
    """The cells of a table and what it is called."""

    heading: str
    """Empty if nothing is written over it."""
    texts: Mapping[CellPlace, str]
    """Of the cells that hold anything, broken into lines as `by_lines` leaves them."""
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    cut: bool = False
    """There is more of it than was read."""

    def sheet(self, name: str) -> Sheet:
        """The table as a sheet of this name."""
        made = sheet_of_cells(name, self.texts, self.merged, cut=self.cut)
        return replace(made, hidden_rows=self.hidden_rows)


def table_of_rows(heading: str, rows: list[list[str]]) -> TextTable:
    """The table with these cells, as far as tables are read."""
    kept = rows[:MOST_ROWS]
    texts = {
        (number, column): text
        for number, row in enumerate(kept)
        for column, cell in enumerate(row[:MOST_COLUMNS])
        if (text := by_lines(cell))
    }
    cut = len(rows) > len(kept) or any(any(row[MOST_COLUMNS:]) for row in kept)
    return TextTable(heading, texts, cut=cut)
