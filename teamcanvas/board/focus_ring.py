"""The ring around the whole board while it has the keyboard focus and nothing is selected."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from teamcanvas.board.canvas import BoardCanvas

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_COMES_BACK = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Another window or a menu had the focus in between."""
WIDTH = 3


class FocusRing(QWidget):
    """Lies over the viewport: painted in it, the ring would scroll with the board."""

    def __init__(self, canvas: BoardCanvas) -> None:
        """A hidden ring around a canvas, which becomes the parent."""
        super().__init__(canvas)
        self._canvas = canvas
        self._by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        canvas.installEventFilter(self)
        canvas.viewport().installEventFilter(self)
        canvas.selection_changed.connect(self._update)
        canvas.refreshed.connect(self._update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note whether the keyboard is used, as by Tab or a key, or the pointer."""
        if isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() not in _COMES_BACK:
                self._by_key = event.reason() in _BY_KEY
            self._update()
        elif event.type() == QEvent.Type.KeyPress:
            self._by_key = True
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._by_key = False
            self._update()
        elif event.type() == QEvent.Type.Resize and watched is self._canvas.viewport():
            self._update()
        return False

    def _update(self) -> None:
        canvas = self._canvas
        self.setGeometry(canvas.viewport().geometry())
        # While presenting the ring would stand on the wall.
        self.setVisible(self._by_key and canvas.hasFocus() and canvas.selected is None and not canvas.presenting)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._canvas.board_layout.theme.colours.selection), WIDTH))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
