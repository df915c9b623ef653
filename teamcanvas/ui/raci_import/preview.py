"""The preview of the import: the sheet with recognised heads and letters, and unreadable cells, highlighted."""

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.plain_text import tip
from teamcanvas.model.sheet import CellPlace, Sheet, column_name
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.rows import Index

_LETTERS_WIDE, _TITLES_WIDE = 20, 44
"""The most characters of a column of letters, and of another one, where there is no free room."""
_AS_THEY_ARE: Mapping[CellPlace, str] = MappingProxyType({})
"""No letters are converted."""
MOST_SHOWN = 1_000
"""Rows that are shown; all rows are imported."""


class _CellKind(Enum):
    """The meaning of a cell."""

    ASIDE = auto()
    HEAD = auto()
    ASKED = auto()
    LETTERS = auto()
    UNREAD = auto()


_BY_WEIGHT = [_CellKind.ASIDE, _CellKind.HEAD, _CellKind.LETTERS, _CellKind.UNREAD, _CellKind.ASKED]
"""By priority: the last one wins for a cell with several meanings."""
_SPOKEN = {_CellKind.HEAD: "head", _CellKind.ASKED: "head that is asked for", _CellKind.UNREAD: "not read"}


class PreviewModel(QAbstractTableModel):
    """The table model of a sheet, styled by the meaning of the cells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet = Sheet("", ())
        self._parts: dict[CellPlace, _CellKind] = {}
        self._problems: dict[str, str] = {}
        self._after: dict[CellPlace, str] = {}

    def show_proposal(self, proposal: Proposal, converted: Mapping[CellPlace, str] = _AS_THEY_ARE) -> None:
        """Show another sheet or another proposal for it.

        Args:
            proposal: the proposal.
            converted: the letters after the conversion to another scheme, by cell of the area's sheet.
        """
        self.beginResetModel()
        area = proposal.area
        self._after = {
            origin: letters
            for place, letters in converted.items()
            if area is not None
            for origin in area.origins(*place)
        }
        self._sheet = proposal.shown
        self._problems = {}
        for problem in proposal.problems:
            said = self._problems.get(problem.address)
            self._problems[problem.address] = f"{said}\n{problem.text}" if said else problem.text
        self._parts = _parts(proposal)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else min(self._sheet.height, MOST_SHOWN)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._sheet.width

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # Any: Qt's signature
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        as_letter = (orientation == Qt.Orientation.Horizontal) is not self._sheet.turned
        return column_name(section) if as_letter else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's signature
        place = (index.row(), index.column())
        part = self._parts.get(place, _CellKind.ASIDE)
        colours = self._theme.colours
        match role:
            case Qt.ItemDataRole.DisplayRole:
                formula = self._sheet.formulas.get(place)
                text = shown(self._sheet.text(*place) if formula is None else f"={formula}", 80)
                if place in self._after:
                    text = f"{text} → {self._after[place] or 'none'}"
                return f"▲ {text}" if part in (_CellKind.ASKED, _CellKind.UNREAD) else text
            case Qt.ItemDataRole.BackgroundRole if part in (_CellKind.ASKED, _CellKind.UNREAD):
                return QColor(self._theme.severities["warning"].soft)
            case Qt.ItemDataRole.BackgroundRole if part is _CellKind.HEAD:
                return QColor(colours.accent_soft)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(colours.text_muted if part is _CellKind.ASIDE else colours.text)
            case Qt.ItemDataRole.FontRole if part in (_CellKind.LETTERS, _CellKind.ASKED):
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.TextAlignmentRole if part is _CellKind.LETTERS:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.ToolTipRole:
                address = self._sheet.address(*place)
                return tip(self._problems.get(address, self._sheet.text(*place))) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                after = f"becomes {self._after[place] or 'none'}" if place in self._after else ""
                words = [self._sheet.address(*place), self._sheet.text(*place) or "empty", _SPOKEN.get(part, ""), after]
                return ", ".join(filter(None, words))
            case _:
                return None

    def place(self, address: str) -> CellPlace | None:
        """The row and column at which the cell of an address is shown."""
        try:
            return self._sheet.place(address)
        except ValueError:
            return None


def _parts(proposal: Proposal) -> dict[CellPlace, _CellKind]:
    area = proposal.area
    if area is None:
        return {}
    parts: dict[CellPlace, _CellKind] = {}

    def put(at: CellPlace, part: _CellKind) -> None:
        # With roles inside the cells, one cell of the file may be a head and letters at once.
        for origin in area.origins(*at):
            parts[origin] = max(parts.get(origin, part), part, key=_BY_WEIGHT.index)

    for head in proposal.columns:
        if head.choice is not None or head.question:
            put((area.head_row, head.place), _CellKind.ASKED if head.question else _CellKind.HEAD)
    for row in proposal.rows:
        if row.choice is None and not row.question:
            continue
        put((row.place, area.title_column), _CellKind.ASKED if row.question else _CellKind.HEAD)
        if row.choice is None:
            continue
        for problem in area.notes(row.place):
            parts[area.written.place(problem.address)] = _CellKind.UNREAD
        for column in proposal.columns:
            at = (row.place, column.place)
            reading = proposal.cells.get(at)
            if column.choice is not None and (reading is not None or area.is_unread(*at)):
                put(at, _CellKind.UNREAD if reading is None or reading.unread else _CellKind.LETTERS)
    return parts


class ImportPreview(QTableView):
    """The read-only table of the sheet."""

    current_changed = Signal(int, int)
    """Row and column of the current cell, in the sheet as shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._fitted: Proposal | None = None
        self._least: list[int] = []
        self._whole: list[int] = []
        self._set: list[int] = []
        self.setAccessibleName("Preview")
        self._cells = PreviewModel(theme)
        self.setModel(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self._tell)

    def changeEvent(self, event: QEvent) -> None:
        """The style sheet sets the size of the text after the sheet was shown; while presenting it is larger."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._fitted is not None:
            self._fit(self._fitted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A width that was chosen with the pointer stays.
        if self._set == [self.columnWidth(column) for column in range(self._cells.columnCount())]:
            self._spread()

    def show_proposal(
        self, proposal: Proposal, converted: Mapping[CellPlace, str] = _AS_THEY_ARE, *, anew: bool
    ) -> None:
        """Show another sheet or another proposal for it, with the letters after the conversion to another scheme."""
        at = self.currentIndex()
        self._cells.show_proposal(proposal, converted)
        if anew:
            self._fit(proposal)
        elif at.isValid():
            self.setCurrentIndex(self._cells.index(at.row(), at.column()))

    def show_cell(self, address: str) -> None:
        """Scroll to the cell of an address and make it current."""
        place = self._cells.place(address)
        if place is not None and place[0] < self._cells.rowCount() and place[1] < self._cells.columnCount():
            index = self._cells.index(*place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _tell(self, index: QModelIndex) -> None:
        self.current_changed.emit(index.row(), index.column())

    def _fit(self, proposal: Proposal) -> None:
        """Set column widths: narrow for letters, wider for titles, and whole where there is free room."""
        self._fitted = proposal
        # What is taken over is bold.
        bold = QFont(self.font())
        bold.setBold(True)
        metrics, area = QFontMetrics(bold), proposal.area
        self.verticalHeader().setDefaultSectionSize(max(26, metrics.height() + 8))
        lettered = frozenset(area.columns) if area else frozenset[int]()
        sheet = proposal.shown
        self._least, self._whole = [], []
        for column in range(sheet.width):
            texts = (sheet.text(row, column) for row in range(min(sheet.height, 200)))
            widest = max((metrics.horizontalAdvance(shown(text, 60)) for text in texts), default=0)
            most = (_LETTERS_WIDE if column in lettered else _TITLES_WIDE) * metrics.averageCharWidth()
            self._whole.append(max(44, widest + 36))
            self._least.append(min(self._whole[column], max(44, most)))
        self._spread()

    def _spread(self) -> None:
        """Widen the columns that cut their text, from the left, as far as there is free room."""
        room = max(0, self.viewport().width() - sum(self._least))
        self._set = []
        for column, (least, whole) in enumerate(zip(self._least, self._whole, strict=True)):
            added = min(whole - least, room)
            room -= added
            self.setColumnWidth(column, least + added)
            self._set.append(self.columnWidth(column))
