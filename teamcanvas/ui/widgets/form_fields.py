"""Fields of the details pages that commit on their own: a line of text, a note, and the labels above them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from teamcanvas.model.plan import Plan
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.line_edit import LineEdit, PlainTextEdit

ABOVE_LABEL = 8
"""Pixels above the label of a field, in addition to the spacing of the form."""


class TextField(LineEdit):
    """Emits the text on Enter and on focus out; text being typed is never overwritten by a refresh."""

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        """A field.

        Args:
            name: its accessible name.
            hint: the placeholder.
        """
        super().__init__()
        self._text = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(2_000)
        self.editingFinished.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show the text of the plan; emits nothing."""
        self._text = text
        if self.text() != text and not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)

    def _tell(self) -> None:
        typed = self.text()
        if typed != self._text:
            self.edited.emit(typed)


class NoteField(PlainTextEdit):
    """A few lines; emits the text on focus out."""

    edited = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(64)

    def show_text(self, text: str) -> None:
        """Show the text of the plan; emits nothing."""
        self._text = text
        if self.toPlainText() != text and not (self.hasFocus() and self.document().isModified()):
            self.setPlainText(text)

    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.tell()

    def tell(self) -> None:
        """Emit the typed text if it differs from the text shown last."""
        self.end_own_undo()
        if self.toPlainText() != self._text:
            self.edited.emit(self.toPlainText())


def details_form() -> QFormLayout:
    """An empty form with labels above their fields: the panel is narrow."""
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    form.setVerticalSpacing(2)
    form.setContentsMargins(0, 0, 0, 0)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def add_labelled(form: QFormLayout, text: str, field: QWidget) -> None:
    """Add a row: a label with the field as its buddy, and the field."""
    form.addRow(label_above(text, field), field)


def label_above(text: str, field: QWidget) -> QLabel:
    """A label that stands above its field, nearer to it than to what is above."""
    label = plain_label(text, "small")
    label.setBuddy(field)
    label.setContentsMargins(0, ABOVE_LABEL, 0, 0)
    return label


def align_fields(*forms: QWidget) -> None:
    """Let the fields of several forms with labels beside them begin at the same place."""
    labels = [
        label.widget()
        for form in forms
        for layout in form.findChildren(QFormLayout)
        for row in range(layout.rowCount())
        if (label := layout.itemAt(row, QFormLayout.ItemRole.LabelRole)) is not None
    ]
    widest = max((label.sizeHint().width() for label in labels if label is not None), default=0)
    for label in labels:
        if label is not None:
            label.setMinimumWidth(widest)


def with_value(edit: Callable[..., Plan], name: str, value: object) -> Callable[..., Plan]:
    """Bind the value that a field emitted to an edit; the field's choices guarantee its type, not the checker."""
    return partial(edit, **{name: value})
