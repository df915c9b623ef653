"""Paints the matrix in layers: hover, letters, selection rings, then the frozen titles and heads."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from teamcanvas.board.painter import paint
from teamcanvas.layout.drawing.drawing import DrawingItem
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.matrix.counts import MatrixFoot
from teamcanvas.layout.matrix.rows import MatrixRow
from teamcanvas.model.ids import ActivityId
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import MARGIN, TOP, Geometry
from teamcanvas.ui.raci.pixmap_cache import PixmapCache
from teamcanvas.ui.raci.selection import Span

RADIUS = 7.0


@dataclass(frozen=True, slots=True)
class Highlights:
    """The highlights of the matrix: hover, selection, lit columns, drop line."""

    current: Cell | None = None
    spans: tuple[Span, ...] = ()
    focused: bool = False
    hovered_row: ActivityId | None = None
    hovered_column: str | None = None
    lit_columns: frozenset[str] = frozenset()
    """The columns of the selection on the board."""
    landing: float | None = None
    """The drop line of a dragged row, in points below the heads."""
    dragged: ActivityId | None = None


class MatrixPainter:
    """The painter of one view, with its pixmap cache."""

    def __init__(self) -> None:
        self.pictures = PixmapCache()

    def paint(self, painter: QPainter, geometry: Geometry, theme: Theme, marks: Highlights, exposed: QRectF) -> None:
        """Paint the exposed area."""
        self.pictures.fit(geometry.scale, painter.device().devicePixelRatioF())
        painter.fillRect(exposed, QColor(theme.colours.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin, scale, body = geometry.origin, geometry.scale, geometry.body.intersected(exposed)
        rows = (
            geometry.layout.rows_between((body.top() - origin.y()) / scale, (body.bottom() - origin.y()) / scale)
            if not body.isEmpty()
            else ()
        )
        cells = QRectF(geometry.titles_right, 0, max(geometry.width - geometry.titles_right, 0), geometry.height)
        titles = QRectF(0, 0, geometry.titles_right, geometry.height)
        painter.setClipRect(body)
        self._bands(painter, geometry, theme, marks, rows)
        painter.setClipRect(body.intersected(self._wide(geometry)))
        self._rules(painter, geometry, rows)
        painter.setClipRect(body.intersected(cells))
        self._cells(painter, geometry, rows)
        self._rings(painter, geometry, theme, marks)
        painter.setClipRect(body.intersected(titles))
        self._titles(painter, geometry, theme, marks, rows)
        painter.setClipRect(body)
        self._landing(painter, geometry, theme, marks)
        painter.setClipRect(QRectF(geometry.titles_right, 0, cells.width(), geometry.head_bottom).intersected(exposed))
        if exposed.top() < geometry.head_bottom:
            self._heads(painter, geometry, theme, marks)
        painter.setClipping(False)

    @staticmethod
    def _wide(geometry: Geometry) -> QRectF:
        """The width of the matrix, from the titles to the last column."""
        right = geometry.origin.x() + geometry.layout.width * geometry.scale
        return QRectF(MARGIN, 0, max(right - MARGIN, 0), geometry.height)

    def _bands(
        self, painter: QPainter, geometry: Geometry, theme: Theme, marks: Highlights, rows: Iterable[MatrixRow]
    ) -> None:
        wide = self._wide(geometry)
        soft = QColor(theme.colours.surface_muted)
        painter.setPen(Qt.PenStyle.NoPen)
        for row in rows:
            if row.activity is not None and row.activity == marks.hovered_row:
                painter.fillRect(geometry.row_area(row).intersected(wide), soft)
        for key in (*marks.lit_columns, marks.hovered_column):
            column = geometry.column(key) if key else None
            if column is not None:
                x = geometry.origin.x() + column.x * geometry.scale
                lit = _see_through(theme.colours.selection, 38) if key in marks.lit_columns else soft
                bottom = geometry.origin.y() + geometry.layout.rows_height * geometry.scale
                band = QRectF(x, geometry.head_bottom, column.width * geometry.scale, bottom - geometry.head_bottom)
                painter.setClipRect(geometry.body.intersected(self._right_of_titles(geometry)))
                painter.fillRect(band, lit)
                painter.setClipRect(geometry.body)

    @staticmethod
    def _right_of_titles(geometry: Geometry) -> QRectF:
        return QRectF(geometry.titles_right, 0, max(geometry.width - geometry.titles_right, 0), geometry.height)

    def _rules(self, painter: QPainter, geometry: Geometry, rows: Iterable[MatrixRow]) -> None:
        for row in rows:
            _at(painter, geometry, geometry.origin.x(), row.top, row.rule)
        foot = self._foot(geometry)
        if foot is not None:
            _at(painter, geometry, geometry.origin.x(), geometry.layout.rows_height, foot.rule)

    @staticmethod
    def _foot(geometry: Geometry) -> MatrixFoot | None:
        """The counts below the rows; computed only while they are visible."""
        seen = geometry.origin.y() + geometry.layout.rows_height * geometry.scale < geometry.height
        return geometry.layout.foot if seen else None

    def _cells(self, painter: QPainter, geometry: Geometry, rows: Iterable[MatrixRow]) -> None:
        layout, origin, scale = geometry.layout, geometry.origin, geometry.scale
        for row in rows:
            if row.cells:
                picture = self.pictures.row(row.cells, layout.width, row.height)
                painter.drawPixmap(_whole(origin.x(), origin.y() + row.top * scale), picture)
            if row.counts:
                picture = self.pictures.row(row.counts, layout.counts_width, row.height)
                painter.drawPixmap(_whole(origin.x() + row.counts_left * scale, origin.y() + row.top * scale), picture)
        foot = self._foot(geometry)
        if foot is not None:
            picture = self.pictures.row(foot.cells, layout.width, foot.height)
            painter.drawPixmap(_whole(origin.x(), origin.y() + layout.rows_height * scale), picture)

    def _rings(self, painter: QPainter, geometry: Geometry, theme: Theme, marks: Highlights) -> None:
        colour = QColor(theme.colours.selection if marks.focused else theme.colours.outline_vacant)
        several = len(marks.spans) > 1 or any(span.top < span.bottom or span.left < span.right for span in marks.spans)
        if several:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(QBrush(_see_through(theme.colours.selection, 34)))
            for span in marks.spans:
                for area in geometry.span_areas(span):
                    painter.drawRoundedRect(area.adjusted(1, 0.5, -1, -0.5), RADIUS, RADIUS)
        row = geometry.row(marks.current.activity) if marks.current else None
        column = geometry.column(marks.current.column) if marks.current else None
        if row is not None and column is not None:
            painter.setPen(QPen(colour, 2.5 if marks.focused else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            area = geometry.cell_area(row, column)
            if marks.current and (marks.current.activity, marks.current.column) in geometry.layout.marks.cells:
                # The ring goes around the sign instead of through it.
                path = _without(geometry.cell_sign_area(row, column), area)
                painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)

    def _titles(
        self, painter: QPainter, geometry: Geometry, theme: Theme, marks: Highlights, rows: Iterable[MatrixRow]
    ) -> None:
        current, layout = marks.current.activity if marks.current else None, geometry.layout
        for row in rows:
            if row.activity is not None and row.activity == current:
                area = geometry.row_area(row)
                bar = QRectF(MARGIN - 10, area.top() + 3, 3, area.height() - 6)
                painter.fillRect(bar, QColor(theme.colours.selection))
            painter.setOpacity(0.4 if row.activity is not None and row.activity == marks.dragged else 1.0)
            picture = self.pictures.strip(row.label, layout.label_width, row.height)
            painter.drawPixmap(_whole(MARGIN, geometry.origin.y() + row.top * geometry.scale), picture)
        painter.setOpacity(1.0)
        foot = self._foot(geometry)
        if foot is not None:
            _at(painter, geometry, MARGIN, layout.rows_height, foot.label)

    def _landing(self, painter: QPainter, geometry: Geometry, theme: Theme, marks: Highlights) -> None:
        if marks.landing is None:
            return
        y = geometry.origin.y() + marks.landing * geometry.scale
        painter.setPen(QPen(QColor(theme.colours.selection), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(MARGIN, y), QPointF(self._wide(geometry).right(), y))
        painter.setBrush(QColor(theme.colours.selection))
        painter.drawEllipse(QPointF(MARGIN, y), 4, 4)

    def _heads(self, painter: QPainter, geometry: Geometry, theme: Theme, marks: Highlights) -> None:
        layout = geometry.layout
        current = marks.current.column if marks.current else None
        painter.setPen(Qt.PenStyle.NoPen)
        for key in dict.fromkeys((marks.hovered_column, *marks.lit_columns, current)):
            column = geometry.column(key) if key else None
            if column is not None:
                soft = key == marks.hovered_column and key != current and key not in marks.lit_columns
                colour = QColor(theme.colours.surface_muted) if soft else _see_through(theme.colours.selection, 38)
                painter.setBrush(colour)
                painter.drawPolygon(geometry.head_area(column))
        height = layout.head_height + 2
        picture = self.pictures.strip(layout.heads, layout.width, height)
        painter.drawPixmap(_whole(geometry.origin.x(), TOP), picture)
        if layout.counts_left is not None:
            picture = self.pictures.strip(layout.count_heads, layout.counts_width, height)
            painter.drawPixmap(_whole(geometry.origin.x() + layout.counts_left * geometry.scale, TOP), picture)


def _at(painter: QPainter, geometry: Geometry, x: float, top: float, items: tuple[DrawingItem, ...]) -> None:
    painter.save()
    painter.translate(_whole(x, geometry.origin.y() + top * geometry.scale))
    painter.scale(geometry.scale, geometry.scale)
    paint(painter, items, geometry.scale)
    painter.restore()


def _whole(x: float, y: float) -> QPointF:
    """Round to whole pixels: pixmaps must not be blurred, and everything beside them must align."""
    return QPointF(round(x), round(y))


def _without(hole: QRectF, area: QRectF) -> QPainterPath:
    """An area with a round hole in it."""
    path = QPainterPath()
    path.addRect(area)
    path.addEllipse(hole)
    return path


def _see_through(colour: str, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
