"""The in-place editor for an FTE on a card."""

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from teamcanvas.model.ids import PlacementId


class FteEditor(QDoubleSpinBox):
    """Opens over the FTE of a placement; Enter or focus out commits, Esc cancels."""

    committed = Signal(str, float)
    """The placement and the typed FTE."""
    closed = Signal()

    def __init__(self, viewport: QWidget) -> None:
        """A hidden editor inside the board's viewport."""
        super().__init__(viewport)
        self._placement: PlacementId | None = None
        self._before = 0.0
        self.setAccessibleName("FTE")
        self.setDecimals(2)
        self.setRange(0.05, 1.0)
        self.setSingleStep(0.05)
        # 0.5 and 0,5 are both understood; shown as on the cards.
        self.setLocale(QLocale(QLocale.Language.English))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
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

    def valueFromText(self, text: str) -> float:
        """A comma is a decimal point too."""
        return super().valueFromText(text.replace(",", "."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits, Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
        elif event.text() == ",":
            self.lineEdit().insert(".")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Focus out commits."""
        super().focusOutEvent(event)
        self._commit()

    def _commit(self) -> None:
        self.interpretText()
        placement, value = self._placement, round(self.value(), 2)
        changed = placement is not None and abs(value - self._before) > 1e-9
        self._close()
        if changed:
            self.committed.emit(placement, value)

    def _close(self) -> None:
        if self._placement is None:
            return
        self._placement = None
        self.hide()
        self.closed.emit()
