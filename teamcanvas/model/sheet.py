"""A table read from a file of another program: the texts of its cells, and their positions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

CellPlace = tuple[int, int]
"""Row and column of a cell, both from 0."""


_MOST_MERGED_ROWS = 2_000_000


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A range of merged cells, both corners included. Its text is that of the first cell."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """The cell is part of it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One of the sheets of a joined sheet."""

    name: str
    top: int
    """The row of its first row; its name is in the row above."""


@dataclass(frozen=True)
class Sheet:
    """The texts of a table, each on one line and stripped. It is untrusted data; formulas are not calculated."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    """All of the same length."""
    merged: tuple[MergedRange, ...] = ()
    formulas: Mapping[CellPlace, str] = field(default_factory=dict[CellPlace, str])
    """Cells with a formula whose result is not in the file; their text is empty."""
    hidden: bool = False
    """The sheet is hidden in the workbook."""
    cut: bool = False
    """The file has more rows or columns than are read."""
    turned: bool = False
    """The sheet is transposed; addresses are still those of the file."""
    lines: Mapping[CellPlace, tuple[str, ...]] = field(default_factory=dict[CellPlace, tuple[str, ...]])
    """The lines of multi-line cells."""
    hidden_rows: frozenset[int] = frozenset()
    """Rows hidden in the spreadsheet, also by a filter."""
    hidden_columns: frozenset[int] = frozenset()
    parts: tuple[SheetPart, ...] = ()
    """The sheets that a joined one consists of, from top to bottom."""
    encoding: str = ""
    """The detected encoding of a text file; empty for other files."""

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @cached_property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def text(self, row: int, column: int) -> str:
        """The text of a cell; empty outside of the table."""
        return self.rows[row][column] if 0 <= row < self.height and 0 <= column < self.width else ""

    def lines_of(self, row: int, column: int) -> tuple[str, ...]:
        """The lines of a cell; none if it is empty."""
        text = self.text(row, column)
        return self.lines.get((row, column), (text,)) if text else ()

    def area(self, row: int, column: int) -> MergedRange | None:
        """The merged range that contains the cell."""
        return next((area for area in self._merged_by_row.get(row, ()) if area.left <= column <= area.right), None)

    @cached_property
    def _merged_by_row(self) -> Mapping[int, Sequence[MergedRange]]:
        found: dict[int, list[MergedRange]] = {}
        rows = 0
        for area in self.merged:
            # Ranges do not overlap in a valid file, so they cannot have more rows than the sheet has cells.
            rows += area.bottom - area.top + 1
            if rows > _MOST_MERGED_ROWS:
                break
            for row in range(area.top, min(area.bottom + 1, self.height)):
                found.setdefault(row, []).append(area)
        return found

    def address(self, row: int, column: int) -> str:
        """The address of the cell in the file: `D7`, or `Phase 2!D7` in a joined sheet."""
        down, across = (column, row) if self.turned else (row, column)
        part = next((one for one in reversed(self.parts) if one.top - 1 <= down), None)
        if part is None:
            return f"{column_name(across)}{down + 1}"
        return part.name if down < part.top else f"{part.name}!{column_name(across)}{down - part.top + 1}"

    def place(self, address: str) -> CellPlace:
        """Row and column here of an address in the file. Raises ValueError if it is no address."""
        name, named, cell = address.rpartition("!")
        part = next((one for one in self.parts if one.name == (name if named else address)), None)
        if part is not None and not named:
            row, column = part.top - 1, 0
        else:
            row, column = cell_place(cell)
            row += part.top if part is not None else 0
        return (column, row) if self.turned else (row, column)

    def turn(self) -> "Sheet":
        """The sheet with rows and columns exchanged."""
        return Sheet(
            name=self.name,
            rows=tuple(zip(*self.rows, strict=True)),
            merged=tuple(MergedRange(area.left, area.top, area.right, area.bottom) for area in self.merged),
            formulas={(column, row): formula for (row, column), formula in self.formulas.items()},
            hidden=self.hidden,
            cut=self.cut,
            turned=not self.turned,
            lines={(column, row): lines for (row, column), lines in self.lines.items()},
            hidden_rows=self.hidden_columns,
            hidden_columns=self.hidden_rows,
            parts=self.parts,
            encoding=self.encoding,
        )


def column_name(column: int) -> str:
    """The name of a column in spreadsheets: `A` to `Z`, then `AA`."""
    name = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


def cell_place(address: str) -> CellPlace:
    """Row and column of an address such as `D7`. Raises ValueError if it is no address."""
    match = _ADDRESS.fullmatch(address.upper())
    if match is None:
        raise ValueError(f"no address: {address[:20]!r}")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
