"""The view of people: summary line, search, and a table that is edited in place."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from teamcanvas.board.mime import person_mime
from teamcanvas.board.popups import pop_up
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import board_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Finding
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.lists.drag_pictures import person_picture
from teamcanvas.ui.lists.people_commands import PeopleCommands
from teamcanvas.ui.lists.people_panel import PeoplePanel
from teamcanvas.ui.lists.people_rows import person_hint
from teamcanvas.ui.people_view.clipboard import people_mime
from teamcanvas.ui.people_view.delegate import PersonDelegate
from teamcanvas.ui.people_view.order import SORTABLE, PeopleOrder, ordered
from teamcanvas.ui.people_view.rows import PersonRow, findings_by_person, matching, person_rows
from teamcanvas.ui.people_view.summary import SummaryLine, summary_of
from teamcanvas.ui.people_view.table import PeopleTable
from teamcanvas.ui.people_view.words import HEADS
from teamcanvas.ui.raci.words import findings_words
from teamcanvas.ui.widgets.filter_field import FilterField
from teamcanvas.ui.widgets.fuzzy import best
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.plain import shown

NOBODY = "Nobody is in this plan yet."
_MOST_FINDINGS = 4
"""In a tooltip."""
NO_FINDINGS: Mapping[PersonId, tuple[Finding, ...]] = {}
"""While signs are hidden."""


class PeopleView(QWidget):
    """All people with their roles and load."""

    chosen = Signal(str)
    """The person of the new current row."""
    activated = Signal(str)
    """A person, on Enter or on a double click that does not start editing."""
    message = Signal(str)
    adding_wanted = Signal()
    """The field that adds people is to be shown."""

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._order = PeopleOrder()
        self._signs = True
        self._commands = PeopleCommands(open_plan, self.message.emit)
        delegate = PersonDelegate(theme, self._commands.rename, self._commands.set_capacity)
        self.table = PeopleTable(theme, delegate, self._hint, self._drag)
        self.search = FilterField("Search people…")
        self.figures = SummaryLine()
        self._add = LinkButton("Add people…", "link")
        self._add.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setObjectName("peopleView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.table)
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(260)
        line = QHBoxLayout()
        line.setContentsMargins(9, 0, 9, 0)
        line.setSpacing(16)
        line.addWidget(self.figures, 2, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.table, 1)
        QWidget.setTabOrder(self.search, self.table)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self._add.clicked.connect(self.adding_wanted)
        self.search.into_list.connect(self._into_table)
        # Qt emits the second of two quick clicks as a double click only.
        for clicked in (self.table.head.sectionClicked, self.table.head.sectionDoubleClicked):
            clicked.connect(self._sort_by)
        self.table.current_changed.connect(self.chosen)
        self.table.activated_person.connect(self.activated)
        self.table.removal_wanted.connect(self.remove)
        self.table.menu_wanted.connect(self._menu)
        self.table.copy_wanted.connect(self.copy)
        self._open_plan.store.changed.connect(self._catch_up)
        self._open_plan.result_changed.connect(self._catch_up)
        self._open_plan.scenario_changed.connect(self._catch_up)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self.table.set_theme(theme)

    def go_with(self, people: PeoplePanel) -> None:
        """Keep the same person current in the list of people and in the table."""
        choose = partial(self.table.choose, quietly=True)
        self._show()
        choose(people.list.current_key)
        people.chosen.connect(choose)
        self.chosen.connect(people.choose)

    def select(self, person_id: str) -> None:
        """Make a person's row the current one, as a click does; clears a search that hides them.

        Does nothing if they are not in the plan.
        """
        if all(row.key != person_id for row in matching(self._everybody(), self.search.text())):
            if all(row.key != person_id for row in self._everybody()):
                return
            self.search.clear()
        self._show()
        self.table.choose(person_id)

    def sort(self, order: PeopleOrder) -> None:
        """Sort the rows."""
        self._order = order
        self._show()

    def _sort_by(self, column: int) -> None:
        self.sort(self._order.clicked(column))

    def remove(self, people: list[str]) -> None:
        """Remove people in one undo step; their placements become vacancies."""
        number = self.table.currentIndex().row()
        if self._commands.remove(people):
            rows = self.table.rows_model.rows
            if rows:
                self.table.choose(rows[min(max(number, 0), len(rows) - 1)].key)

    def copy(self) -> None:
        """Copy the selected rows to the clipboard; all rows if none is selected."""
        rows = self.table.selected or tuple(self.table.rows_model.rows)
        if rows:
            QGuiApplication.clipboard().setMimeData(people_mime(rows))
            self.message.emit(f"{counted(len(rows), 'row')} copied.")

    def _menu(self, person: str, at: QPoint) -> None:
        menu = self._commands.menu(person, self, lambda: self.table.edit_person(person), lambda: self.remove([person]))
        menu.addSeparator()
        # Column headers cannot be reached by keyboard.
        sorting = menu.addMenu("Sort by")
        for order in (PeopleOrder(), *map(PeopleOrder, SORTABLE)):
            words = "The plan’s order" if order.column is None else HEADS[order.column]
            action = sorting.addAction(words, lambda order=order: self.sort(order))
            action.setCheckable(True)
            action.setChecked(order.column is self._order.column)
        pop_up(menu, at)

    def _hint(self, person: str) -> str:
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        found = self._findings().get(PersonId(person), ())
        return "\n".join((person_hint(plan, scenario, person), *findings_words(found, plan)[:_MOST_FINDINGS]))

    def _drag(self, person: str) -> tuple[QMimeData, QPixmap]:
        self.message.emit("Hold over Board at the top to open it, then drop on a stage or a card.")
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        return person_mime(PersonId(person)), person_picture(
            board, PersonId(person), self._theme, self.devicePixelRatioF()
        )

    def _into_table(self) -> None:
        rows, wanted = self.table.rows_model.rows, self.search.text().strip()
        fitting = best(rows, wanted, lambda row: row.name) if wanted else []
        keep = self.table.current_person if not wanted else ""
        key = keep or next((row.key for row in (*fitting, *rows)), "")
        if key:
            self.table.choose(key)
            self.table.setFocus()

    # --- following the plan --------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh: a hidden view does not follow the plan."""
        super().showEvent(event)
        self._show()

    def _catch_up(self) -> None:
        if self.isVisible():
            self._show()

    def _everybody(self) -> tuple[PersonRow, ...]:
        plan, scenario = self._open_plan.plan, self._open_plan.scenario
        return person_rows(plan, scenario, self._findings())

    def _findings(self) -> Mapping[PersonId, tuple[Finding, ...]]:
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        return findings_by_person(self._open_plan.result, board) if self._signs else NO_FINDINGS

    def show_signs(self, shown: bool) -> None:
        """Show or hide the signs of findings."""
        self._signs = shown
        self._catch_up()

    def _show(self) -> None:
        everybody, wanted = self._everybody(), self.search.text()
        rows = matching(everybody, wanted)
        self.figures.show_summary(summary_of(rows, len(everybody)))
        self._add.setVisible(not everybody)
        nothing = f"Nobody matches “{shown(wanted, 40)}”." if everybody else NOBODY
        self.table.show_rows(ordered(rows, self._order), everybody, self._order, nothing)
