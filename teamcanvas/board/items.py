"""The graphics items of the scene: they hold ids and drawings, never the plan."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.board.board import BoardLayout, PlacedCard, StageLayout
from teamcanvas.layout.board.card import CardDrawing
from teamcanvas.layout.drawing.drawing import DrawingItem, Rect
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage

STAGE_Z, CARD_Z, OPENING_Z, RING_Z, GHOST_Z = 0, 10, 20, 30, 40


class DrawingGraphicsItem(QGraphicsItem):
    """Shows the items of a drawing, cached as a pixmap until they or the zoom change."""

    def __init__(self, items: tuple[DrawingItem, ...] = (), width: float = 0.0, height: float = 0.0) -> None:
        """An item with a size in points of the board."""
        super().__init__()
        self._items = items
        self._rect = QRectF(0, 0, width, height)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_items(self, items: tuple[DrawingItem, ...], width: float, height: float) -> None:
        """Replace the drawing items; does nothing if they are the same object."""
        if items is self._items and self._rect.width() == width and self._rect.height() == height:
            return
        if (width, height) != (self._rect.width(), self._rect.height()):
            self.prepareGeometryChange()
        self._items, self._rect = items, QRectF(0, 0, width, height)
        self.update()

    def items(self) -> tuple[DrawingItem, ...]:
        """The drawing items."""
        return self._items

    def move_to(self, x: float, y: float) -> None:
        """Move to a position in points of the board."""
        if (self.x(), self.y()) != (x, y):
            self.setPos(x, y)

    def boundingRect(self) -> QRectF:
        """The item with its outline."""
        return self._rect.adjusted(-1.5, -1.5, 1.5, 1.5)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paints the drawing items."""
        paint(painter, self.items(), painter.worldTransform().m11())


class CardItem(DrawingGraphicsItem):
    """A card."""

    def __init__(self, stage: Stage, role: RoleId) -> None:
        """The card of a role in a stage."""
        super().__init__()
        self.stage = stage
        self.role = role
        self._drawing: CardDrawing | None = None
        self.setZValue(CARD_Z)

    def show_card(self, placed: PlacedCard) -> None:
        """Show a laid out card. Its items are created when it is painted."""
        drawing = placed.drawing
        if drawing is not self._drawing:
            if self._drawing is None or (drawing.width, drawing.height) != (self._drawing.width, self._drawing.height):
                self.prepareGeometryChange()
            self._drawing = drawing
            self._rect = QRectF(0, 0, drawing.width, drawing.height)
            self.update()
        self.move_to(placed.x, placed.y)

    def items(self) -> tuple[DrawingItem, ...]:
        """The card's drawing items."""
        return self._drawing.items if self._drawing else ()


class StageItem(DrawingGraphicsItem):
    """A stage without its cards, highlighted while it is the target of a drag."""

    def __init__(self, stage: Stage) -> None:
        """The item of a stage or the band."""
        super().__init__()
        self.stage = stage
        self._head: object = None
        self._target = False
        self.setZValue(STAGE_Z)
        # Not cached: a large plain rectangle is painted faster than its pixmap is blended.
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)

    def show_stage(self, layout: BoardLayout, stage: StageLayout, *, target: bool) -> None:
        """Show a laid out stage, highlighted if it is the target."""
        shown = (stage.head, stage.box, layout.theme, target, stage.opening is None)
        if shown != self._head:
            self._head = shown
            items = layout.stage_items(stage)
            if target:
                items = (_lit(stage, layout.theme), *items[1:])
            self.show_items(items, stage.box.width, stage.box.height)
        self.move_to(stage.box.left, stage.box.top)


def _lit(stage: StageLayout, theme: Theme) -> Rect:
    return Rect(
        0,
        0,
        stage.box.width,
        stage.box.height,
        fill=theme.colours.accent_soft,
        stroke=theme.colours.accent,
        stroke_width=2,
        radius=theme.measures.radius_large,
    )
