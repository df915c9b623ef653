"""The toolbar above the matrix: by role or by person, scheme, activities, import and export."""

from enum import Enum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton

from teamcanvas.board.popups import pop_up
from teamcanvas.layout.text.plain_text import tip
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.scheme_change import change_scheme
from teamcanvas.ui.scheme.words import PURPOSES, known_scheme, scheme_choices
from teamcanvas.ui.widgets.choice_field import ChoiceField
from teamcanvas.ui.widgets.overflow_bar import OverflowBar
from teamcanvas.ui.widgets.tabs import Segments


class MatrixColumns(Enum):
    """What the columns of the matrix are; the value is the title in the toolbar."""

    ROLES = "By role"
    PEOPLE = "By person"


SEMICOLONS = "semicolons"
"""The kind of a CSV file as Excel reads it where the comma is the decimal sign."""
TABLE_KINDS = (
    (".xlsx", "Workbook (XLSX)…"),
    (".csv", "Comma-separated values (CSV)…"),
    (SEMICOLONS, "CSV with semicolons, for Excel in most of Europe…"),
    (".tsv", "Tab-separated values (TSV)…"),
    (".html", "Web page (HTML)…"),
    (".md", "Markdown…"),
)


class MatrixHeader(QFrame):
    """Emits what the user wants; the panel does it."""

    message = Signal(str)
    columns_chosen = Signal(object)
    """A `MatrixColumns`."""
    activities_wanted = Signal()
    import_wanted = Signal()
    table_wanted = Signal(str)
    """The kind of a table file to write: its suffix, or `SEMICOLONS`."""
    pdf_wanted = Signal()
    copy_wanted = Signal(str)
    """Copy as `table` for a spreadsheet, or as `markdown`."""

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self.setObjectName("matrixHeader")
        self._open_plan = open_plan
        self.columns = Segments("Matrix", MatrixColumns)
        self.scheme = ChoiceField("Scheme of letters", scheme_choices())
        self.activities_button = _flat("Activities…", "All activities, and those to bring back (Ctrl+Shift+A)")
        self.import_button = _flat("Import…", "Take over a matrix from a workbook or a CSV file")
        self.export_button = _flat("Export ▾", "Write or copy the matrix")
        self.buttons = OverflowBar("More of the matrix")
        self._set_up()
        open_plan.store.changed.connect(self.refresh)
        open_plan.scenario_changed.connect(self.refresh)
        self.refresh()

    def _set_up(self) -> None:
        self.scheme.setMinimumContentsLength(max(len(words) for words in scheme_choices().values()))
        self.scheme.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.scheme.setToolTip("Scheme of letters: which letters the matrix has, and what they mean")
        for place, scheme in enumerate(scheme_choices()):
            known = known_scheme(scheme)
            if known is not None:
                self.scheme.setItemData(place, tip(PURPOSES[known]), Qt.ItemDataRole.ToolTipRole)
                self.scheme.setItemData(place, f"{known}. {PURPOSES[known]}", Qt.ItemDataRole.AccessibleTextRole)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 4)
        row.setSpacing(6)
        row.addWidget(self.columns)
        row.addSpacing(6)
        row.addWidget(self.scheme)
        row.addStretch(1)
        self.buttons.add(self.activities_button, self.import_button, self.export_button)
        row.addWidget(self.buttons)
        self.columns.chosen.connect(self.columns_chosen)
        self.scheme.picked.connect(self._choose_scheme)
        self.activities_button.clicked.connect(self.activities_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self._open_export_menu)

    def refresh(self) -> None:
        """Show the current scheme."""
        self.scheme.show_value(self._open_plan.scenario.settings.scheme)

    def export_menu(self) -> QMenu:
        """The export menu."""
        menu = QMenu(self)
        _entry(menu, "PDF page…").triggered.connect(self.pdf_wanted)
        for suffix, words in TABLE_KINDS:
            _entry(menu, words).triggered.connect(lambda _checked=False, kind=suffix: self.table_wanted.emit(kind))
        menu.addSeparator()
        copy = _entry(menu, "Copy all for a spreadsheet")
        copy.triggered.connect(lambda _checked=False: self.copy_wanted.emit("table"))
        text = _entry(menu, "Copy all as Markdown")
        text.triggered.connect(lambda _checked=False: self.copy_wanted.emit("markdown"))
        return menu

    def _open_export_menu(self) -> None:
        owner = self.buttons.more if self.export_button.isHidden() else self.export_button
        pop_up(self.export_menu(), owner.mapToGlobal(QPoint(0, owner.height())))

    def _choose_scheme(self, picked: object) -> None:
        scheme = known_scheme(picked)
        if scheme is not None:
            change_scheme(self._open_plan, self.window(), scheme, self.message.emit)
        # Until the change is confirmed, the field shows the current scheme.
        self.refresh()


def _entry(menu: QMenu, text: str) -> QAction:
    return menu.addAction(text)


def _flat(text: str, tip: str, name: str = "") -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(name or text.removesuffix(" ▾"))
    return button
