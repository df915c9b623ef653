"""A table for export: columns, rows in groups, totals and a legend. Writers decide how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

ColumnKind: TypeAlias = Literal["title", "text", "letters", "count", "mark"]
"""A `title` names its row; a `mark` is a sign that a row was edited."""
CellValue: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its head, and what kind of cells it has."""

    key: str
    """The id of the role or the person for a column of letters; otherwise any unique word."""
    title: str
    kind: ColumnKind
    family: str = ""
    """The role family that colours the head."""
    badge: str = ""
    """The family's two letters."""
    warning: bool = False
    """Whether the totals of this column have a warning."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, with a cell for every column."""

    key: str
    """The id of the activity, or any unique word."""
    group: str
    """The heading of the stage."""
    cells: tuple[CellValue, ...]
    edited: bool = False
    """Edited by hand, so that it no longer follows the board."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """The meaning of a letter or a sign."""

    sign: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table with its legend. All texts are unescaped user text: writers have to escape them."""

    name: str
    """Short: the tab of a workbook."""
    title: str
    subtitle: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    totals: tuple[TableRow, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    grouped: bool = True
    """Whether rows are grouped under headings, which no column repeats."""
    headed: bool = True
    """Whether it has titles of columns, rows and groups; a copied block of cells may have none."""

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
