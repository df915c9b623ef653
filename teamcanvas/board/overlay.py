"""The overlay of the scene: selection rings, drop gap, dragged card, handover arrow, drag tip."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from teamcanvas.board.items import GHOST_Z, OPENING_Z, RING_Z, DrawingGraphicsItem
from teamcanvas.board.painter import paint
from teamcanvas.board.tip import Tip, draw_tip
from teamcanvas.layout.drawing.drawing import Box, Circle, Drawing, DrawingItem, Line, Polygon, Rect
from teamcanvas.layout.drawing.theme import Theme

# The shadow fades outwards from the card's edge: spread in points, and opacity.
_SHADOW = ((9, 0.03), (6, 0.04), (3, 0.05), (1, 0.06))

TILT = -2.5
"""Rotation of the dragged card in degrees."""
HEAD = 11.0
"""Length of the arrow head of a handover, in points."""
PLUS = 9.0
"""Radius of the plus on what is copied, in pixels."""
TIP_OFFSET = 18
"""Pixels from the pointer to the tip."""


class RingItem(DrawingGraphicsItem):
    """A ring around the selection or the target of a drag."""

    def __init__(self) -> None:
        """A hidden ring."""
        super().__init__()
        self.setZValue(RING_Z)
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.setVisible(False)

    def surround(
        self,
        box: Box | None,
        theme: Theme,
        *,
        gap: float,
        soft: bool = False,
        thin: bool = False,
        quiet: bool = False,
    ) -> None:
        """Show the ring around a box; None hides it.

        Args:
            box: what it surrounds.
            theme: its colours.
            gap: points between the box and the ring.
            soft: dashed.
            thin: as an outline.
            quiet: in the colour of what the keys do not act on.
        """
        self.setVisible(box is not None)
        if box is None:
            return
        width, height = box.width + 2 * gap, box.height + 2 * gap
        ring = Rect(
            0,
            0,
            width,
            height,
            stroke=theme.colours.outline_vacant if quiet else theme.colours.selection,
            stroke_width=theme.measures.outline if thin else max(2.0, theme.measures.outline + 1),
            radius=theme.measures.radius_small + gap,
            dash=(5, 3) if soft else (),
        )
        self.show_items((ring,), width, height)
        self.move_to(box.left - gap, box.top - gap)

    def boundingRect(self) -> QRectF:
        """The ring including its stroke."""
        return self._rect.adjusted(-3, -3, 3, 3)


class GhostItem(QGraphicsItem):
    """The dragged card, slightly rotated, with a shadow: one pixmap that follows the pointer."""

    def __init__(self) -> None:
        """A hidden item."""
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(GHOST_Z)
        self.setVisible(False)
        self._picture = QPixmap()
        self._rect = QRectF()
        self._plus: tuple[DrawingItem, ...] = ()
        self._corner = QPointF()
        self._copies = False

    def lift(self, card: Drawing, theme: Theme, scale: float, pixel_ratio: float) -> None:
        """Show a card or person, at the scale of the board."""
        self.prepareGeometryChange()
        self._copies = False
        self._plus = _plus(theme)
        self._corner = QPointF(card.width, -card.height) * scale / 2
        width, height = card.width * scale + 48, card.height * scale + 60
        self._rect = QRectF(-width / 2, -height / 2, width, height)
        self._picture = QPixmap(math.ceil(width * pixel_ratio), math.ceil(height * pixel_ratio))
        self._picture.setDevicePixelRatio(pixel_ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(width / 2, height / 2)
        painter.rotate(TILT)
        painter.scale(scale, scale)
        painter.translate(-card.width / 2, -card.height / 2)
        _shade(painter, QRectF(0, 0, card.width, card.height), QColor(theme.colours.shadow))
        paint(painter, card, scale * pixel_ratio)
        painter.end()

    def boundingRect(self) -> QRectF:
        """The card with its shadow, around the pointer."""
        return self._rect

    @property
    def picture(self) -> QPixmap:
        """The pixmap, its middle at the pointer."""
        return self._picture

    @property
    def copies(self) -> bool:
        """Whether a plus says that what is dragged stays where it is as well."""
        return self._copies

    @copies.setter
    def copies(self, copies: bool) -> None:
        if copies != self._copies:
            self._copies = copies
            self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the pixmap, and the plus on its corner."""
        painter.drawPixmap(self._rect.topLeft(), self._picture)
        if self._copies:
            painter.translate(self._corner)
            paint(painter, self._plus)


def _plus(theme: Theme) -> tuple[DrawingItem, ...]:
    colours, half = theme.colours, 0.45 * PLUS
    return (
        Circle(0, 0, PLUS, fill=colours.accent, stroke=colours.accent_text, stroke_width=1.5),
        Line(-half, 0, half, 0, colours.accent_text, 2, cap="round"),
        Line(0, -half, 0, half, colours.accent_text, 2, cap="round"),
    )


def _shade(painter: QPainter, card: QRectF, shade: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for spread, strength in _SHADOW:
        painter.setOpacity(strength)
        painter.drawRoundedRect(card.adjusted(-spread, 4 - spread, spread, 6 + spread), 10, 10)
    painter.setOpacity(1.0)


class ArrowItem(DrawingGraphicsItem):
    """The arrow of a handover being drawn, from a stage's edge to the pointer."""

    def __init__(self) -> None:
        """A hidden arrow."""
        super().__init__()
        self.setZValue(GHOST_Z)
        # Not cached: it changes with every mouse move.
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self.setVisible(False)

    def lead(self, start: QPointF, end: QPointF, theme: Theme) -> None:
        """Show the arrow between two points of the board."""
        left, top = min(start.x(), end.x()) - HEAD, min(start.y(), end.y()) - HEAD
        (x0, y0), (x1, y1) = (start.x() - left, start.y() - top), (end.x() - left, end.y() - top)
        angle = math.atan2(y1 - y0, x1 - x0)
        tips = tuple((x1 - HEAD * math.cos(angle + by), y1 - HEAD * math.sin(angle + by)) for by in (0.5, -0.5))
        colour = theme.colours.accent
        items: tuple[DrawingItem, ...] = (
            Circle(x0, y0, 4, fill=colour),
            Line(x0, y0, x1, y1, colour, 2.5, cap="round"),
            Polygon((tips[0], (x1, y1), tips[1]), stroke=colour, stroke_width=2.5, closed=False, cap="round"),
        )
        self.show_items(items, abs(x1 - x0) + 2 * HEAD, abs(y1 - y0) + 2 * HEAD)
        self.move_to(left, top)
        self.setVisible(True)


class TipItem(QGraphicsItem):
    """The tip beside the pointer with the effect of a drop. It ignores the zoom."""

    def __init__(self) -> None:
        """A hidden tip."""
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(GHOST_Z + 1)
        self.setVisible(False)
        self._tip: Tip | None = None
        self._items: tuple[DrawingItem, ...] = ()
        self._rect = QRectF()

    def say(self, tip: Tip | None, theme: Theme) -> None:
        """Show a tip; None hides it."""
        self.setVisible(tip is not None)
        if tip is None or tip == self._tip:
            return
        self.prepareGeometryChange()
        self._tip = tip
        drawing = draw_tip(tip, theme)
        self._items, self._rect = drawing.items, QRectF(0, 0, drawing.width, drawing.height)
        self.update()

    @property
    def tip(self) -> Tip | None:
        """The current or last tip."""
        return self._tip

    @property
    def size(self) -> QRectF:
        """Width and height in pixels."""
        return self._rect

    def boundingRect(self) -> QRectF:
        """The tip."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the tip."""
        paint(painter, self._items)


class Overlay:
    """The overlay items of one scene."""

    def __init__(self, scene: QGraphicsScene) -> None:
        """Adds the items to a scene."""
        self.selection = RingItem()
        self.target = RingItem()
        self.hover = RingItem()
        self.opening = DrawingGraphicsItem()
        self.opening.setZValue(OPENING_Z)
        self.opening.setVisible(False)
        self.ghost = GhostItem()
        self.tip = TipItem()
        self.arrow = ArrowItem()
        for item in (self.hover, self.selection, self.target, self.opening, self.ghost, self.arrow, self.tip):
            scene.addItem(item)

    def open_room(self, box: Box | None, theme: Theme) -> None:
        """Show the drop gap of a dragged card; None hides it."""
        self.opening.setVisible(box is not None)
        if box is not None:
            room = Rect(
                0,
                0,
                box.width,
                box.height,
                stroke=theme.colours.accent,
                stroke_width=1.5,
                radius=theme.measures.radius_small,
                dash=(5, 4),
            )
            self.opening.show_items((room,), box.width, box.height)
            self.opening.move_to(box.left, box.top)

    def clear(self, theme: Theme) -> None:
        """Hide all items of a drag."""
        self.target.surround(None, theme, gap=0)
        self.open_room(None, theme)
        self.ghost.setVisible(False)
        self.arrow.setVisible(False)
        self.tip.say(None, theme)

    def carry(self, at: QPointF) -> None:
        """Move the dragged card to a point of the board."""
        self.ghost.setPos(at)
        self.ghost.setVisible(True)
