"""The panel of people: search, drag to the board, place by menu, rename, remove, add."""

from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from teamcanvas.board.mime import person_mime
from teamcanvas.board.popups import pop_up
from teamcanvas.edits.people import add_people, names_in
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import board_of
from teamcanvas.model.change import Change
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plural import counted
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.lists.drag_pictures import person_picture
from teamcanvas.ui.lists.name_editing import AddPersonField, NameDelegate
from teamcanvas.ui.lists.people_commands import PeopleCommands
from teamcanvas.ui.lists.people_rows import people_list_rows, person_hint
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.row_list import RowList
from teamcanvas.ui.widgets.search_field import SearchField


class PeoplePanel(QWidget):
    """The list of all people with search and an add field."""

    chosen = Signal(str)
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, theme: Theme) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._theme = theme
        self._commands = PeopleCommands(open_plan, self.message.emit)
        self._delegate = NameDelegate(theme, self._commands.rename)
        self.list = RowList("People", self._delegate, self._drag, self._hint)
        self.list.rows_model.editable = True
        self.search = SearchField("Search people…", self.list)
        self.adding = AddPersonField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.adding)
        self.search.textChanged.connect(self._show)
        self.adding.names_given.connect(self.add)
        self.list.activated_row.connect(self.offer_roles)
        self.list.menu_wanted.connect(self._menu)
        self.list.removal_wanted.connect(self.remove)
        self.list.current_changed.connect(self.chosen)
        open_plan.store.changed.connect(self._on_change)
        open_plan.scenario_changed.connect(self._catch_up)

    def set_theme(self, theme: Theme) -> None:
        """Switch to another theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.list.scheduleDelayedItemsLayout()

    def add(self, text: str) -> None:
        """Add people from a text with one name a line."""
        names = names_in(text)
        title = f"Add {shown(names[0], 40)}" if len(names) == 1 else f"Add {counted(len(names), 'person', 'people')}"
        known = {person.id for person in self._open_plan.plan.people}
        if names and attempt(
            self._open_plan, title, partial(add_people, names=names, ids=self._open_plan.ids), self.message.emit
        ):
            self.search.clear()
            fresh = [person.id for person in self._open_plan.plan.people if person.id not in known]
            self.list.choose(fresh[-1])
            self.list.scrollTo(self.list.currentIndex())

    def choose(self, person: str) -> None:
        """Make a person's row the current one; does nothing if a search hides it."""
        if person != self.list.current_key and self.list.rows_model.index_of(person).isValid():
            self.list.choose(person)

    def remove(self, person: str) -> None:
        """Remove a person from the plan; their placements become vacancies."""
        number = self.list.currentIndex().row()
        if self._commands.remove([person]):
            rows = self.list.rows_model.rows
            if rows:
                self.list.choose(rows[min(max(number, 0), len(rows) - 1)].key)

    def offer_roles(self, person: str) -> None:
        """Open the menu of roles for a person."""
        self._menu(person, self.list.menu_place(person))

    def _menu(self, person: str, at: QPoint) -> None:
        def rename() -> None:
            self.list.edit(self.list.rows_model.index_of(person))

        pop_up(self._commands.menu(person, self, rename, lambda: self.remove(person)), at)

    def _drag(self, person: str) -> tuple[QMimeData, QPixmap]:
        board = board_of(self._open_plan.plan, self._open_plan.scenario)
        picture = person_picture(board, PersonId(person), self._theme, self.devicePixelRatioF())
        return person_mime(PersonId(person)), picture

    def _hint(self, person: str) -> str:
        return person_hint(self._open_plan.plan, self._open_plan.scenario, person)

    def _on_change(self, change: Change) -> None:
        if change.touches("scenarios") or change.touches("people"):
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh: a hidden panel does not follow the plan."""
        super().showEvent(event)
        self._show()

    def _catch_up(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        wanted = self.search.text()
        rows = people_list_rows(self._open_plan.plan, self._open_plan.scenario, wanted)
        nothing = f"Nobody matches “{shown(wanted, 40)}”." if wanted else "Nobody yet. Type or paste names below."
        self.list.show_rows(rows, nothing)
