"""The fields above the preview: where the matrix is in the file, and how its letters are read."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from teamcanvas.edits.raci_import.proposal import Proposal
from teamcanvas.model.plan import Scheme
from teamcanvas.model.sheet import Sheet, column_name
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.plain import shown

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

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        super().__init__()
        names: dict[object, str] = {
            number: shown(one.name) + (" (hidden)" if one.hidden else "") for number, one in enumerate(sheets)
        }
        schemes: dict[object, str] = {scheme: scheme for scheme in get_args(Scheme)}
        self.sheet = ChoiceField("Sheet", names)
        self.head_row = ChoiceField("Roles in row", {})
        self.title_column = ChoiceField("Activities in column", {})
        self.turned = QCheckBox("Roles are the &rows")
        self.scheme = ChoiceField("Letters of", schemes)
        self.target = ChoiceField("Scheme afterwards", schemes)
        self.keeps_others = QCheckBox("&Keep letters of roles without a column")
        self._head_label, self._title_label = QLabel("Roles in ro&w"), QLabel("&Activities in column")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        places = (
            (QLabel("&Sheet"), self.sheet, 0, 0),
            (self._head_label, self.head_row, 0, 2),
            (self._title_label, self.title_column, 0, 4),
            (QLabel("&Letters of"), self.scheme, 1, 0),
            (QLabel("A&fterwards"), self.target, 1, 2),
        )
        for label, field, row, column in places:
            label.setBuddy(field)
            label.setMinimumWidth(label.sizeHint().width())
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        grid.addWidget(self.turned, 1, 4, 1, 2)
        grid.addWidget(self.keeps_others, 2, 0, 1, 6)
        for column in (1, 3, 5):
            grid.setColumnStretch(column, 1)
        self.sheet.picked.connect(self.sheet_chosen)
        self.sheet.setEnabled(len(sheets) > 1)
        for chosen in (self.head_row.picked, self.title_column.picked, self.turned.clicked):
            chosen.connect(self._tell_place)
        self.scheme.picked.connect(self.scheme_chosen)
        self.target.picked.connect(self.target_chosen)
        self.keeps_others.clicked.connect(self.others_kept)

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


def _name(number: int, *, letter: bool) -> str:
    return column_name(number) if letter else str(number + 1)
