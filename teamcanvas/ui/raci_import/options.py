"""The options of the import: which sheet, where the matrix is in it, how its letters are read."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.plan import Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.sheet import Sheet, column_name
from teamcanvas.storage.sheets.encodings import ENCODINGS
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.labels import set_tip
from teamcanvas.ui.widgets.plain import shown

_CERTAIN = ("utf-8", "utf-16")
"""Encodings that are recognised for certain."""
MOST_HEADS = 40
"""At most this many rows and columns can be chosen as heads."""


class ImportOptions(QWidget):
    """Shows what was recognised, to be corrected."""

    sheet_chosen = Signal(object)
    place_chosen = Signal()
    """Row of heads, column of activities or direction changed: read the properties."""
    scheme_chosen = Signal(object)
    target_chosen = Signal(object)
    others_kept = Signal(bool)
    only_these_chosen = Signal(bool)
    hidden_included = Signal(bool)
    encoding_chosen = Signal(object)

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        super().__init__()
        self.can_read_again = False
        """Whether the file can be read in another encoding."""
        schemes: dict[object, str] = {scheme: scheme for scheme in get_args(Scheme)}
        self.sheet = ChoiceField("Sheet", {})
        self.head_row = ChoiceField("Roles in row", {})
        self.title_column = ChoiceField("Activities in column", {})
        self.turned = QCheckBox("Roles are the &rows")
        self.scheme = ChoiceField("Letters of", schemes)
        self.target = ChoiceField("Scheme afterwards", schemes)
        self.keeps_others = QCheckBox("&Keep letters of roles without a column")
        self.only_these = QCheckBox("&Only the rows of this sheet")
        set_tip(self.only_these, "The other activities leave the matrix; those of the catalogue can be brought back.")
        self.hidden = QCheckBox("Include &hidden rows and columns")
        self.encoding = ChoiceField("Encoding", {**ENCODINGS})
        self._encoding_label = QLabel("&Encoding")
        self._encoding_label.hide()
        self.encoding.hide()
        self._head_label, self._title_label = QLabel("Roles in ro&w"), QLabel("&Activities in column")
        self._sheet_label = QLabel("&Sheet")
        self.details = QWidget()
        """The page of the options that most imports do not need."""
        self._lay_out()
        self.sheet.picked.connect(self.sheet_chosen)
        self.show_sheets(sheets)
        for chosen in (self.head_row.picked, self.title_column.picked, self.turned.clicked):
            chosen.connect(self._tell_place)
        self.scheme.picked.connect(self.scheme_chosen)
        self.target.picked.connect(self.target_chosen)
        self.keeps_others.clicked.connect(self.others_kept)
        self.only_these.clicked.connect(self.only_these_chosen)
        self.hidden.clicked.connect(self.hidden_included)
        self.encoding.picked.connect(self.encoding_chosen)

    def _lay_out(self) -> None:
        """Lay out what many imports need in two lines, and the rest on a page of its own."""
        # Two lines: what is hidden in them takes no room.
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        which, what = QHBoxLayout(), QHBoxLayout()
        for label, field in ((self._sheet_label, self.sheet), (self._encoding_label, self.encoding)):
            label.setBuddy(field)
            which.addWidget(label)
            which.addWidget(field, 1)
        what.addWidget(self.only_these)
        what.addSpacing(12)
        what.addWidget(self.hidden)
        what.addStretch(1)
        lines.addLayout(which)
        lines.addLayout(what)
        fields = (
            (self._head_label, self.head_row, 0, 0),
            (self._title_label, self.title_column, 0, 2),
            (QLabel("&Letters of"), self.scheme, 1, 0),
            (QLabel("A&fterwards"), self.target, 1, 2),
        )
        grid = _grid(self.details, fields)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.addWidget(self.turned, 2, 0, 1, 2)
        grid.addWidget(self.keeps_others, 2, 2, 1, 2)
        grid.setRowStretch(3, 1)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Offer the sheets of a file."""
        names: dict[object, str] = {
            number: shown(one.name) + (" (hidden)" if one.hidden else "") for number, one in enumerate(sheets)
        }
        self.sheet.show_choices(names)
        self.sheet.setVisible(len(sheets) > 1)
        self._sheet_label.setVisible(len(sheets) > 1)

    @property
    def place(self) -> tuple[int | None, int | None]:
        """The chosen row of heads and column of activities; None if none is chosen."""
        row, column = self.head_row.currentIndex(), self.title_column.currentIndex()
        return (row if row >= 0 else None, column if column >= 0 else None)

    def _tell_place(self, _chosen: object) -> None:
        self.place_chosen.emit()

    def show_proposal(self, proposal: Proposal, number: int) -> None:
        """Show a proposal for the sheet with this index."""
        area = proposal.area
        sheet = area.written if area else proposal.sheet
        rows: dict[object, str] = {row: _name(row, letter=sheet.turned) for row in range(min(sheet.height, MOST_HEADS))}
        columns: dict[object, str] = {
            column: _name(column, letter=not sheet.turned) for column in range(min(sheet.width, MOST_HEADS))
        }
        self._head_label.setText("Roles in col&umn" if sheet.turned else "Roles in ro&w")
        self._title_label.setText("&Activities in row" if sheet.turned else "&Activities in column")
        self.sheet.show_value(number)
        self.head_row.show_choices(rows)
        self.head_row.show_value(area.head_row if area else None)
        self.title_column.show_choices(columns)
        self.title_column.show_value(area.title_column if area else None)
        self.turned.setChecked(sheet.turned)
        self.scheme.show_value(proposal.scheme)
        self.target.show_value(proposal.target)
        self.keeps_others.setChecked(proposal.keeps_others)
        self.only_these.setChecked(proposal.only_these)
        hidden = counted_hidden(proposal.sheet)
        self.hidden.setVisible(bool(hidden))
        self.hidden.setText(f"Include what is &hidden: {hidden}")
        guessed = self.can_read_again and proposal.sheet.encoding not in ("", *_CERTAIN)
        # Once it was doubtful it stays, or another choice could not be taken back.
        for widget in (self._encoding_label, self.encoding):
            widget.setVisible(guessed or not widget.isHidden())
        self.encoding.show_value(proposal.sheet.encoding)


def _grid(owner: QWidget, places: Sequence[tuple[QLabel, QWidget, int, int]]) -> QGridLayout:
    """A grid with these labels and fields at their rows and columns."""
    grid = QGridLayout(owner)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    for label, field, row, column in places:
        label.setBuddy(field)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1)
        grid.setColumnStretch(column + 1, 1)
    return grid


def counted_hidden(sheet: Sheet) -> str:
    """How many rows and columns of a sheet are hidden and not empty; empty if none are."""
    rows = sum(any(sheet.rows[row]) for row in sheet.hidden_rows if row < sheet.height)
    columns = sum(any(row[column] for row in sheet.rows) for column in sheet.hidden_columns if column < sheet.width)
    parts = (counted(rows, "row") if rows else "", counted(columns, "column") if columns else "")
    return " and ".join(filter(None, parts))


def _name(number: int, *, letter: bool) -> str:
    return column_name(number) if letter else str(number + 1)
