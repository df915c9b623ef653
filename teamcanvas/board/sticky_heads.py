"""The heads of the stages at the upper edge of the board while their own are scrolled out of it."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.canvas import BoardCanvas
from teamcanvas.board.painter import paint
from teamcanvas.layout.board.board import smallest_card
from teamcanvas.layout.board.stage_frame import draw_head, head_height
from teamcanvas.model.stage import CORE_STAGES, Stage

LARGEST = 1.0
"""The heads are not painted larger than this, however far the board is zoomed in."""


class StickyHeads(QWidget):
    """Lies over the viewport: painted in it, the heads would scroll with the board."""

    def __init__(self, canvas: BoardCanvas) -> None:
        """Hidden heads over a canvas, which becomes the parent."""
        super().__init__(canvas)
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        canvas.viewport().installEventFilter(self)
        canvas.refreshed.connect(self._update)
        canvas.zoom_changed.connect(self._update)
        for bar in (canvas.verticalScrollBar(), canvas.horizontalScrollBar()):
            bar.valueChanged.connect(self._update)

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
