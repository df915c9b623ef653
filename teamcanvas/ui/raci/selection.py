"""Which cells of the matrix are selected, as a value: blocks of cells, whole rows, whole columns.

A selection names activities and columns, not places: it stays right when rows move or columns come.
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
"""Steps to the edge of any matrix."""


@dataclass(frozen=True)
class Grid:
    """The rows and columns that are shown, in order."""

    rows: tuple[ActivityId, ...] = ()
    columns: tuple[str, ...] = ()

    @cached_property
    def row_of(self) -> dict[ActivityId, int]:
        """The place of each row."""
        return {activity: number for number, activity in enumerate(self.rows)}

    @cached_property
    def column_of(self) -> dict[str, int]:
        """The place of each column."""
        return {column: number for number, column in enumerate(self.columns)}

    def __contains__(self, cell: Cell) -> bool:
        return cell.activity in self.row_of and cell.column in self.column_of

    @property
    def empty(self) -> bool:
        """There is no cell."""
        return not self.rows or not self.columns

    def moved(self, cell: Cell, down: int, right: int) -> Cell:
        """The cell so many steps away, or the last one before the edge."""
        row = min(max(self.row_of[cell.activity] + down, 0), len(self.rows) - 1)
        column = min(max(self.column_of[cell.column] + right, 0), len(self.columns) - 1)
        return Cell(self.rows[row], self.columns[column])

    def nearest(self, cell: Cell, was: Grid) -> Cell:
        """The cell itself, or the one where it was.

        Args:
            cell: one of before.
            was: the rows and columns of before.
        """
        row = self.row_of.get(cell.activity, min(was.row_of[cell.activity], len(self.rows) - 1))
        column = self.column_of.get(cell.column, min(was.column_of[cell.column], len(self.columns) - 1))
        return Cell(self.rows[row], self.columns[column])

    def first(self) -> Cell:
        """The cell at the top left."""
        return Cell(self.rows[0], self.columns[0])


class Span(NamedTuple):
    """Cells from a place to another one, both included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """The cell at this place is one of them."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class Block:
    """The cells between two corners."""

    anchor: Cell
    """Where it began: stays while the other corner moves."""
    end: Cell
    whole: Whole = ""

    def span(self, grid: Grid) -> Span:
        """Its places."""
        rows = sorted((grid.row_of[self.anchor.activity], grid.row_of[self.end.activity]))
        columns = sorted((grid.column_of[self.anchor.column], grid.column_of[self.end.column]))
        if self.whole == "rows":
            columns = [0, len(grid.columns) - 1]
        elif self.whole == "columns":
            rows = [0, len(grid.rows) - 1]
        return Span(rows[0], columns[0], rows[1], columns[1])


@dataclass(frozen=True, slots=True)
class Selection:
    """Blocks of cells, the newest last; none while nothing is selected."""

    blocks: tuple[Block, ...] = ()

    @property
    def current(self) -> Cell | None:
        """The cell that stands for the selection: it is shown in detail."""
        return self.blocks[-1].anchor if self.blocks else None

    @property
    def end(self) -> Cell | None:
        """The corner that moves when the selection is extended."""
        return self.blocks[-1].end if self.blocks else None

    @property
    def single(self) -> bool:
        """It is one cell."""
        return len(self.blocks) == 1 and self.blocks[0].anchor == self.blocks[0].end and not self.blocks[0].whole

    @property
    def lines(self) -> Whole:
        """Whether it is a single row or a single column, and nothing else."""
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
        """One cell instead."""
        return Selection((Block(cell, cell),))

    def plus(self, cell: Cell, whole: Whole = "") -> Selection:
        """Another block besides."""
        return Selection((*self.blocks, Block(cell, cell, whole)))

    def extended(self, end: Cell) -> Selection:
        """The newest block reaches to another cell."""
        if not self.blocks:
            return self.at(end)
        return Selection((*self.blocks[:-1], replace(self.blocks[-1], end=end)))

    def moved(self, grid: Grid, down: int, right: int, *, extend: bool = False) -> Selection:
        """Another cell, so many steps from the current one; or the block reaches so much further."""
        current, end = self.current, self.end
        if current is None or end is None or current not in grid or end not in grid:
            return self if grid.empty else self.at(grid.first())
        if extend:
            return self.extended(grid.moved(end, down, right))
        return self.at(grid.moved(current, down, right))

    def row(self, grid: Grid, activity: ActivityId) -> Selection:
        """A whole row; the column of the current cell stays."""
        return self._line(Cell(activity, self._column(grid)), "rows")

    def column(self, grid: Grid, column: str) -> Selection:
        """A whole column; the row of the current cell stays."""
        return self._line(Cell(self._row(grid), column), "columns")

    def widened(self, whole: Whole) -> Selection:
        """The newest block takes in all of its rows, or all of its columns."""
        return Selection((*self.blocks[:-1], replace(self.blocks[-1], whole=whole))) if self.blocks else self

    def everything(self, grid: Grid) -> Selection:
        """All cells; the current one stays."""
        current = self.current or grid.first()
        return Selection((Block(grid.first(), Cell(grid.rows[-1], grid.columns[-1]), "rows"), Block(current, current)))

    def kept_in(self, grid: Grid, was: Grid) -> Selection:
        """What is left of it when rows or columns have gone; of nothing, the cell that took the current one's place.

        Args:
            grid: the rows and columns that are shown now.
            was: those of before.
        """
        kept = tuple(block for block in self.blocks if block.anchor in grid and block.end in grid)
        if len(kept) == len(self.blocks):
            return self
        if not kept and self.current is not None and self.current in was and not grid.empty:
            return self.at(grid.nearest(self.current, was))
        return Selection(kept)

    def spans(self, grid: Grid) -> tuple[Span, ...]:
        """The places of its blocks."""
        return tuple(block.span(grid) for block in self.blocks)

    def cells(self, grid: Grid) -> Iterator[Cell]:
        """Its cells row by row, each once."""
        spans = self.spans(grid)
        for row in sorted({row for span in spans for row in range(span.top, span.bottom + 1)}):
            across = [span for span in spans if span.top <= row <= span.bottom]
            for column in sorted({one for span in across for one in range(span.left, span.right + 1)}):
                yield Cell(grid.rows[row], grid.columns[column])

    def activities(self, grid: Grid) -> tuple[ActivityId, ...]:
        """The rows it touches, in order."""
        return tuple(dict.fromkeys(cell.activity for cell in self.cells(grid)))

    def frame(self, grid: Grid) -> Span | None:
        """The smallest span around all of it."""
        spans = self.spans(grid)
        if not spans:
            return None
        tops, lefts, bottoms, rights = zip(*spans, strict=True)
        return Span(min(tops), min(lefts), max(bottoms), max(rights))

    @staticmethod
    def _line(cell: Cell, whole: Whole) -> Selection:
        return Selection((Block(cell, cell, whole),))

    def _column(self, grid: Grid) -> str:
        return self.current.column if self.current and self.current in grid else grid.columns[0]

    def _row(self, grid: Grid) -> ActivityId:
        return self.current.activity if self.current and self.current in grid else grid.rows[0]
