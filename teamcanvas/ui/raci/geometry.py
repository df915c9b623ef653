"""Geometry of the matrix in its viewport: frozen heads and titles, scrolled rows and columns, hit testing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QAbstractScrollArea

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
"""Pixels above the heads, whose slant leaves space of its own."""

HitPart = Literal["cell", "title", "stage", "head", "none"]


class MatrixHit(NamedTuple):
    """The result of a hit test."""

    part: HitPart
    activity: ActivityId | None = None
    column: str | None = None
    stage: Stage | None = None
    sign: bool = False
    """The point is on the sign of a finding."""

    @property
    def cell(self) -> Cell | None:
        """The cell at the point."""
        return Cell(self.activity, self.column) if self.part == "cell" and self.activity and self.column else None


NOTHING = MatrixHit("none")


@dataclass(frozen=True, eq=False)
class Geometry:
    """Maps a layout in points to the viewport in pixels, by scale and scroll position."""

    layout: MatrixLayout
    scale: float
    left: int
    """Horizontal scroll position in pixels."""
    top: int
    width: int
    """Width of the viewport in pixels."""
    height: int

    @property
    def head_bottom(self) -> float:
        """The bottom of the heads."""
        return TOP + self.layout.head_height * self.scale

    @property
    def titles_right(self) -> float:
        """The right edge of the titles, under which cells scroll."""
        return MARGIN + (self.layout.label_width - self.layout.measures.em) * self.scale

    @property
    def origin(self) -> QPointF:
        """The position of the first row, scrolled."""
        return QPointF(MARGIN - self.left, self.head_bottom - self.top)

    @property
    def body(self) -> QRectF:
        """The area in which rows are visible."""
        return QRectF(0, self.head_bottom, self.width, max(self.height - self.head_bottom, 0))

    @property
    def foot_height(self) -> float:
        """The height of the counts below the rows, in points."""
        return self.layout.foot_height

    @property
    def most_down(self) -> int:
        """The maximum of the vertical scroll bar."""
        whole = (self.layout.rows_height + self.foot_height) * self.scale + MARGIN
        return max(round(whole - self.body.height()), 0)

    def stage_top(self, stage: Stage) -> int | None:
        """The vertical scroll position with a stage's title below the heads; None if the stage has no rows."""
        return next((round(row.top * self.scale) for row in self.layout.rows if row.stage is stage), None)

    @property
    def most_right(self) -> int:
        """The maximum of the horizontal scroll bar."""
        return max(round(self.layout.width * self.scale + 2 * MARGIN - self.width), 0)

    def in_layout(self, at: QPointF) -> QPointF:
        """A point of the viewport in coordinates of the layout, relative to the first row."""
        return (at - self.origin) / self.scale

    def hit(self, at: QPointF) -> MatrixHit:
        """Hit test at a point of the viewport."""
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
            return MatrixHit("none", row.activity, stage=row.stage)
        return MatrixHit("cell", row.activity, column.key, row.stage)

    def _title_at(self, row: MatrixRow, at: QPointF, point: QPointF) -> MatrixHit:
        if row.activity is None:
            return MatrixHit("stage", stage=row.stage)
        box = self.layout.row_sign(row)
        x, y = (at.x() - MARGIN) / self.scale, point.y() - row.top
        on_sign = box is not None and box.left - 3 <= x <= box.right + 3 and box.top - 3 <= y <= box.bottom + 3
        return MatrixHit("title", row.activity, stage=row.stage, sign=on_sign)

    def _head_at(self, at: QPointF) -> MatrixHit:
        """The head at a point: heads are slanted, so the point is projected down along the slope."""
        y = (at.y() - TOP) / self.scale
        x = (at.x() - self.origin.x()) / self.scale
        foot = self.layout.head_height - self.layout.measures.bar_gap
        base = x - max(foot - y, 0.0) * HEAD_COSINE / HEAD_SINE
        column = self.layout.column_at(base)
        if column is None or MARGIN + self.layout.label_width * self.scale > at.x() + 1:
            return NOTHING
        box = self.layout.head_sign(column)
        on_sign = box is not None and box.left - 3 <= x <= box.right + 3 and box.top - 3 <= y <= box.bottom + 3
        return MatrixHit("head", column=column.key, sign=on_sign)

    def column(self, key: str) -> MatrixColumn | None:
        """The column of a role or a person."""
        return next((column for column in self.layout.columns if column.key == key), None)

    def row(self, activity: ActivityId) -> MatrixRow | None:
        """The row of an activity."""
        return next((row for row in self.layout.rows if row.activity == activity), None)

    def row_area(self, row: MatrixRow) -> QRectF:
        """A row over the full width of the viewport."""
        return QRectF(0, self.origin.y() + row.top * self.scale, self.width, row.height * self.scale)

    def cell_area(self, row: MatrixRow, column: MatrixColumn) -> QRectF:
        """The area of a cell, which may be scrolled out of view."""
        origin = self.origin
        return QRectF(
            origin.x() + column.x * self.scale,
            origin.y() + row.top * self.scale,
            column.width * self.scale,
            row.height * self.scale,
        )

    def cell_sign_area(self, row: MatrixRow, column: MatrixColumn) -> QRectF:
        """The area of the sign that a cell has when there is a finding about it."""
        measures, middle = self.layout.measures, self.cell_area(row, column).center()
        x, y = measures.cell_sign_at(column.width)
        r = (measures.cell_sign + measures.cell_sign_ring) * self.scale
        return QRectF(middle.x() + x * self.scale - r, middle.y() + y * self.scale - r, 2 * r, 2 * r)

    def with_surroundings(self, area: QRect, cell: Cell, grid: Grid) -> QRect:
        """The area of a cell, extended at the edges of the matrix.

        It then includes the title of the stage, the counts below and beside the matrix, and the last slanted head.
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
        """The areas of a span: one for each run of rows without a stage title in between."""
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
        """The slanted area of a head."""
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


def fit_scroll_bars(area: QAbstractScrollArea, layout: MatrixLayout, zoom: float) -> None:
    """Set the ranges of the scroll bars of a matrix in its area."""
    room = area.viewport()
    geometry = Geometry(layout, zoom, 0, 0, room.width(), room.height())
    for bar, most, page in (
        (area.verticalScrollBar(), geometry.most_down, round(geometry.body.height())),
        (area.horizontalScrollBar(), geometry.most_right, round(room.width() - geometry.titles_right)),
    ):
        bar.setRange(0, most)
        bar.setPageStep(max(page, 1))
        bar.setSingleStep(24)
