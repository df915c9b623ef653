"""The page of all activities: those in the matrix, to add, rename, move and remove, and the library."""

from enum import Enum

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from teamcanvas.board.popups import pop_up
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.commands import ActivityCommands
from teamcanvas.ui.activities.order import ActivityOrder, ActivityPlace
from teamcanvas.ui.activities.painting import ActivityDelegate
from teamcanvas.ui.activities.rows import ActivityRow, activity_hint, library_rows, matrix_rows
from teamcanvas.ui.activities.rows_list import ActivityList
from teamcanvas.ui.activities.words import SIGNS, changed_fields, own_activity, position_words, summary_words
from teamcanvas.ui.widgets.flow_layout import FlowLayout
from teamcanvas.ui.widgets.labels import plain_label
from teamcanvas.ui.widgets.line_edit import LineEdit
from teamcanvas.ui.widgets.plain import shown
from teamcanvas.ui.widgets.search_field import SearchField
from teamcanvas.ui.widgets.tabs import Segments


class ActivitiesShown(Enum):
    """The two lists of the page; the value is the title."""

    MATRIX = "In the matrix"
    LIBRARY = "Library"


class AddActivityField(LineEdit):
    """Enter adds an activity and clears the field; each pasted line is one activity."""

    titles_given = Signal(list)
    """The typed titles, none of them empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Add activity…")
        self.setAccessibleName("Add activity")
        # Large enough for a pasted list, which the default limit would truncate.
        self.setMaxLength(200_000)
        self.returnPressed.connect(self._give)
        self.textChanged.connect(self._give_pasted_lines)

    def _give(self) -> None:
        titles = [line.strip() for line in self.take_text().splitlines() if line.strip()]
        if titles:
            self.titles_given.emit(titles)

    def _give_pasted_lines(self, text: str) -> None:
        if len(text.splitlines()) > 1:
            self._give()


class ActivitiesPage(QWidget):
    """Lists the activities of the plan, with the accountable people of the current scenario."""

    message = Signal(str)
    activity_wanted = Signal(str)
    """The details of an activity should be shown."""
    chosen = Signal(str)
    """An activity became the current one."""

    def __init__(self, open_plan: OpenPlan) -> None:
        super().__init__()
        self.setAccessibleName("Activities")
        self._open_plan = open_plan
        self._shown = ActivitiesShown.MATRIX
        self._commands = ActivityCommands(open_plan, self.message.emit)
        self._summary = plain_label("", "small", wrap=True)
        self.views = Segments("Activities shown", ActivitiesShown)
        self.list = ActivityList(ActivityDelegate(self._rename), self._order, self._hint)
        self.search = SearchField("Search activities…", self.list)
        self.details_button = QPushButton("Details")
        self.restore_button = QPushButton("Bring back")
        self.reset_button = QPushButton("As in the catalogue again")
        self.remove_button = QPushButton("Remove")
        self.adding = AddActivityField()
        self._where = plain_label("", "small", wrap=True)
        self._set_up()
        self._connect()
        self.refresh()

    def _set_up(self) -> None:
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=6)
        for button in (self.details_button, self.restore_button, self.reset_button, self.remove_button):
            button.setAutoDefault(False)
            flow.addWidget(button)
        self.list.rows_model.editable = True
        self.list.setMinimumHeight(220)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 12)
        column.setSpacing(8)
        column.addWidget(plain_label("Activities", "heading"))
        column.addWidget(self._summary)
        column.addWidget(plain_label(SIGNS, "small", wrap=True))
        column.addWidget(self.views)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._buttons)
        column.addWidget(self.adding)
        column.addWidget(self._where)

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.search.textChanged.connect(self._show)
        self.list.activated_row.connect(self._activate)
        self.list.removal_wanted.connect(self.remove)
        self.list.menu_wanted.connect(self._menu)
        self.list.current_changed.connect(self._choose)
        self.list.moved.connect(self._move)
        self.list.step_wanted.connect(self._step)
        self.adding.titles_given.connect(self._add)
        self.details_button.clicked.connect(lambda: self.activity_wanted.emit(self.list.current_key))
        self.restore_button.clicked.connect(lambda: self._commands.restore(self._current))
        self.reset_button.clicked.connect(lambda: self._commands.reset(self._current))
        self.remove_button.clicked.connect(lambda: self.remove(self._current))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to the list. With a focus proxy, Tab would skip the widgets above the list."""
        self.list.setFocus(event.reason())

    def refresh(self) -> None:
        """Show the current activities."""
        self._show()

    def show_activity(self, activity: str) -> None:
        """Make an activity the current row, in the matrix or in the library."""
        in_matrix = ActivityId(activity) in catalogue_of(self._open_plan.plan).activities
        self.show_view(ActivitiesShown.MATRIX if in_matrix else ActivitiesShown.LIBRARY)
        self.search.clear()
        self.list.choose(activity)
        self.list.scrollTo(self.list.currentIndex())

    def show_view(self, view: ActivitiesShown) -> None:
        """Show the activities of the matrix, or the library."""
        self.views.choose(view)
        self._show_view(view)

    def remove(self, activity: str) -> None:
        """Remove an activity from the matrix; the one below it becomes the current row."""
        keys = [row.key for row in self.list.rows_model.rows if row.choosable]
        at = keys.index(activity) if activity in keys else 0
        if self._commands.remove(ActivityId(activity)) and self.list.rows_model.rows and not self.list.current_key:
            left = [key for key in keys if key != activity]
            if left:
                self.list.choose(left[min(at, len(left) - 1)])

    @property
    def _in_matrix(self) -> bool:
        return self._shown is ActivitiesShown.MATRIX

    @property
    def _current(self) -> ActivityId:
        return ActivityId(self.list.current_key)

    def _show_view(self, view: ActivitiesShown) -> None:
        self._shown = view
        self.list.movable = self.list.rows_model.editable = self._in_matrix
        self._show()

    def _show(self) -> None:
        plan, scenario, wanted = self._open_plan.plan, self._open_plan.scenario, self.search.text()
        self._summary.setText(summary_words(plan, scenario))
        rows = matrix_rows(plan, scenario, wanted) if self._in_matrix else library_rows(plan, wanted)
        self.list.show_rows(rows, f"No activity matches “{shown(wanted, 40)}”.")
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        plan, current = self._open_plan.plan, self._current
        there = current in catalogue_of(plan).activities
        self.details_button.setEnabled(bool(current))
        self.restore_button.setVisible(bool(current) and not there)
        self.reset_button.setVisible(bool(changed_fields(plan, current)))
        self.remove_button.setVisible(there or not current)
        self.remove_button.setEnabled(there)
        self.adding.setVisible(self._in_matrix)
        self._where.setVisible(self._in_matrix)
        stage, above = place_to_add(plan, current)
        title = catalogue_of(plan).activities[above].title if above else ""
        self._where.setText(
            f"Added to {stage.label}, {f'below “{shown(title, 60)}”' if title else 'at its end'}. "
            "F2 renames, Alt and an arrow or the pointer moves."
        )

    def _choose(self, activity: str) -> None:
        self._show_what_can_be_done()
        self.chosen.emit(activity)

    def _activate(self, activity: str) -> None:
        key = ActivityId(activity)
        if key in catalogue_of(self._open_plan.plan).activities:
            self.activity_wanted.emit(activity)
        else:
            self._commands.restore(key)

    def _add(self, titles: list[str]) -> None:
        stage, above = place_to_add(self._open_plan.plan, self._current)
        added = self._commands.add(titles, stage, above)
        if added:
            self.search.clear()
            self.list.choose(added[-1])
            self.list.scrollTo(self.list.currentIndex())

    def _rename(self, activity: str, title: str) -> None:
        self._commands.rename(ActivityId(activity), title)

    def _move(self, activity: str, place: ActivityPlace) -> None:
        if self._commands.move(ActivityId(activity), place):
            self._announce_place(ActivityId(activity))

    def _step(self, activity: str, down: bool) -> None:
        if self._commands.step(ActivityId(activity), down=down):
            self._announce_place(ActivityId(activity))

    def _announce_place(self, activity: ActivityId) -> None:
        words = position_words(self._open_plan.plan, activity)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, words))

    def _order(self) -> ActivityOrder:
        return catalogue_of(self._open_plan.plan).activities_by_stage

    def _hint(self, activity: str) -> str:
        return activity_hint(self._open_plan.plan, activity)

    def _menu(self, activity: str, at: QPoint) -> None:
        key, plan = ActivityId(activity), self._open_plan.plan
        there = key in catalogue_of(plan).activities
        row = next((one for one in self.list.rows_model.rows if one.key == activity), None)
        menu = QMenu(self)
        menu.addAction("Details\tEnter" if there else "Details", lambda: self.activity_wanted.emit(activity))
        if there and self._in_matrix:
            menu.addAction("Rename\tF2", lambda: self.list.edit(self.list.rows_model.index_of(activity)))
            menu.addAction("Move up\tAlt+Up", lambda: self._step(activity, False))
            menu.addAction("Move down\tAlt+Down", lambda: self._step(activity, True))
        menu.addSeparator()
        if isinstance(row, ActivityRow) and row.state == "edited":
            menu.addAction("Follow the board again", lambda: self._commands.follow_board(key))
        if own_activity(plan, key) is not None and changed_fields(plan, key):
            menu.addAction("As in the catalogue again", lambda: self._commands.reset(key))
        if there:
            menu.addAction("Remove from the matrix\tDel", lambda: self.remove(activity))
        else:
            menu.addAction("Bring back\tEnter", lambda: self._commands.restore(key))
        pop_up(menu, at)


def place_to_add(plan: Plan, current: ActivityId | None) -> tuple[Stage, ActivityId | None]:
    """Stage and preceding activity for a new one: below the current one, else at the end of the first stage."""
    found = catalogue_of(plan).activities.get(current) if current else None
    return (found.stage, found.id) if found else (Stage.USE_CASE_DEFINITION, None)
