"""The ring around the check box, link or label that has the focus.

It lies outside of them: inside, it would push their text to the right of the fields and labels above them.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QCheckBox, QRadioButton, QWidget
from shiboken6 import isValid

from teamcanvas.ui.widgets.labels import ElidedLabel
from teamcanvas.ui.widgets.link_button import LinkButton

WIDTH = 2
BESIDE, ABOVE = 4, 1
"""Pixels from what has the focus to the outer edge of the ring."""
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusFrame(QObject):
    """Follows the focus through all windows of an application."""

    def __init__(self, application: QApplication) -> None:
        """Of an application, which becomes the parent."""
        super().__init__(application)
        self._ring: FocusOutline | None = None
        self._framed: QWidget | None = None
        self._watched: list[QWidget] = []
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._framed = now if isinstance(now, QCheckBox | QRadioButton | LinkButton | ElidedLabel) else None
        around: QWidget | None = self._framed
        while around is not None and not around.isWindow():
            around.installEventFilter(self)
            self._watched.append(around)
            around = around.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _place(self) -> None:
        framed = self._framed if self._framed is not None and isValid(self._framed) else None
        if self._ring is not None and not isValid(self._ring):
            # It belongs to the window that it was in, and went with it.
            self._ring = None
        if framed is None or not framed.isVisible():
            if self._ring is not None:
                self._ring.hide()
            return
        window = framed.window()
        if self._ring is None or self._ring.parentWidget() is not window:
            if self._ring is not None:
                self._ring.deleteLater()
            self._ring = FocusOutline(window)
        area = QRect(framed.mapTo(window, QPoint()), framed.size()).adjusted(-BESIDE, -ABOVE, BESIDE, ABOVE)
        self._ring.surround(area, _in_sight(framed, window))


class FocusOutline(QWidget):
    """The ring, above the other widgets of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._area = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def surround(self, area: QRect, in_sight: QRect) -> None:
        """Show the ring at the edge of an area of the window, as far as that part of the window can be seen."""
        visible = area & in_sight
        self._area = area.translated(-visible.topLeft())
        self.setGeometry(visible)
        self.setVisible(not visible.isEmpty())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self._area).adjusted(half, half, -half, -half), 4, 4)


def _in_sight(widget: QWidget, window: QWidget) -> QRect:
    """The part of the window in which a widget can be seen: inside the areas that scroll it."""
    area = window.rect()
    around = widget.parentWidget()
    while around is not None and around is not window:
        if isinstance(around, QAbstractScrollArea):
            viewport = around.viewport()
            seen = QRect(viewport.mapTo(window, QPoint()), viewport.size())
            # The ring may lie beside what is scrolled, but not above or below.
            area &= seen.adjusted(-BESIDE, 0, BESIDE, 0)
        around = around.parentWidget()
    return area
