"""Rows of a list as values, and the model that shows them and changes only what differs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from teamcanvas.ui.widgets.plain import tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list."""

    key: str
    """Tells it from the others, also after a change."""
    text: str
    spoken: str
    """What a screen reader says."""
    choosable: bool = True


class RowsModel(QAbstractListModel):
    """Rows for a list view. Rows that stay keep their index, so that selection and scroll position stay too."""

    def __init__(self, hint_of: Callable[[str], str]) -> None:
        """An empty list.

        Args:
            hint_of: the tool tip of the row of a key; asked when it is shown.
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
        """Where the row of this key is; an invalid index if it is nowhere."""
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
        """Other rows. What both lists begin and end with stays where it is."""
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
    """How many keys both begin with."""
    for number, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return number
    return min(len(one), len(other))
