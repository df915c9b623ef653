"""A table on its way out: columns, rows in groups, totals and a legend. How it looks is each writer's matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

ColumnKind: TypeAlias = Literal["title", "text", "letters", "count", "mark"]
"""A `title` names its row; a `mark` is a sign that a row was edited; the rest is told by what its cells hold."""
Value: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its head, and what kind of cells it has."""

    key: str
    """Of a column of letters: the id of the role or the person. Otherwise a word of its own."""
    title: str
    kind: ColumnKind
    family: str = ""
    """The role family whose colours the head has."""
    badge: str = ""
    """The family's two letters."""
    warning: bool = False
    """Something is wrong with this column, which the totals tell."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, with a cell for every column."""

    key: str
    """The id of the activity, or a word of its own."""
    group: str
    """The stage, as it is headed."""
    cells: tuple[Value, ...]
    edited: bool = False
    """Somebody edited it, so it no longer follows the board."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a letter or a sign says."""

    sign: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table with everything that explains it. All texts are as users typed them: writers have to escape them."""

    name: str
    """Short: the tab of a workbook."""
    title: str
    subtitle: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    totals: tuple[TableRow, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    grouped: bool = True
    """Rows stand under the titles of their groups, which no column repeats."""
    headed: bool = True
    """With titles of columns, rows and groups; a copied block of cells may be without."""

    def block(
        self, rows: Sequence[str] | None = None, columns: Sequence[str] | None = None, *, headed: bool = True
    ) -> Table:
        """The letters of some rows and columns by their keys, in the order given; of all where none are given.

        Args:
            headed: with the titles of these rows and columns; otherwise nothing but the cells.
        """
        by_key = {row.key: row for row in self.rows}
        places = {column.key: index for index, column in enumerate(self.columns) if column.kind == "letters"}
        wanted = [places[key] for key in (places if columns is None else columns) if key in places]
        if headed:
            wanted = [index for index, column in enumerate(self.columns) if column.kind == "title"] + wanted
        chosen = [by_key[key] for key in (by_key if rows is None else rows) if key in by_key]
        return replace(
            self,
            columns=tuple(self.columns[index] for index in wanted),
            rows=tuple(replace(row, cells=tuple(row.cells[index] for index in wanted)) for row in chosen),
            totals=(),
            headed=headed,
        )
