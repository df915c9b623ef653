"""A filter field: narrows the list below it while the user types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from teamcanvas.ui.widgets.line_edit import LineEdit


class FilterField(LineEdit):
    """Esc clears the field; arrow down and Enter move the focus into the filtered list."""

    into_list = Signal()
    """Arrow down or Enter: the focus should move into the list."""

    def __init__(self, words: str) -> None:
        """An empty field.

        Args:
            words: the placeholder, also the accessible name: "Search rules…".
        """
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(f"Clear: {words.rstrip('…')}")
            clear.setToolTip("Clear (Esc)")
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.into_list.emit()
            case _:
                super().keyPressEvent(event)
