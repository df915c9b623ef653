"""The minimap: the outline of a board that is larger than the window, with the part that is seen."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from teamcanvas.board.canvas import MINIMAP_HEIGHT, MINIMAP_MARGIN, BoardCanvas
from teamcanvas.layout.board.board import BoardLayout

WIDEST = 208
"""Pixels."""
EDGE = 3.0
"""Pixels of the edge of a card in the colour of its family."""


class Minimap(QWidget):
    """Lies over a corner of the viewport. A press or drag in it scrolls the board.

    For the pointer only: by keyboard, the board follows the selection.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        """Over a canvas, which becomes the parent; hidden until most of the board is out of sight."""
        super().__init__(canvas)
        self._canvas = canvas
        self._picture = QPixmap()
        self._drawn: tuple[BoardLayout, QSize, float] | None = None
        self._set_aside = False
        self.setAccessibleName("Overview of the board")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.hide()
        canvas.viewport().installEventFilter(self)
        canvas.refreshed.connect(self._update)
        canvas.zoom_changed.connect(self._update)
        for bar in (canvas.verticalScrollBar(), canvas.horizontalScrollBar()):
            bar.valueChanged.connect(self._update)

    @property
    def frame(self) -> QRectF:
        """The part of the board that is seen, in pixels of the minimap."""
        scale = self._scale
        seen = self._canvas.mapToScene(self._canvas.viewport().rect()).boundingRect()
        frame = QRectF(seen.topLeft() * scale, seen.size() * scale)
        return frame & QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def set_aside(self, aside: bool) -> None:
        """Hide it during a drag, which may end below it."""
        self._set_aside = aside
        self._update()

    def keep_clear(self, area: QRect) -> None:
        """Scroll the board until an area of the viewport does not lie below it."""
        if self.isVisible() and self.geometry().intersects(area):
            bar = self._canvas.verticalScrollBar()
            bar.setValue(bar.value() + area.bottom() - self.geometry().top() + MINIMAP_MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the viewport."""
        if event.type() == QEvent.Type.Resize:
            self._update()
        return False

    @property
    def _scale(self) -> float:
        """Pixels of the minimap for a point of the board."""
        layout = self._canvas.board_layout
        return min(WIDEST / layout.width, MINIMAP_HEIGHT / layout.height)

    def _update(self) -> None:
        if not self._canvas.isVisible():
            return
        shown = self._canvas.needs_minimap and not self._set_aside
        if shown:
            layout, viewport = self._canvas.board_layout, self._canvas.viewport().geometry()
            size = QSize(round(layout.width * self._scale), round(layout.height * self._scale))
            corner = QPoint(size.width(), size.height()) + QPoint(MINIMAP_MARGIN, MINIMAP_MARGIN)
            self.setGeometry(QRect(viewport.bottomRight() + QPoint(1, 1) - corner, size))
            self.update()
        self.setVisible(shown)

    def _show(self, at: QPointF) -> None:
        """Scroll the middle of the view to a point of the minimap."""
        self._canvas.centerOn(at / self._scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._show(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._show(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A scroll area takes no events from its children.
        QApplication.sendEvent(self._canvas.viewport(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        layout, ratio = self._canvas.board_layout, self.devicePixelRatioF()
        if self._drawn != (layout, self.size(), ratio):
            self._drawn = (layout, self.size(), ratio)
            self._picture = _outline(layout, self.size(), self._scale, ratio)
        colours = layout.theme.colours
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        frame = self.frame
        veil = QColor(colours.background)
        veil.setAlphaF(0.6)
        out_of_sight = QPainterPath()
        out_of_sight.addRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        out_of_sight.addRect(frame)
        painter.fillPath(out_of_sight, veil)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))


def _outline(layout: BoardLayout, size: QSize, scale: float, ratio: float) -> QPixmap:
    """Stages as frames, and in them the cards with edges in the colours of their families."""
    theme = layout.theme
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.colours.background))
    painter = QPainter(picture)
    for stage in layout.stages.values():
        box = stage.box
        frame = QRectF(box.left * scale, box.top * scale, box.width * scale, box.height * scale)
        painter.fillRect(frame, QColor(theme.colours.surface))
        painter.setPen(QColor(theme.colours.outline))
        painter.drawRect(frame)
        for placed in stage.cards:
            card = QRectF(placed.x * scale, placed.y * scale, placed.box.width * scale, placed.box.height * scale - 1)
            family = layout.card_content(stage.stage, placed.card.role).family
            painter.fillRect(card, QColor(theme.colours.outline))
            painter.fillRect(QRectF(card.left(), card.top(), EDGE, card.height()), QColor(theme.family(family).edge))
    painter.setPen(QColor(theme.colours.outline_vacant))
    painter.drawRect(QRectF(0, 0, size.width() - 1, size.height() - 1))
    painter.end()
    return picture
