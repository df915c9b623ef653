"""Mouse gestures that begin on the board: select, drag a chip or a card, move the view, edit an FTE in place."""

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from teamcanvas.board.dragging import Dragging
from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.hit import Hit
from teamcanvas.board.landing import Dragged

EDGE = 28
"""Pixels from the edge of the view within which a drag scrolls it."""
SCROLL_STEP = 14


def copies(event_modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a drag copies: with Ctrl (Cmd on a Mac, which Qt calls Ctrl)."""
    return bool(event_modifiers & Qt.KeyboardModifier.ControlModifier)


def dragged_by(hit: Hit) -> Dragged | None:
    """What a drag that begins here moves: a person, or a card; None for a stage."""
    if hit.placement is not None:
        return DraggedChip(hit.placement)
    return DraggedCard(hit.stage, hit.card.card.role) if hit.card else None


class Pointer:
    """Tracks a mouse gesture from press to release."""

    def __init__(self, view: QGraphicsView, dragging: Dragging) -> None:
        """The gestures of a view, with its drag controller."""
        self._view = view
        self._dragging = dragging
        self._pressed_at: QPoint | None = None
        self._begins: Dragged | None = None
        self._panning_from: QPoint | None = None
        self._scroller = QTimer(view)
        self._scroller.setInterval(16)
        self._scroller.timeout.connect(self._scroll_along)

    @property
    def active(self) -> bool:
        """Whether a drag that began on the board is active."""
        return self._dragging.dragged is not None and self._pressed_at is not None

    def press(self, event: QMouseEvent, begins: Dragged | None) -> None:
        """Mouse press; `begins` is what a drag would move."""
        if event.button() is Qt.MouseButton.MiddleButton:
            self._panning_from = event.position().toPoint()
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._begins = begins

    def move(self, event: QMouseEvent) -> Dragged | None:
        """Mouse move; returns what is dragged once the drag distance is reached, only at that moment."""
        at = event.position().toPoint()
        if self._panning_from is not None:
            self._pan(at)
            return None
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return None
        if self._dragging.dragged is not None:
            self.follow(at, copy=copies(event.modifiers()))
            return None
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        return self._begins if far else None

    def follow(self, at: QPoint, *, copy: bool) -> bool:
        """Move the drag to a point of the viewport."""
        point = self._view.mapToScene(at)
        does_something = self._dragging.move(point, copy=copy)
        shape = Qt.CursorShape.ClosedHandCursor if does_something else Qt.CursorShape.ForbiddenCursor
        self._view.viewport().setCursor(Qt.CursorShape.DragCopyCursor if does_something and copy else shape)
        if self._speed(at).isNull():
            self._scroller.stop()
        elif not self._scroller.isActive():
            self._scroller.start()
        return does_something

    def release(self, event: QMouseEvent) -> None:
        """Mouse release: drop; outside the view the drag is cancelled."""
        dragging = self.active
        self.reset()
        if not dragging:
            return
        if self._view.viewport().rect().contains(event.position().toPoint()):
            self._dragging.drop()
        else:
            self._dragging.cancel()

    def reset(self) -> None:
        """End the gesture."""
        self._pressed_at = None
        self._begins = None
        self._panning_from = None
        self._scroller.stop()
        self._view.viewport().unsetCursor()

    def _pan(self, at: QPoint) -> None:
        if self._panning_from is not None:
            by = at - self._panning_from
            self._panning_from = at
            self._scroll(-by.x(), -by.y())

    def _scroll(self, x: int, y: int) -> None:
        for bar, by in ((self._view.horizontalScrollBar(), x), (self._view.verticalScrollBar(), y)):
            bar.setValue(bar.value() + by)

    def _speed(self, at: QPoint) -> QPointF:
        rect = self._view.viewport().rect()
        x = -1 if at.x() < EDGE else 1 if at.x() > rect.width() - EDGE else 0
        y = -1 if at.y() < EDGE else 1 if at.y() > rect.height() - EDGE else 0
        return QPointF(x, y) * SCROLL_STEP

    def _scroll_along(self) -> None:
        at = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        speed = self._speed(at)
        if self._dragging.dragged is None or speed.isNull():
            self._scroller.stop()
            return
        self._scroll(int(speed.x()), int(speed.y()))
        self._dragging.move(self._view.mapToScene(at), copy=copies(QApplication.keyboardModifiers()))
