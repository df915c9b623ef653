"""The header: plan and organisation, scenario tabs, the switch of the centre view, and buttons for the main actions."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QSizePolicy, QToolButton, QWidget

from teamcanvas.board.mime import is_dragged
from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.resources import resource
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.dialogs import primary_button
from teamcanvas.ui.widgets.labels import InPlaceText, restyle
from teamcanvas.ui.widgets.overflow_bar import OverflowBar
from teamcanvas.ui.widgets.tabs import Segments
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.header_room import HeaderWidths, left_widths, places
from teamcanvas.ui.window.scenario_tabs import ScenarioTabs


class Header(QFrame):
    """The bar at the top of the window. It places its parts itself, so that the switch of the view never moves."""

    view_chosen = Signal(object)
    """A `CentreView`."""
    menu_wanted = Signal()
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, actions: ActionSet, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("header")
        self._open_plan = open_plan
        self.menu_button = QToolButton(self)
        self.title = InPlaceText("Plan title", "title", parent=self)
        self.organisation = InPlaceText("Organisation", "muted", prefix="· ", parent=self)
        self.scenarios = ScenarioTabs(open_plan)
        self.scenarios.setParent(self)
        self.views = Segments("View", CentreView, self)
        self.buttons = OverflowBar("More actions", self)
        self.undo_button, self.redo_button = QToolButton(), QToolButton()
        self.drill_button = QPushButton("Absence drill")
        self._set_up(actions)
        self.set_theme(theme)
        open_plan.store.changed.connect(self._show)
        self._show()

    def _set_up(self, actions: ActionSet) -> None:
        self.menu_button.setText("☰")
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.setToolTip("Menu (F10)")
        self.menu_button.clicked.connect(self.menu_wanted)
        present, export = QPushButton("Present"), primary_button("Export")
        for button, name in (
            (self.undo_button, "undo"),
            (self.redo_button, "redo"),
            (self.drill_button, "drill"),
            (present, "present"),
            (export, "export"),
        ):
            _bind(button, actions[name])
            self.buttons.add(button)
        self.buttons.keep_longest((export, present, self.undo_button, self.redo_button, self.drill_button))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title.edited.connect(self._set_title)
        self.organisation.edited.connect(self._set_organisation)
        for text in (self.title, self.organisation):
            text.editing_changed.connect(self._arrange)
        self.scenarios.width_changed.connect(self._arrange)
        self.views.bar.open_on_drag(is_dragged)
        self.views.chosen.connect(self.view_chosen)
        self.scenarios.message.connect(self.message)

    def set_theme(self, theme: Theme) -> None:
        """Set the icons of the buttons in the colours of a theme."""
        shade = "dark" if theme.dark else "light"
        for button, name in ((self.undo_button, "undo"), (self.redo_button, "redo")):
            button.setIcon(QIcon(str(resource("icons", f"{name}-{shade}.svg"))))

    def show_view(self, view: CentreView) -> None:
        """Mark a view as the current one, without emitting `view_chosen`."""
        self.views.choose(view)

    @property
    def menu_place(self) -> QPoint:
        """The screen position at which the menu of the menu button opens."""
        return self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft())

    def show_drill(self, active: bool) -> None:
        """Style the button of the drill as pressed while a drill is active."""
        self.drill_button.setProperty("active", active)
        restyle(self.drill_button)

    # --- room ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        height = max(part.sizeHint().height() for part in (self.scenarios, self.views, self.buttons, self.title))
        return QSize(1_000, max(48, height + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        # A part has another size: another text, font or style.
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place the parts: the switch by the width of the window alone, the texts and tabs in what is left of it."""
        where = places(
            self.width(),
            menu=self.menu_button.sizeHint().width(),
            views=self.views.sizeHint().width(),
            buttons=self.buttons.width_within,
        )
        self._place(self.menu_button, where.menu, self.menu_button.sizeHint().width())
        self._place(self.views, where.views, self.views.sizeHint().width())
        self._place(self.buttons, where.buttons, where.buttons_width)
        self._place_left(where.left, where.left_room)

    def _place_left(self, start: int, room: int) -> None:
        widths = HeaderWidths(
            title=self.title.sizeHint().width(),
            organisation=0 if self.organisation.empty else self.organisation.sizeHint().width(),
            scenarios=self.scenarios.full_width,
            least_scenarios=self.scenarios.least_width,
            editing=self.organisation.editing,
        )
        used = self.scenarios.set_room(left_widths(room, widths).scenarios)
        # What whole tabs leave over goes to the texts.
        given = left_widths(room, widths, scenarios_used=used)
        x = start
        for text, width in ((self.title, given.title), (self.organisation, given.organisation)):
            text.setVisible(width > 0)
            if width > 0:
                self._place(text, x, width)
                x += width + given.gap
        self._place(self.scenarios, x + given.gap_before_scenarios, used)

    def _place(self, part: QWidget, x: int, width: int) -> None:
        height = part.sizeHint().height()
        left = self.width() - x - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x
        part.setGeometry(left, (self.height() - height) // 2, width, height)

    # --- edits ---------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.title.show_text(self._open_plan.plan.title)
        self.organisation.show_text(self._open_plan.plan.organisation)
        self._arrange()

    def _set_title(self, title: str) -> None:
        attempt(self._open_plan, "Rename the plan", partial(rename_plan, title=title), self.message.emit)
        self._show()

    def _set_organisation(self, organisation: str) -> None:
        edit = partial(rename_plan, title=self._open_plan.plan.title, organisation=organisation)
        attempt(self._open_plan, "Change the organisation", edit, self.message.emit)
        self._show()


def _bind(button: QAbstractButton, action: QAction) -> None:
    """Let a button trigger an action, enabled as it is, with its text and shortcut in the tooltip."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        words = action.text().replace("&", "")
        button.setEnabled(action.isEnabled())
        button.setToolTip(f"{words} ({action.shortcut().toString()})")
        if not button.text():
            button.setAccessibleName(words)

    action.changed.connect(follow)
    follow()
