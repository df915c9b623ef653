"""The in-place editor for an FTE on a card."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from teamcanvas.board.fte_spin_box import FteSpinBox
from teamcanvas.model.ids import PlacementId


class FteEditor(FteSpinBox):
    """Opens over the FTE of a placement; Enter or focus out commits, Esc cancels. Unreadable text stays open."""

    committed = Signal(str, float)
    """The placement and the typed FTE."""
    closed = Signal()

    def __init__(self, viewport: QWidget) -> None:
        """A hidden editor inside the board's viewport."""
        super().__init__(viewport, most=1.0)
        self._placement: PlacementId | None = None
        self._before = 0.0
        self.setAccessibleName("FTE")
        self.setSingleStep(0.05)
        self.hide()

    def open_at(self, placement: PlacementId, fte: float, where: QRect) -> None:
        """Open for a placement, at a rectangle of the viewport."""
        self._placement = placement
        self._before = fte
        self.setValue(fte)
        wide = max(76, where.width())
        high = max(28, min(36, where.height()))
        top = where.center().y() - high // 2
        self.setGeometry(QRect(where.right() - wide + 4, top, wide, high))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits, Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Focus out commits."""
        super().focusOutEvent(event)
        self._commit()

    def _commit(self) -> None:
        if self._placement is None or not self.accepts_text():
            return
        touched = self.lineEdit().text() != self.textFromValue(self._before)
        self.interpretText()
        placement, value = self._placement, self.value()
        self._close()
        if touched and value != self._before:
            self.committed.emit(placement, value)

    def _close(self) -> None:
        if self._placement is None:
            return
        self._placement = None
        # The text that could not be read goes with the editor.
        self.setValue(self._before)
        self.hide()
        self.closed.emit()
