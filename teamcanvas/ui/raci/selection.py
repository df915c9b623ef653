"""The selection of the matrix as an immutable value: blocks of cells, whole rows, whole columns.

It refers to activities and columns by id, so it stays valid when rows move or columns are added.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from teamcanvas.model.ids import ActivityId
from teamcanvas.ui.raci.cells import Cell

Whole = Literal["", "rows", "columns"]
FAR = 10_000
"""More steps than any matrix has cells: moves to the edge."""


@dataclass(frozen=True)
class Grid:
    """The rows and columns of the matrix, in order."""

    rows: tuple[ActivityId, ...] = ()
    columns: tuple[str, ...] = ()

    @cached_property
    def row_of(self) -> dict[ActivityId, int]:
        """The index of each row."""
        return {activity: number for number, activity in enumerate(self.rows)}

    @cached_property
    def column_of(self) -> dict[str, int]:
        """The index of each column."""
        return {column: number for number, column in enumerate(self.columns)}

    def __contains__(self, cell: Cell) -> bool:
        return cell.activity in self.row_of and cell.column in self.column_of

    @property
    def empty(self) -> bool:
        """Whether it has no cells."""
        return not self.rows or not self.columns

    def moved(self, cell: Cell, down: int, right: int) -> Cell:
        """The cell a number of steps away, clamped to the edge."""
        row = min(max(self.row_of[cell.activity] + down, 0), len(self.rows) - 1)
        column = min(max(self.column_of[cell.column] + right, 0), len(self.columns) - 1)
        return Cell(self.rows[row], self.columns[column])

    def nearest(self, cell: Cell, was: Grid) -> Cell:
        """The cell itself, or if it is gone the one at its old position.

        Args:
            cell: a cell of the old grid.
            was: the old grid.
        """
        row = self.row_of.get(cell.activity, min(was.row_of[cell.activity], len(self.rows) - 1))
        column = self.column_of.get(cell.column, min(was.column_of[cell.column], len(self.columns) - 1))
        return Cell(self.rows[row], self.columns[column])

    def first(self) -> Cell:
        """The top left cell."""
        return Cell(self.rows[0], self.columns[0])


class Span(NamedTuple):
    """A rectangle of cells by index, inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class CellBlock:
    """The cells between two corners, or whole rows or columns."""

    anchor: Cell
    """The fixed corner, while the other one moves."""
    end: Cell
    whole: Whole = ""

    def span(self, grid: Grid) -> Span:
        """Its rectangle in a grid."""
        rows = sorted((grid.row_of[self.anchor.activity], grid.row_of[self.end.activity]))
        columns = sorted((grid.column_of[self.anchor.column], grid.column_of[self.end.column]))
        if self.whole == "rows":
            columns = [0, len(grid.columns) - 1]
        elif self.whole == "columns":
            rows = [0, len(grid.rows) - 1]
        return Span(rows[0], columns[0], rows[1], columns[1])


@dataclass(frozen=True, slots=True)
class Selection:
    """Blocks of cells, the newest last; empty without a selection."""

    blocks: tuple[CellBlock, ...] = ()

    @property
    def current(self) -> Cell | None:
        """The current cell, whose details are shown."""
        return self.blocks[-1].anchor if self.blocks else None

    @property
    def end(self) -> Cell | None:
        """The moving corner, when the selection is extended."""
        return self.blocks[-1].end if self.blocks else None

    @property
    def single(self) -> bool:
        """Whether it is one cell."""
        return len(self.blocks) == 1 and self.blocks[0].anchor == self.blocks[0].end and not self.blocks[0].whole

    @property
    def lines(self) -> Whole:
        """Whether it is exactly one row or one column."""
        if len(self.blocks) != 1:
            return ""
        block = self.blocks[0]
        one = (
            block.anchor.activity == block.end.activity
            if block.whole == "rows"
            else (block.anchor.column == block.end.column)
        )
        return block.whole if one else ""

    def at(self, cell: Cell) -> Selection:
        """A new selection of one cell."""
        return Selection((CellBlock(cell, cell),))

    def plus(self, cell: Cell, whole: Whole = "") -> Selection:
        """This selection and another block."""
        return Selection((*self.blocks, CellBlock(cell, cell, whole)))

    def extended(self, end: Cell) -> Selection:
        """Extend the newest block to another cell."""
        if not self.blocks:
            return self.at(end)
        return Selection((*self.blocks[:-1], replace(self.blocks[-1], end=end)))

    def moved(self, grid: Grid, down: int, right: int, *, extend: bool = False) -> Selection:
        """Move the current cell by a number of steps, or extend the newest block by them."""
        current, end = self.current, self.end
        if current is None or end is None or current not in grid or end not in grid:
            return self if grid.empty else self.at(grid.first())
        if extend:
            return self.extended(grid.moved(end, down, right))
        return self.at(grid.moved(current, down, right))

    def row(self, grid: Grid, activity: ActivityId) -> Selection:
        """A whole row; the current cell keeps its column."""
        return self._line(Cell(activity, self._column(grid)), "rows")

    def column(self, grid: Grid, column: str) -> Selection:
        """A whole column; the current cell keeps its row."""
        return self._line(Cell(self._row(grid), column), "columns")

    def widened(self, whole: Whole) -> Selection:
        """Extend the newest block to whole rows or columns."""
        return Selection((*self.blocks[:-1], replace(self.blocks[-1], whole=whole))) if self.blocks else self

    def everything(self, grid: Grid) -> Selection:
        """All cells, with the same current cell."""
        current = self.current or grid.first()
        last = Cell(grid.rows[-1], grid.columns[-1])
        return Selection((CellBlock(grid.first(), last, "rows"), CellBlock(current, current)))

    def kept_in(self, grid: Grid, was: Grid) -> Selection:
        """The selection after rows or columns were removed; if nothing is left, the cell at the current one's position.

        Args:
            grid: the new grid.
            was: the old grid.
        """
        kept = tuple(block for block in self.blocks if block.anchor in grid and block.end in grid)
        if len(kept) == len(self.blocks):
            return self
        if not kept and self.current is not None and self.current in was and not grid.empty:
            return self.at(grid.nearest(self.current, was))
        return Selection(kept)

    def spans(self, grid: Grid) -> tuple[Span, ...]:
        """The rectangles of its blocks."""
        return tuple(block.span(grid) for block in self.blocks)

    def cells(self, grid: Grid) -> Iterator[Cell]:
        """Its cells by row, without duplicates."""
        spans = self.spans(grid)
        for row in sorted({row for span in spans for row in range(span.top, span.bottom + 1)}):
            across = [span for span in spans if span.top <= row <= span.bottom]
            for column in sorted({one for span in across for one in range(span.left, span.right + 1)}):
                yield Cell(grid.rows[row], grid.columns[column])

    def activities(self, grid: Grid) -> tuple[ActivityId, ...]:
        """The rows with selected cells, in order."""
        return tuple(dict.fromkeys(cell.activity for cell in self.cells(grid)))

    def frame(self, grid: Grid) -> Span | None:
        """Its bounding rectangle."""
        spans = self.spans(grid)
        if not spans:
            return None
        tops, lefts, bottoms, rights = zip(*spans, strict=True)
        return Span(min(tops), min(lefts), max(bottoms), max(rights))

    @staticmethod
    def _line(cell: Cell, whole: Whole) -> Selection:
        return Selection((CellBlock(cell, cell, whole),))

    def _column(self, grid: Grid) -> str:
        return self.current.column if self.current and self.current in grid else grid.columns[0]

    def _row(self, grid: Grid) -> ActivityId:
        return self.current.activity if self.current and self.current in grid else grid.rows[0]
