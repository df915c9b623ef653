"""A dialog that asks for one name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from teamcanvas.ui.widgets.dialogs import buttons
from teamcanvas.ui.widgets.line_edit import LineEdit

WIDTH = 360


class NameDialog(QDialog):
    """Emits the typed name; without a name its button is disabled."""

    named = Signal(str)

    def __init__(self, title: str, label: str, name: str, confirm: str, parent: QWidget) -> None:
        """A dialog, not yet opened.

        Args:
            title: of its window.
            label: of the field; `&` marks the mnemonic.
            name: what the field starts with.
            confirm: the text of the button that emits the name.
            parent: the window it is modal to.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.field = LineEdit(name)
        self.field.setMaxLength(500)
        words = QLabel(label)
        words.setBuddy(self.field)
        self.field.setAccessibleName(label.replace("&", ""))
        row, self.button = buttons(self, confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addWidget(words)
        column.addWidget(self.field)
        column.addSpacing(10)
        column.addLayout(row)
        self.field.textChanged.connect(self._allow)
        self.accepted.connect(lambda: self.named.emit(self.field.text()))
        self._allow(name)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))
