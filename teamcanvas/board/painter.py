"""Paints a drawing with Qt: the same marks and the same glyphs at the same places as on paper."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from teamcanvas.board.glyph_painter import draw_line
from teamcanvas.board.image_painter import draw_image
from teamcanvas.board.pixels import Pixels, pixels_of
from teamcanvas.layout.drawing.drawing import (
    Circle,
    Colour,
    Drawing,
    Image,
    Leaf,
    Line,
    Mark,
    Polygon,
    Radii,
    Rect,
    Text,
    walk,
)

SMALLEST_READABLE = 4.5
"""Pixels of text size under which a text is painted as a bar."""
SMALLEST_SEEN = 1.5
"""Pixels of text size under which not even a bar is painted."""


def paint(painter: QPainter, drawing: Drawing | Iterable[Mark], scale: float = 1.0) -> None:
    """Paints the marks in the painter's present coordinates, one unit a point; its pen and brush are left changed.

    `scale` says how many pixels a point is, so that texts too small to read become bars and cost little.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pixels = pixels_of(painter)
    for mark, dx, dy in walk(drawing):
        if isinstance(mark, Line) and pixels and (mark.x1 == mark.x2 or mark.y1 == mark.y2):
            _draw_straight(painter, mark, dx, dy, pixels)
        else:
            _draw(painter, mark, dx, dy, scale)


def _draw(painter: QPainter, mark: Leaf, dx: float, dy: float, scale: float) -> None:
    match mark:
        case Text():
            _draw_text(painter, mark, dx, dy, scale)
        case Rect():
            painter.setPen(_pen(mark.stroke, mark.stroke_width, mark.dash))
            painter.setBrush(_brush(mark.fill))
            _draw_rect(painter, mark.outline, dx, dy)
        case Line():
            painter.setPen(_pen(mark.stroke, mark.stroke_width, mark.dash, mark.cap == "round"))
            painter.drawLine(QLineF(mark.x1 + dx, mark.y1 + dy, mark.x2 + dx, mark.y2 + dy))
        case Circle():
            painter.setPen(_pen(mark.stroke, mark.stroke_width))
            painter.setBrush(_brush(mark.fill))
            painter.drawEllipse(QPointF(mark.cx + dx, mark.cy + dy), mark.r, mark.r)
        case Polygon():
            painter.setPen(_pen(mark.stroke, mark.stroke_width, (), mark.cap == "round"))
            painter.setBrush(_brush(mark.fill))
            points = QPolygonF([QPointF(x + dx, y + dy) for x, y in mark.points])
            if mark.closed:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)
        case Image():
            draw_image(painter, mark, dx, dy)


def _draw_straight(painter: QPainter, mark: Line, dx: float, dy: float, pixels: Pixels) -> None:
    # Rules of a table lie anywhere; each on whole pixels, or some look thick and pale beside others.
    x, y = pixels.sharp_x(mark.x1 + dx, mark.stroke_width), pixels.sharp_y(mark.y1 + dy, mark.stroke_width)
    painter.setPen(_pen(mark.stroke, mark.stroke_width, mark.dash, mark.cap == "round"))
    if mark.y1 == mark.y2:
        painter.drawLine(QLineF(mark.x1 + dx, y, mark.x2 + dx, y))
    else:
        painter.drawLine(QLineF(x, mark.y1 + dy, x, mark.y2 + dy))


def _draw_rect(painter: QPainter, mark: Rect, dx: float, dy: float) -> None:
    box = QRectF(mark.x + dx, mark.y + dy, mark.width, mark.height)
    corners = mark.corners
    if corners == (corners.top_left,) * 4:
        painter.drawRoundedRect(box, corners.top_left, corners.top_left)
    else:
        painter.drawPath(_uneven(mark.width, mark.height, corners).translated(box.left(), box.top()))


def _draw_text(painter: QPainter, mark: Text, dx: float, dy: float, scale: float) -> None:
    if mark.line.style.size * scale < SMALLEST_SEEN:
        return
    if not mark.angle:
        _draw_upright(painter, mark, mark.x + dx, mark.y + dy, scale)
        return
    painter.save()
    painter.translate(mark.x + dx, mark.y + dy)
    painter.rotate(mark.angle)
    _draw_upright(painter, mark, 0.0, 0.0, scale)
    painter.restore()


def _draw_upright(painter: QPainter, mark: Text, x: float, y: float, scale: float) -> None:
    line = mark.line
    size = line.style.size
    if size * scale < SMALLEST_READABLE:
        painter.fillRect(QRectF(x, y - size * 0.5, line.width, size * 0.4), _faint(mark.colour))
        return
    for box in draw_line(painter, line, x, y, _colour(mark.colour)):
        for placed in walk(box.marks(mark.colour)):
            _draw(painter, *placed, scale)


@lru_cache(maxsize=256)
def _colour(colour: Colour) -> QColor:
    return QColor(colour)


@lru_cache(maxsize=256)
def _faint(colour: Colour) -> QColor:
    # As grey as the letters would look from afar.
    faint = QColor(colour)
    faint.setAlphaF(0.45)
    return faint


@lru_cache(maxsize=256)
def _brush(fill: Colour | None) -> QBrush:
    return QBrush(QColor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=256)
def _pen(stroke: Colour | None, width: float, dash: tuple[float, ...] = (), round_cap: bool = False) -> QPen:
    if not stroke or width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(stroke), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_cap else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([length / width for length in (dash if len(dash) % 2 == 0 else dash * 2)])
    return pen


@lru_cache(maxsize=256)
def _uneven(width: float, height: float, radii: Radii) -> QPainterPath:
    tl, tr, br, bl = radii
    path = QPainterPath(QPointF(tl, 0))
    path.lineTo(width - tr, 0)
    path.arcTo(width - 2 * tr, 0, 2 * tr, 2 * tr, 90, -90)
    path.lineTo(width, height - br)
    path.arcTo(width - 2 * br, height - 2 * br, 2 * br, 2 * br, 0, -90)
    path.lineTo(bl, height)
    path.arcTo(0, height - 2 * bl, 2 * bl, 2 * bl, 270, -90)
    path.lineTo(0, tl)
    path.arcTo(0, 0, 2 * tl, 2 * tl, 180, -90)
    path.closeSubpath()
    return path
