"""Paints a drawing with Qt: the same drawing items and glyphs at the same places as on paper."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from teamcanvas.board.glyph_painter import draw_line
from teamcanvas.board.image_painter import draw_image
from teamcanvas.board.pixel_grid import PixelGrid, pixel_grid_of
from teamcanvas.layout.drawing.drawing import (
    Circle,
    Colour,
    Drawing,
    DrawingItem,
    Image,
    Leaf,
    Line,
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


def paint(painter: QPainter, drawing: Drawing | Iterable[DrawingItem], scale: float = 1.0) -> None:
    """Paints the items in the current coordinates, one unit a point; the painter's pen and brush are left changed.

    `scale` says how many pixels a point is, so that texts too small to read become bars and cost little.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pixels = pixel_grid_of(painter)
    for item, dx, dy in walk(drawing):
        if isinstance(item, Line) and pixels and (item.x1 == item.x2 or item.y1 == item.y2):
            _draw_straight(painter, item, dx, dy, pixels)
        else:
            _draw(painter, item, dx, dy, scale)


def _draw(painter: QPainter, item: Leaf, dx: float, dy: float, scale: float) -> None:
    match item:
        case Text():
            _draw_text(painter, item, dx, dy, scale)
        case Rect():
            painter.setPen(_pen(item.stroke, item.stroke_width, item.dash))
            painter.setBrush(_brush(item.fill))
            _draw_rect(painter, item.outline, dx, dy)
        case Line():
            painter.setPen(_pen(item.stroke, item.stroke_width, item.dash, item.cap == "round"))
            painter.drawLine(QLineF(item.x1 + dx, item.y1 + dy, item.x2 + dx, item.y2 + dy))
        case Circle():
            painter.setPen(_pen(item.stroke, item.stroke_width))
            painter.setBrush(_brush(item.fill))
            painter.drawEllipse(QPointF(item.cx + dx, item.cy + dy), item.r, item.r)
        case Polygon():
            painter.setPen(_pen(item.stroke, item.stroke_width, (), item.cap == "round"))
            painter.setBrush(_brush(item.fill))
            points = QPolygonF([QPointF(x + dx, y + dy) for x, y in item.points])
            if item.closed:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)
        case Image():
            draw_image(painter, item, dx, dy)


def _draw_straight(painter: QPainter, item: Line, dx: float, dy: float, pixels: PixelGrid) -> None:
    # Rules of a table lie anywhere; each on whole pixels, or some look thick and pale beside others.
    x, y = pixels.sharp_x(item.x1 + dx, item.stroke_width), pixels.sharp_y(item.y1 + dy, item.stroke_width)
    painter.setPen(_pen(item.stroke, item.stroke_width, item.dash, item.cap == "round"))
    if item.y1 == item.y2:
        painter.drawLine(QLineF(item.x1 + dx, y, item.x2 + dx, y))
    else:
        painter.drawLine(QLineF(x, item.y1 + dy, x, item.y2 + dy))


def _draw_rect(painter: QPainter, item: Rect, dx: float, dy: float) -> None:
    box = QRectF(item.x + dx, item.y + dy, item.width, item.height)
    corners = item.corners
    if corners == (corners.top_left,) * 4:
        painter.drawRoundedRect(box, corners.top_left, corners.top_left)
    else:
        painter.drawPath(_uneven(item.width, item.height, corners).translated(box.left(), box.top()))


def _draw_text(painter: QPainter, item: Text, dx: float, dy: float, scale: float) -> None:
    if item.line.style.size * scale < SMALLEST_SEEN:
        return
    if not item.angle:
        _draw_upright(painter, item, item.x + dx, item.y + dy, scale)
        return
    painter.save()
    painter.translate(item.x + dx, item.y + dy)
    painter.rotate(item.angle)
    _draw_upright(painter, item, 0.0, 0.0, scale)
    painter.restore()


def _draw_upright(painter: QPainter, item: Text, x: float, y: float, scale: float) -> None:
    line = item.line
    size = line.style.size
    if size * scale < SMALLEST_READABLE:
        painter.fillRect(QRectF(x, y - size * 0.5, line.width, size * 0.4), _faint(item.colour))
        return
    for box in draw_line(painter, line, x, y, _colour(item.colour)):
        for placed in walk(box.items(item.colour)):
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
