"""Editing names in the list of people: the field for new people, and the delegate that edits a name in its row."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.ui.lists.people_rows import PersonListRow
from teamcanvas.ui.lists.row_painting import RowDelegate
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.rows import Index, Row, RowsModel


class AddPersonField(LineEdit):
    """Enter adds a person and clears the field; each pasted line is one person."""

    names_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Add person…")
        self.setAccessibleName("Add person")
        # Large enough for a thousand pasted names, which the default of 32,767 characters would truncate.
        self.setMaxLength(1_000_000)
        self.returnPressed.connect(self._give)
        self.textChanged.connect(self._give_pasted_lines)

    def _give(self) -> None:
        text = self.take_text()
        if text.strip():
            self.names_given.emit(text)

    def _give_pasted_lines(self, text: str) -> None:
        if len(text.splitlines()) > 1:
            self._give()


class NameDelegate(RowDelegate):
    """Paints people and edits a name in its row."""

    def __init__(self, theme: Theme, rename: Callable[[str, str], None]) -> None:
        """A delegate.

        Args:
            theme: colours and sizes.
            rename: called with the key of the row and the typed name.
        """
        super().__init__(theme)
        self._rename = rename

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = LineEdit(parent=parent)
        field.setProperty("kind", "inPlace")
        field.setAccessibleName("Name")
        field.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = _row(index)
        if isinstance(editor, QLineEdit) and row is not None:
            editor.setText(row.name if isinstance(row, PersonListRow) else row.text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row = _row(index)
        if isinstance(editor, QLineEdit) and row is not None:
            self._rename(row.key, editor.text())


def _row(index: Index) -> Row | None:
    model = index.model()
    return model.row(index) if isinstance(model, RowsModel) else None
