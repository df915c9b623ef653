"""Heads of stages that are scrolled out: of the three at the upper edge of the board, of the band at the lower one."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.painter import paint
from teamcanvas.layout.board.board import smallest_card
from teamcanvas.layout.board.stage_frame import band_strip_height, draw_band_strip, draw_head, head_height
from teamcanvas.model.stage import CORE_STAGES, Stage

LARGEST = 1.0
"""The heads are not painted larger than this, however far the board is zoomed in."""
_CLEAR = 6
"""Pixels between a head and the selected card."""
_BAND = Stage.PROJECT_MANAGEMENT


class StickyHeads(QWidget):
    """Lies over the viewport: painted in it, the heads would scroll with the board."""

    def __init__(self, canvas: BoardCanvas) -> None:
        """Hidden heads over a canvas, which becomes the parent."""
        super().__init__(canvas)
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        self._band = StickyBand(canvas)
        canvas.viewport().installEventFilter(self)
        canvas.refreshed.connect(self._update)
        canvas.zoom_changed.connect(self._update)
        for bar in (canvas.verticalScrollBar(), canvas.horizontalScrollBar()):
            bar.valueChanged.connect(self._update)

    def set_aside(self, aside: bool) -> None:
        """Hide the band's head during a drag, which may end below it."""
        self._band.set_aside(aside)

    def keep_clear(self, area: QRect) -> None:
        """Scroll the board until an area of the viewport lies neither below these heads nor below the band's."""
        bar = self._canvas.verticalScrollBar()
        if not self._band.isHidden() and area.bottom() >= self._band.y():
            bar.setValue(bar.value() + area.bottom() - self._band.y() + _CLEAR)
        elif self.isVisible() and area.top() < self._height:
            bar.setValue(bar.value() - (self._height - area.top() + _CLEAR))

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages whose cards are visible and whose heads are not."""
        canvas = self._canvas
        layout, height = canvas.board_layout, self._height
        top = canvas.mapToScene(0, 0).y()
        return tuple(
            stage
            for stage in CORE_STAGES
            if layout.stages[stage].box.top + head_height(layout.theme) / 2 < top
            and layout.stages[stage].box.bottom > top + height / canvas.scale_now
        )

    def area(self, stage: Stage) -> QRectF:
        """Where the head of a stage is painted: over the visible part of its stage, if that is wide enough."""
        layout, scale = self._canvas.board_layout, self._scale
        box = layout.stages[stage].box
        left, right = (self._canvas.mapFromScene(x, 0).x() for x in (box.left, box.right))
        least = min(right - left, round(smallest_card(layout.theme) * scale))
        begin = min(max(left, 0), right - least)
        end = max(min(right, self._canvas.viewport().width()), begin + least)
        return QRectF(begin, 0, end - begin, self._height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the viewport."""
        if event.type() == QEvent.Type.Resize:
            self._update()
        return False

    @property
    def _scale(self) -> float:
        return min(self._canvas.scale_now, LARGEST)

    @property
    def _height(self) -> int:
        return round(head_height(self._canvas.board_layout.theme) * self._scale)

    def _update(self) -> None:
        if not self._canvas.isVisible():
            return
        self._band.place()
        visible = bool(self.stages)
        if visible:
            viewport = self._canvas.viewport().geometry()
            self.setGeometry(QRect(viewport.left(), viewport.top(), viewport.width(), self._height))
            self.update()
        self.setVisible(visible)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, scale = self._canvas.board_layout, self._scale
        theme = layout.theme
        for stage in self.stages:
            area = self.area(stage)
            painter.fillRect(area, QColor(theme.colours.surface))
            painter.fillRect(QRectF(area.left(), self._height - 1, area.width(), 1), QColor(theme.colours.outline))
            painter.save()
            painter.setClipRect(area)
            painter.translate(area.left(), 0)
            painter.scale(scale, scale)
            paint(painter, draw_head(layout.stages[stage].head, area.width() / scale, theme), scale)
            painter.restore()


class StickyBand(QAbstractButton):
    """The head of the band at the lower edge of the board, while the band is below it. A click scrolls to the band.

    For the pointer only: by keyboard, the board follows the selection.
    """

    def __init__(self, canvas: BoardCanvas) -> None:
        """Hidden, over a canvas, which becomes the parent."""
        super().__init__(canvas)
        self._canvas = canvas
        self._set_aside = False
        self.setAccessibleName(f"Scroll to {_BAND.label}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._scroll_to_band)
        self.hide()

    @property
    def needed(self) -> bool:
        """Whether the band's own head is below the viewport, and no minimap shows what is."""
        canvas = self._canvas
        top = canvas.board_layout.stages[_BAND].box.top + self._height / canvas.scale_now
        below = canvas.mapToScene(0, canvas.viewport().height()).y() < top
        return below and not canvas.presenting and not canvas.needs_minimap

    def set_aside(self, aside: bool) -> None:
        """Hide it during a drag, which may end below it."""
        self._set_aside = aside
        self.place()

    def place(self) -> None:
        """Lie over the lower edge of the viewport, as wide as the part of the band above which it lies."""
        if not self._canvas.isVisible():
            return
        shown = self.needed and not self._set_aside
        if shown:
            viewport, box = self._canvas.viewport().geometry(), self._canvas.board_layout.stages[_BAND].box
            left = max(self._canvas.mapFromScene(box.left, 0).x(), 0)
            right = min(self._canvas.mapFromScene(box.right, 0).x(), viewport.width())
            top = viewport.bottom() + 1 - self._height
            self.setGeometry(QRect(viewport.left() + left, top, right - left, self._height))
            self.update()
        self.setVisible(shown)

    @property
    def _scale(self) -> float:
        return min(self._canvas.scale_now, LARGEST)

    @property
    def _height(self) -> int:
        return round(band_strip_height(self._canvas.board_layout.theme) * self._scale)

    def _scroll_to_band(self) -> None:
        box = self._canvas.board_layout.stages[_BAND].box
        self._canvas.ensureVisible(QRectF(box.left, box.top, box.width, box.height))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A scroll area takes no events from its children.
        QApplication.sendEvent(self._canvas.viewport(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, scale = self._canvas.board_layout, self._scale
        painter.scale(scale, scale)
        paint(painter, draw_band_strip(layout.stages[_BAND].head, self.width() / scale, layout.theme), scale)
