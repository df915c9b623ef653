"""The panel of details: of what is selected on the board, in the matrix or in a list, else the organisation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef
from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.stage import known_stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.widgets.tab_order import set_tab_order, tab_stops_by_layout

if TYPE_CHECKING:
    from teamcanvas.ui.activities.activity_page import ActivityPage
    from teamcanvas.ui.activities.page import ActivitiesPage
    from teamcanvas.ui.details.person_page import PersonPage
    from teamcanvas.ui.details.placement_rows import MenuFor
    from teamcanvas.ui.details.role_page import RolePage
    from teamcanvas.ui.details.settings_page import SettingsPage

    Page: TypeAlias = SettingsPage | RolePage | PersonPage | ActivitiesPage | ActivityPage

Topic = tuple[str, str, str]
"""Kind, id, and the stage of a card."""

SETTINGS: Topic = ("settings", "", "")
ACTIVITIES: Topic = ("activities", "", "")


class DetailsPanel(QWidget):
    """One page at a time. A page stays as long as it is about the same thing."""

    message = Signal(str)
    activity_chosen = Signal(str)
    """An activity became the current one of the page of activities."""

    def __init__(self, open_plan: OpenPlan, menu_for: MenuFor) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._menu_for = menu_for
        self._topic: Topic | None = None
        self._page: Page | None = None
        self._closed: set[str] | None = None
        self._back = LinkButton("‹ Organisation", "quiet")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._back)
        column.addWidget(self._scroll, 1)
        self._back.clicked.connect(self._go_back)
        open_plan.store.changed.connect(self._refresh)
        open_plan.scenario_changed.connect(self._refresh)
        self._show(SETTINGS)

    @property
    def page(self) -> Page | None:
        """The page that is shown; None before anybody looked."""
        return self._page

    def show_selection(self, ref: BoardRef | None) -> None:
        """What is selected on the board."""
        if isinstance(ref, CardRef):
            self._show(("role", ref.role, ref.stage))
        elif isinstance(ref, ChipRef):
            placement = board_of(self._open_plan.plan, self._open_plan.scenario).by_id.get(ref.placement)
            if placement is not None and placement.person is not None:
                self._show(("person", placement.person, ""))
            elif placement is not None:
                self._show(("role", placement.role, placement.stage))
        else:
            self._show(SETTINGS)

    def show_role(self, role: str) -> None:
        """A role chosen in the list."""
        self._show(("role", role, ""))

    def show_person(self, person: str) -> None:
        """A person chosen in the list."""
        self._show(("person", person, ""))

    def show_organisation(self) -> None:
        """What the rules read besides people and places."""
        self._show(SETTINGS)

    def show_activity(self, activity: str) -> None:
        """An activity chosen in the matrix or among the activities."""
        self._show(("activity", activity, ""))

    def show_activities(self, current: str = "") -> None:
        """All activities, and the library of those that can be brought back.

        Args:
            current: the activity to begin with.
        """
        from teamcanvas.ui.activities.page import ActivitiesPage

        self._show(ACTIVITIES)
        if current and isinstance(self._page, ActivitiesPage):
            self._page.show_activity(current)

    def edit_handover(self, number: int | None = None) -> None:
        """The fields of a handover, or the choice of another one, ready for typing."""
        from teamcanvas.ui.details.settings_page import SettingsPage

        self._show(SETTINGS)
        if isinstance(self._page, SettingsPage):
            field = self._page.handovers.field_of(number)
            # The page has no height before it was laid out.
            QTimer.singleShot(0, field, partial(self._reveal, field))

    def _reveal(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field.parentWidget() or field, 0, 8)

    def _open_activity(self, activity: str) -> None:
        """From the list, which had the focus and goes."""
        self.show_activity(activity)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from an activity back to all of them."""
        if event.key() == Qt.Key.Key_Escape and self._topic and self._topic[0] == "activity":
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        kind, key, _ = self._topic or SETTINGS
        if kind == "activity":
            self.show_activities(key)
            if self._page is not None:
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show(SETTINGS)

    def _show(self, topic: Topic) -> None:
        if topic == self._topic:
            return
        self._topic = topic
        self._page = None
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """The page of what was chosen while other things were in front."""
        super().showEvent(event)
        if self._page is None:
            self._make()

    def _make(self) -> None:
        topic = self._topic or SETTINGS
        page = self._page = self._made(topic)
        page.message.connect(self.message)
        self._scroll.setWidget(page)
        self._back.setVisible(topic != SETTINGS)
        self._back.say("‹ Activities" if topic[0] == "activity" else "‹ Organisation")
        set_tab_order(self._back, tab_stops_by_layout(page))

    def _made(self, topic: Topic) -> Page:
        kind, key, stage = topic
        # Imported when somebody looks: most of the time the findings are in front.
        if kind == "role":
            from teamcanvas.ui.details.role_page import RolePage

            return RolePage(self._open_plan, RoleId(key), known_stage(stage), self._menu_for)
        if kind == "person":
            from teamcanvas.ui.details.person_page import PersonPage

            return PersonPage(self._open_plan, PersonId(key), self._menu_for)
        if kind == "activity":
            from teamcanvas.ui.activities.activity_page import ActivityPage

            return ActivityPage(self._open_plan, ActivityId(key))
        if kind == "activities":
            return self._activities()
        from teamcanvas.ui.details.settings_page import CLOSED_AT_FIRST, SettingsPage

        if self._closed is None:
            self._closed = set(CLOSED_AT_FIRST)
        return SettingsPage(self._open_plan, self._closed)

    def _activities(self) -> ActivitiesPage:
        from teamcanvas.ui.activities.page import ActivitiesPage

        made = ActivitiesPage(self._open_plan)
        made.activity_wanted.connect(self._open_activity)
        made.chosen.connect(self.activity_chosen)
        return made

    def _refresh(self) -> None:
        kind, key, _ = self._topic or SETTINGS
        if kind == "person" and all(person.id != key for person in self._open_plan.plan.people):
            self._show(SETTINGS)
        elif kind == "activity" and not _known(self._open_plan, ActivityId(key)):
            self._show(ACTIVITIES)
        elif self._page is not None:
            self._page.refresh()


def _known(open_plan: OpenPlan, activity: ActivityId) -> bool:
    """It is in the matrix or can be brought back."""
    return activity in catalogue_of(open_plan.plan).activities or activity in built_in_catalogue().activities
