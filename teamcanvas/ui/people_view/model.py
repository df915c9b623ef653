"""The table model: rows that stay keep their index, so selection and open editors stay with their person."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.ids import PersonId
from teamcanvas.ui.people_view.order import COLUMNS, SORTABLE, PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.rows import PersonRow
from teamcanvas.ui.people_view.words import cell_line, head_words, spoken_cell, tip_of
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Index

EDITABLE = (PeopleColumn.PERSON, PeopleColumn.LOAD)


class PeopleModel(QAbstractTableModel):
    """One row a person."""

    def __init__(self, hint_of: Callable[[str], str]) -> None:
        """An empty table.

        Args:
            hint_of: the tooltip of a person; called when it is shown.
        """
        super().__init__()
        self._hint_of = hint_of
        self._rows: list[PersonRow] = []
        self._places: dict[str, int] = {}
        self.order = PeopleOrder()

    @property
    def rows(self) -> Sequence[PersonRow]:
        """All rows from top to bottom."""
        return self._rows

    def row(self, index: Index) -> PersonRow | None:
        """The row of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def index_of(self, person: str, column: int = PeopleColumn.PERSON) -> QModelIndex:
        """The index of a person's cell; invalid if they are not shown."""
        place = self._places.get(person)
        return QModelIndex() if place is None else self.index(place, column)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # Any: Qt's signature
        if orientation == Qt.Orientation.Vertical or not 0 <= section < COLUMNS:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return head_words(section, PeopleOrder())
            case Qt.ItemDataRole.AccessibleTextRole:
                return head_words(section, self.order)
            case Qt.ItemDataRole.ToolTipRole if section in SORTABLE:
                return "Click to sort"
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's signature
        row, column = self.row(index), index.column()
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(cell_line(row, column))
            case Qt.ItemDataRole.EditRole:
                return row.load.capacity if column == PeopleColumn.LOAD else cell_line(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._hint_of(row.key) if column == PeopleColumn.PERSON else tip_of(row, column)) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return shown(spoken_cell(row, column))
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        usual |= Qt.ItemFlag.ItemIsDragEnabled
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() in EDITABLE else usual

    def show_rows(self, rows: Sequence[PersonRow], order: PeopleOrder) -> None:
        """Replace the rows, as removals, insertions, moves and changes of single rows."""
        if order != self.order:
            self.order = order
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        wanted = {row.key for row in rows}
        for first, last in reversed(_runs([n for n, row in enumerate(self._rows) if row.key not in wanted])):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        self._find_places()
        new = [row for row in rows if row.key not in self._places]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self._find_places()
            self.endInsertRows()
        self._arrange([row.key for row in rows])
        self._update_rows(rows)

    def _arrange(self, keys: Sequence[PersonId]) -> None:
        """Reorder the existing rows."""
        if keys == [row.key for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        people = [self._rows[index.row()].key for index in before]
        self._rows = [self._rows[self._places[key]] for key in keys]
        self._find_places()
        after = [self.index_of(person, index.column()) for person, index in zip(people, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _update_rows(self, rows: Sequence[PersonRow]) -> None:
        """Emit `dataChanged` for rows that differ; equal rows stay the same objects, so cached drawings stay valid."""
        differing = [n for n, (old, now) in enumerate(zip(self._rows, rows, strict=True)) if old != now]
        for number in differing:
            self._rows[number] = rows[number]
        for first, last in _runs(differing):
            self.dataChanged.emit(self.index(first, 0), self.index(last, COLUMNS - 1))

    def _find_places(self) -> None:
        self._places = {row.key: number for number, row in enumerate(self._rows)}


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of consecutive ones, each as first and last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs
