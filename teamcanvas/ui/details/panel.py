"""The details panel: a page about the selection of board, matrix or list, else about the organisation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.model.board import board_of
from teamcanvas.model.catalogue import built_in_catalogue, catalogue_of
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.stage import Stage, known_stage
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
    from teamcanvas.ui.details.stage_page import StagePage

    Page: TypeAlias = SettingsPage | RolePage | PersonPage | StagePage | ActivitiesPage | ActivityPage
    _PageT = TypeVar("_PageT", RolePage, PersonPage, StagePage)

PageKey = tuple[str, str, str]
"""Identifies a page: kind, id, and the stage of a card."""

SETTINGS: PageKey = ("settings", "", "")
ACTIVITIES: PageKey = ("activities", "", "")


class DetailsPanel(QWidget):
    """Shows one page at a time, which is kept while its key stays the same."""

    message = Signal(str)
    activity_chosen = Signal(str)
    """The current activity of the page of activities changed."""
    finding_wanted = Signal(object)
    """The `Finding` of the page that is to be shown in the panel of findings."""

    def __init__(self, open_plan: OpenPlan, menu_for: MenuFor) -> None:
        super().__init__()
        self._open_plan = open_plan
        self._menu_for = menu_for
        self._page_key: PageKey | None = None
        self._page: Page | None = None
        self._closed: set[str] | None = None
        self._back = LinkButton("‹ Organisation", "quiet")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Rows that are added above a field must not push it out of view while it is typed into.
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._keep_in_view))
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
        """The current page; None before the panel was first shown."""
        return self._page

    def show_selection(self, ref: BoardRef | None) -> None:
        """Show the selection of the board."""
        if isinstance(ref, CardRef):
            self._show(("role", ref.role, ref.stage))
        elif isinstance(ref, StageRef):
            self._show(("stage", ref.stage, ""))
        elif isinstance(ref, ChipRef):
            placement = board_of(self._open_plan.plan, self._open_plan.scenario).by_id.get(ref.placement)
            if placement is not None and placement.person is not None:
                self._show(("person", placement.person, ""))
            elif placement is not None:
                self._show(("role", placement.role, placement.stage))
        else:
            self._show(SETTINGS)

    def show_role(self, role: str) -> None:
        """Show a role of the list."""
        self._show(("role", role, ""))

    def show_person(self, person: str) -> None:
        """Show a person of the list."""
        self._show(("person", person, ""))

    def show_organisation(self) -> None:
        """Show the organisation and the other settings."""
        self._show(SETTINGS)

    def show_activity(self, activity: str) -> None:
        """Show an activity of the matrix or the list."""
        self._show(("activity", activity, ""))

    def show_activities(self, current: str = "") -> None:
        """Show all activities and the library.

        Args:
            current: the activity to make current.
        """
        from teamcanvas.ui.activities.page import ActivitiesPage

        self._show(ACTIVITIES)
        if current and isinstance(self._page, ActivitiesPage):
            self._page.show_activity(current)

    def edit_handover(self, number: int | None = None) -> None:
        """Show the fields of a handover, or the field to add one, and focus the first field."""
        from teamcanvas.ui.details.settings_page import SettingsPage

        self._show(SETTINGS)
        if isinstance(self._page, SettingsPage):
            field = self._page.handovers.field_of(number)
            # The page has no height before the layout has run.
            QTimer.singleShot(0, field, partial(self._reveal, field))

    def _reveal(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field.parentWidget() or field, 0, 8)

    def _open_activity(self, activity: str) -> None:
        """Open an activity from the list and focus its page, because the list is deleted."""
        self.show_activity(activity)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_in_view(self) -> None:
        focused = cast("QWidget | None", self.window().focusWidget())  # None without a focus: the stubs deny it
        if focused is not None and self._page is not None and self._page.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from an activity to the list."""
        if event.key() == Qt.Key.Key_Escape and self._page_key and self._page_key[0] == "activity":
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        kind, key, _ = self._page_key or SETTINGS
        if kind == "activity":
            self.show_activities(key)
            if self._page is not None:
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show(SETTINGS)
        if self._page is not None:
            # The link that had the focus is gone; without another widget Qt would move it out of the panel.
            next(iter(tab_stops_by_layout(self._page)), self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, key: PageKey) -> None:
        if key == self._page_key:
            return
        self._page_key = key
        self._page = None
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Create the page that was chosen while the panel was hidden."""
        super().showEvent(event)
        if self._page is None:
            self._make()

    def _make(self) -> None:
        key = self._page_key or SETTINGS
        page = self._page = self._made(key)
        page.message.connect(self.message)
        before = cast("QWidget | None", self._scroll.takeWidget())  # None at first: the stubs deny it
        self._scroll.setWidget(page)
        if before is not None:
            # Not at once, as setWidget would: Qt may be moving the focus from it, and tells who listens of it.
            before.deleteLater()
        self._back.setVisible(key != SETTINGS)
        self._back.say("‹ Activities" if key[0] == "activity" else "‹ Organisation")
        set_tab_order(self._back, tab_stops_by_layout(page))

    def _made(self, wanted: PageKey) -> Page:
        kind, key, stage = wanted
        # Imported when shown: most of the time the findings are in front.
        if kind == "role":
            from teamcanvas.ui.details.role_page import RolePage

            return self._leading(RolePage(self._open_plan, RoleId(key), known_stage(stage), self._menu_for))
        if kind == "person":
            from teamcanvas.ui.details.person_page import PersonPage

            return self._leading(PersonPage(self._open_plan, PersonId(key), self._menu_for))
        if kind == "stage":
            from teamcanvas.ui.details.stage_page import StagePage

            return self._leading(StagePage(self._open_plan, Stage(key)))
        if kind == "activity":
            from teamcanvas.ui.activities.activity_page import ActivityPage

            return ActivityPage(self._open_plan, ActivityId(key))
        if kind == "activities":
            return self._activities()
        from teamcanvas.ui.details.settings_page import CLOSED_AT_FIRST, SettingsPage

        if self._closed is None:
            self._closed = set(CLOSED_AT_FIRST)
        return SettingsPage(self._open_plan, self._closed)

    def _leading(self, page: _PageT) -> _PageT:
        """Connect the findings of a page."""
        page.findings.finding_wanted.connect(self.finding_wanted)
        return page

    def _activities(self) -> ActivitiesPage:
        from teamcanvas.ui.activities.page import ActivitiesPage

        made = ActivitiesPage(self._open_plan)
        made.activity_wanted.connect(self._open_activity)
        made.chosen.connect(self.activity_chosen)
        return made

    def _refresh(self) -> None:
        kind, key, _ = self._page_key or SETTINGS
        if kind == "person" and all(person.id != key for person in self._open_plan.plan.people):
            self._show(SETTINGS)
        elif kind == "activity" and not _known(self._open_plan, ActivityId(key)):
            self._show(ACTIVITIES)
        elif self._page is not None:
            self._page.refresh()


def _known(open_plan: OpenPlan, activity: ActivityId) -> bool:
    """Whether the activity is in the matrix or can be brought back."""
    return activity in catalogue_of(open_plan.plan).activities or activity in built_in_catalogue().activities
