"""Rows of a list as values, and a list model that applies only the differences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from teamcanvas.layout.text.plain_text import tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list."""

    key: str
    """Identifies the row, also after a change."""
    text: str
    spoken: str
    """What a screen reader says."""
    choosable: bool = True


class RowsModel(QAbstractListModel):
    """Rows for a list view. Rows that stay keep their model index, so selection and scroll position are kept."""

    def __init__(self, hint_of: Callable[[str], str]) -> None:
        """An empty list.

        Args:
            hint_of: the tooltip of the row of a key; called when it is shown.
        """
        super().__init__()
        self._hint_of = hint_of
        self._rows: tuple[Row, ...] = ()
        self.editable = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows from top to bottom."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: Index) -> Row | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, key: str) -> QModelIndex:
        """The index of the row with this key; invalid if there is none."""
        for number, row in enumerate(self._rows):
            if row.key == key:
                return self.index(number)
        return QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's signature
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._hint_of(row.key)) if row.choosable else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or not row.choosable:
            return Qt.ItemFlag.ItemIsEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return usual | Qt.ItemFlag.ItemIsEditable if self.editable else usual

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows. The common prefix and suffix of the old and new rows are kept."""
        new = tuple(rows)
        old_keys, new_keys = [row.key for row in self._rows], [row.key for row in new]
        start = _common(old_keys, new_keys)
        end = _common(old_keys[start:][::-1], new_keys[start:][::-1])
        gone = len(self._rows) - start - end
        came = len(new) - start - end
        if gone:
            self.beginRemoveRows(QModelIndex(), start, start + gone - 1)
            self._rows = (*self._rows[:start], *self._rows[start + gone :])
            self.endRemoveRows()
        if came:
            self.beginInsertRows(QModelIndex(), start, start + came - 1)
            self._rows = (*self._rows[:start], *new[start : start + came], *self._rows[start:])
            self.endInsertRows()
        differing = [number for number, (old, now) in enumerate(zip(self._rows, new, strict=True)) if old != now]
        self._rows = new
        for number in differing:
            self.dataChanged.emit(self.index(number), self.index(number))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the common prefix of both lists of keys."""
    for number, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return number
    return min(len(one), len(other))
