"""Where the parts of the matrix are in the window: heads and titles held still, rows and columns scrolled past them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPolygonF

from teamcanvas.layout.matrix.columns import MatrixColumn
from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.measures import HEAD_COSINE, HEAD_SINE
from teamcanvas.layout.matrix.rows import MatrixRow
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Grid, Span

MARGIN = 24.0
"""Pixels around the matrix."""

TOP = 10.0
"""Pixels above the heads, which slant and leave air by themselves."""

Part = Literal["cell", "title", "stage", "head", "none"]


class Hit(NamedTuple):
    """What is at a point of the window."""

    part: Part
    activity: ActivityId | None = None
    column: str | None = None
    stage: Stage | None = None
    sign: bool = False
    """It is the sign of a finding."""

    @property
    def cell(self) -> Cell | None:
        """The cell that is there."""
        return Cell(self.activity, self.column) if self.part == "cell" and self.activity and self.column else None


NOTHING = Hit("none")


@dataclass(frozen=True, eq=False)
class Geometry:
    """A layout in points, shown at a scale and scrolled by pixels."""

    layout: MatrixLayout
    scale: float
    left: int
    """Pixels that it is scrolled to the left."""
    top: int
    width: int
    """Of the window, in pixels."""
    height: int

    @property
    def head_bottom(self) -> float:
        """The lower edge of the heads."""
        return TOP + self.layout.head_height * self.scale

    @property
    def titles_right(self) -> float:
        """The right edge of the titles: cells scroll under it."""
        return MARGIN + (self.layout.label_width - self.layout.measures.em) * self.scale

    @property
    def origin(self) -> QPointF:
        """Where the first row begins, scrolled."""
        return QPointF(MARGIN - self.left, self.head_bottom - self.top)

    @property
    def body(self) -> QRectF:
        """Where rows are seen."""
        return QRectF(0, self.head_bottom, self.width, max(self.height - self.head_bottom, 0))

    @property
    def foot_height(self) -> float:
        """Of the counts under the rows, in points."""
        return self.layout.foot_height

    @property
    def most_down(self) -> int:
        """Pixels that can be scrolled down."""
        whole = (self.layout.rows_height + self.foot_height) * self.scale + MARGIN
        return max(round(whole - self.body.height()), 0)

    @property
    def most_right(self) -> int:
        """Pixels that can be scrolled to the right."""
        return max(round(self.layout.width * self.scale + 2 * MARGIN - self.width), 0)

    def in_layout(self, at: QPointF) -> QPointF:
        """A point of the window in points of the layout, from the first row's corner."""
        return (at - self.origin) / self.scale

    def hit(self, at: QPointF) -> Hit:
        """What is at a point of the window."""
        point = self.in_layout(at)
        if at.y() < self.head_bottom:
            return self._head_at(at)
        row = self.layout.row_at(point.y())
        if row is None:
            return NOTHING
        if at.x() < self.titles_right:
            return self._title_at(row, at, point)
        column = self.layout.column_at(point.x())
        if row.activity is None or column is None:
            return Hit("none", row.activity, stage=row.stage)
        return Hit("cell", row.activity, column.key, row.stage)

    def _title_at(self, row: MatrixRow, at: QPointF, point: QPointF) -> Hit:
        if row.activity is None:
            return Hit("stage", stage=row.stage)
        box = self.layout.row_sign(row)
        x, y = (at.x() - MARGIN) / self.scale, point.y() - row.top
        on_sign = box is not None and box.left - 3 <= x <= box.right + 3 and box.top - 3 <= y <= box.bottom + 3
        return Hit("title", row.activity, stage=row.stage, sign=on_sign)

    def _head_at(self, at: QPointF) -> Hit:
        """A head rises at an angle: what is under a point stands where its slope comes down."""
        y = (at.y() - TOP) / self.scale
        x = (at.x() - self.origin.x()) / self.scale
        foot = self.layout.head_height - self.layout.measures.bar_gap
        base = x - max(foot - y, 0.0) * HEAD_COSINE / HEAD_SINE
        column = self.layout.column_at(base)
        if column is None or MARGIN + self.layout.label_width * self.scale > at.x() + 1:
            return NOTHING
        box = self.layout.head_sign(column)
        on_sign = box is not None and box.left - 3 <= x <= box.right + 3 and box.top - 3 <= y <= box.bottom + 3
        return Hit("head", column=column.key, sign=on_sign)

    def column(self, key: str) -> MatrixColumn | None:
        """The column of a role or a person."""
        return next((column for column in self.layout.columns if column.key == key), None)

    def row(self, activity: ActivityId) -> MatrixRow | None:
        """The row of an activity."""
        return next((row for row in self.layout.rows if row.activity == activity), None)

    def row_area(self, row: MatrixRow) -> QRectF:
        """A row from the left edge of the window to the right one."""
        return QRectF(0, self.origin.y() + row.top * self.scale, self.width, row.height * self.scale)

    def cell_area(self, row: MatrixRow, column: MatrixColumn) -> QRectF:
        """A cell; it may be scrolled out of sight."""
        origin = self.origin
        return QRectF(
            origin.x() + column.x * self.scale,
            origin.y() + row.top * self.scale,
            column.width * self.scale,
            row.height * self.scale,
        )

    def with_surroundings(self, area: QRect, cell: Cell, grid: Grid) -> QRect:
        """The area of a cell with what belongs to it at an edge.

        That is the title of its stage, the counts under and beside the matrix, and all of the last slanted head.
        """
        rows = self.layout.rows
        here = next((place for place, row in enumerate(rows) if row.activity == cell.activity), 0)
        above = rows[here - 1] if here and rows[here - 1].activity is None else None
        top = area.top() - (round(above.height * self.scale) if above else 0)
        below = self.foot_height * self.scale + MARGIN if cell.activity == grid.rows[-1] else 0
        beyond = 0.0
        if cell.column == grid.columns[-1]:
            beyond = self.layout.width * self.scale + 2 * MARGIN - self.left - 1 - area.right()
        back = self.left if cell.column == grid.columns[0] else 0
        return area.adjusted(-back, top - area.top(), max(round(beyond), 0), round(below))

    def span_areas(self, span: Span) -> tuple[QRectF, ...]:
        """The fields of a span: one for each stretch of rows without a stage's title between them."""
        layout, columns = self.layout, self.layout.columns
        rows = [row for row in layout.rows if row.activity is not None][span.top : span.bottom + 1]
        stretches: list[list[MatrixRow]] = []
        for row in rows:
            if stretches and abs(stretches[-1][-1].top + stretches[-1][-1].height - row.top) < 0.01:
                stretches[-1].append(row)
            else:
                stretches.append([row])
        first, last = columns[span.left], columns[span.right]
        return tuple(self.cell_area(few[0], first).united(self.cell_area(few[-1], last)) for few in stretches)

    def head_area(self, column: MatrixColumn) -> QPolygonF:
        """The slanted field behind a head."""
        origin = self.origin.x()
        left, right = origin + column.x * self.scale, origin + (column.x + column.width) * self.scale
        foot = self.head_bottom - self.layout.measures.bar_gap * self.scale
        lean = (foot - TOP) * HEAD_COSINE / HEAD_SINE
        return QPolygonF(
            [
                QPointF(left, self.head_bottom),
                QPointF(left, foot),
                QPointF(left + lean, TOP),
                QPointF(right + lean, TOP),
                QPointF(right, foot),
                QPointF(right, self.head_bottom),
            ]
        )
