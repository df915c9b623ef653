"""The field that narrows what stands under it while somebody types."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class WordsField(QLineEdit):
    """Esc empties the field; arrow down and Enter lead to what is left."""

    into_list = Signal()
    """Somebody wants to go on to what the field has left."""

    def __init__(self, words: str) -> None:
        """An empty field.

        Args:
            words: what stands in it meanwhile: "Search rules…".
        """
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.into_list.emit()
            case _:
                super().keyPressEvent(event)
