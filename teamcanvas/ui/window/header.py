"""The header: plan and organisation, scenario tabs, the switch of the centre view, and buttons for the main actions."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.dialogs import primary_button
from teamcanvas.ui.widgets.labels import InPlaceText, restyle
from teamcanvas.ui.widgets.tabs import Segments
from teamcanvas.ui.window.action_set import ActionSet
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.scenario_tabs import ScenarioTabs


class Header(QFrame):
    """The bar at the top of the window."""

    view_chosen = Signal(object)
    """A `CentreView`."""
    menu_wanted = Signal()
    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, actions: ActionSet) -> None:
        super().__init__()
        self.setObjectName("header")
        self._open_plan = open_plan
        self.title = InPlaceText("Plan title", "title")
        self.organisation = InPlaceText("Organisation", "muted", prefix="· ")
        self.scenarios = ScenarioTabs(open_plan)
        self.views = Segments("View", CentreView)
        self.menu_button = QToolButton()
        self._set_up(actions)
        open_plan.store.changed.connect(self._show)
        self._show()

    def _set_up(self, actions: ActionSet) -> None:
        self.menu_button.setText("☰")
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.setToolTip("Menu (F10)")
        self.menu_button.clicked.connect(self.menu_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.menu_button)
        row.addWidget(self.title)
        row.addWidget(self.organisation)
        row.addSpacing(18)
        row.addWidget(self.scenarios)
        row.addStretch(1)
        row.addWidget(self.views)
        row.addStretch(1)
        self.drill_button = _button(QPushButton("Absence drill"), actions["drill"])
        row.addWidget(self.drill_button)
        row.addWidget(_button(QPushButton("Present"), actions["present"]))
        row.addWidget(_button(primary_button("Export"), actions["export"]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title.edited.connect(self._set_title)
        self.organisation.edited.connect(self._set_organisation)
        self.views.chosen.connect(self.view_chosen)
        self.scenarios.message.connect(self.message)

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

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(48, super().sizeHint().height() + 8))

    def _show(self) -> None:
        self.title.show_text(self._open_plan.plan.title)
        self.organisation.show_text(self._open_plan.plan.organisation)

    def _set_title(self, title: str) -> None:
        attempt(self._open_plan, "Rename the plan", partial(rename_plan, title=title), self.message.emit)
        self._show()

    def _set_organisation(self, organisation: str) -> None:
        edit = partial(rename_plan, title=self._open_plan.plan.title, organisation=organisation)
        attempt(self._open_plan, "Change the organisation", edit, self.message.emit)
        self._show()


def _button(button: QPushButton, action: QAction) -> QPushButton:
    """A button that triggers an action and shows its shortcut in its tooltip."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    button.setToolTip(f"{action.text().replace('&', '')} ({action.shortcut().toString()})")
    return button
