"""Fields of the details pages that commit by themselves: a line of text, a note, and the labels over them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from teamcanvas.model.plan import Plan
from teamcanvas.ui.widgets.labels import plain_label


class TextField(QLineEdit):
    """Tells what was typed on Enter and when the focus leaves; what is being typed is never overwritten."""

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        """A field.

        Args:
            name: what it is called for somebody who cannot see it.
            hint: what it says while it is empty.
        """
        super().__init__()
        self._text = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(2_000)
        self.editingFinished.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Another text, from the plan."""
        self._text = text
        if self.text() != text and not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)

    def _tell(self) -> None:
        typed = self.text()
        self.setModified(False)
        if typed != self._text:
            self.edited.emit(typed)


class NoteField(QPlainTextEdit):
    """A few lines; tells what was typed when the focus leaves."""

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(64)

    def show_text(self, text: str) -> None:
        """Another text, from the plan."""
        self._text = text
        if self.toPlainText() != text and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.tell()

    def tell(self) -> None:
        """Tell what was typed, if it is another text."""
        self.document().setModified(False)
        if self.toPlainText() != self._text:
            self.edited.emit(self.toPlainText())


def details_form() -> QFormLayout:
    """An empty form whose labels stand over their fields: the panel is narrow."""
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    form.setVerticalSpacing(4)
    form.setContentsMargins(0, 0, 0, 0)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def add_labelled(form: QFormLayout, text: str, field: QWidget) -> None:
    """A further row: a label, which belongs to the field, and the field."""
    label = plain_label(text, "small")
    label.setBuddy(field)
    form.addRow(label, field)


def with_value(edit: Callable[..., Plan], name: str, value: object) -> Callable[..., Plan]:
    """An edit with the value that a field told: which one it can be, its choices decide, not its type."""
    return partial(edit, **{name: value})
