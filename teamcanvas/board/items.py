"""The items of the scene: they hold ids and a drawing, never the plan."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from teamcanvas.board.painter import paint
from teamcanvas.layout.board.board import BoardLayout, PlacedCard, StageLayout
from teamcanvas.layout.board.card import CardDrawing
from teamcanvas.layout.drawing.drawing import Mark, Rect
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage

STAGE_Z, CARD_Z, OPENING_Z, RING_Z, GHOST_Z = 0, 10, 20, 30, 40


class DrawingItem(QGraphicsItem):
    """Shows marks; what is painted once is kept as a picture until the marks or the zoom change."""

    def __init__(self, marks: tuple[Mark, ...] = (), width: float = 0.0, height: float = 0.0) -> None:
        """An item of a size in points of the board."""
        super().__init__()
        self._marks = marks
        self._rect = QRectF(0, 0, width, height)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_marks(self, marks: tuple[Mark, ...], width: float, height: float) -> None:
        """Other marks; nothing happens if they are the same object."""
        if marks is self._marks and self._rect.width() == width and self._rect.height() == height:
            return
        if (width, height) != (self._rect.width(), self._rect.height()):
            self.prepareGeometryChange()
        self._marks, self._rect = marks, QRectF(0, 0, width, height)
        self.update()

    def marks(self) -> tuple[Mark, ...]:
        """What is painted."""
        return self._marks

    def move_to(self, x: float, y: float) -> None:
        """Another place, in points of the board."""
        if (self.x(), self.y()) != (x, y):
            self.setPos(x, y)

    def boundingRect(self) -> QRectF:
        """The item with its outline."""
        return self._rect.adjusted(-1.5, -1.5, 1.5, 1.5)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paints the marks."""
        paint(painter, self.marks(), painter.worldTransform().m11())


class CardItem(DrawingItem):
    """A card."""

    def __init__(self, stage: Stage, role: RoleId) -> None:
        """The card of a role in a stage."""
        super().__init__()
        self.stage = stage
        self.role = role
        self._drawing: CardDrawing | None = None
        self.setZValue(CARD_Z)

    def show_card(self, placed: PlacedCard) -> None:
        """The card as it is laid out. Its marks are made when it is painted."""
        drawing = placed.drawing
        if drawing is not self._drawing:
            if self._drawing is None or (drawing.width, drawing.height) != (self._drawing.width, self._drawing.height):
                self.prepareGeometryChange()
            self._drawing = drawing
            self._rect = QRectF(0, 0, drawing.width, drawing.height)
            self.update()
        self.move_to(placed.x, placed.y)

    def marks(self) -> tuple[Mark, ...]:
        """The card's marks."""
        return self._drawing.marks if self._drawing else ()


class StageItem(DrawingItem):
    """A stage without its cards. It lights up while something can be dropped in it."""

    def __init__(self, stage: Stage) -> None:
        """The item of a stage or the band."""
        super().__init__()
        self.stage = stage
        self._head: object = None
        self._target = False
        self.setZValue(STAGE_Z)
        # A large plain rectangle is painted faster than its picture is blended.
        self.setCacheMode(QGraphicsItem.CacheMode.NoCache)

    def show_stage(self, layout: BoardLayout, stage: StageLayout, *, target: bool) -> None:
        """The stage as it is laid out, lit up or not."""
        shown = (stage.head, stage.box, layout.theme, target)
        if shown != self._head:
            self._head = shown
            marks = layout.stage_marks(stage)
            if target:
                marks = (_lit(stage, layout.theme), *marks[1:])
            self.show_marks(marks, stage.box.width, stage.box.height)
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
