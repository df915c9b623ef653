"""What the details are about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from teamcanvas.board.selection import CardRef, ChipRef, StageRef
from teamcanvas.edits.activities import add_activity, remove_activity
from teamcanvas.edits.people import remove_person
from teamcanvas.model.ids import ActivityId, PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.activity_page import ActivityPage
from teamcanvas.ui.activities.page import ActivitiesPage
from teamcanvas.ui.details.panel import DetailsPanel
from teamcanvas.ui.details.person_page import PersonPage
from teamcanvas.ui.details.role_page import RolePage
from teamcanvas.ui.details.settings_page import SettingsPage
from teamcanvas.ui.details.stage_page import StagePage
from teamcanvas.ui.details.teams_section import TeamsSection
from tests.small_plans import small_plan
from tests.ui.conftest import press


def _menu(_ref: ChipRef) -> QMenu:
    return QMenu()


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia 0.4", "S1 data_owner -")


@pytest.fixture
def panel(qtbot: QtBot, open_plan: OpenPlan) -> DetailsPanel:
    made = DetailsPanel(open_plan, _menu)
    qtbot.addWidget(made)
    made.show()
    return made


def nothing_selected_shows_the_settings_test(panel: DetailsPanel) -> None:
    panel.show_selection(None)
    assert isinstance(panel.page, SettingsPage)


def a_selected_stage_shows_its_page_test(panel: DetailsPanel) -> None:
    panel.show_selection(StageRef(Stage.SCALE_AND_ADOPT))
    assert isinstance(panel.page, StagePage)


def a_card_shows_its_role_a_person_themselves_test(panel: DetailsPanel) -> None:
    panel.show_selection(CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")))
    assert isinstance(panel.page, RolePage)
    panel.show_selection(ChipRef(PlacementId("a1")))
    assert isinstance(panel.page, PersonPage)


def a_vacancy_shows_the_role_it_waits_for_test(panel: DetailsPanel) -> None:
    panel.show_selection(ChipRef(PlacementId("a2")))
    assert isinstance(panel.page, RolePage)


def lists_can_be_asked_too_test(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.show_person("piotr")
    first = panel.page
    assert isinstance(first, PersonPage)
    panel.show_person("piotr")
    assert panel.page is first, "the same person keeps their page, and what is being typed in it"
    panel.show_role("data_owner")
    assert isinstance(panel.page, RolePage)
    press(qtbot, panel, "‹ Organisation")
    assert isinstance(panel.page, SettingsPage)


def the_page_of_a_removed_person_closes_test(panel: DetailsPanel, open_plan: OpenPlan) -> None:
    panel.show_person("sofia")
    open_plan.commit("Remove", lambda plan: remove_person(plan, PersonId("sofia")))
    assert isinstance(panel.page, SettingsPage)


def pages_are_created_when_the_panel_is_shown_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    hidden = DetailsPanel(open_plan, _menu)
    qtbot.addWidget(hidden)
    hidden.show_person("piotr")
    assert hidden.page is None
    hidden.show()
    assert isinstance(hidden.page, PersonPage)


def activities_are_a_list_that_leads_to_each_and_back_test(
    qtbot: QtBot, panel: DetailsPanel, open_plan: OpenPlan
) -> None:
    panel.show_activities("s2_arch")
    page = panel.page
    assert isinstance(page, ActivitiesPage)
    assert page.list.current_key == "s2_arch"
    page.activity_wanted.emit("s2_env")
    assert isinstance(panel.page, ActivityPage)
    assert panel.page.activity == "s2_env"
    press(qtbot, panel, "‹ Activities")
    assert isinstance(panel.page, ActivitiesPage)
    assert panel.page.list.current_key == "s2_env"
    press(qtbot, panel, "‹ Organisation")
    assert isinstance(panel.page, SettingsPage)


def the_focus_moves_into_an_activity_and_back_test(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.show_activities("s2_arch")
    assert isinstance(panel.page, ActivitiesPage)
    qtbot.keyClick(panel.page.list, Qt.Key.Key_Return)
    assert isinstance(panel.page, ActivityPage)
    assert panel._back.hasFocus()
    qtbot.keyClick(panel._back, Qt.Key.Key_Escape)
    assert isinstance(panel.page, ActivitiesPage)
    assert panel.page.list.hasFocus()
    assert panel.page.list.current_key == "s2_arch"


def the_way_back_keeps_the_focus_in_the_panel_test(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.show_person("sofia")
    panel._back.setFocus()
    qtbot.keyClick(panel._back, Qt.Key.Key_Return)
    assert isinstance(panel.page, SettingsPage)
    focused = panel.window().focusWidget()
    assert focused is not None
    assert panel.page.isAncestorOf(focused)


def a_page_lives_until_the_focus_has_left_it_test(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.show_activities()
    page = panel.page
    assert page is not None
    page.setFocus()
    panel.show_person("sofia")
    assert isValid(page)
    qtbot.waitUntil(lambda: not isValid(page))


def a_field_that_is_typed_into_stays_in_view_test(qtbot: QtBot, panel: DetailsPanel) -> None:
    panel.resize(300, 360)
    panel.show_organisation()
    assert panel.page is not None
    teams = panel.page.findChildren(TeamsSection)[0]
    teams.head.click()
    field, room = teams._adding, panel._scroll.viewport()
    field.setFocus()
    for name in ("A", "B", "C", "D", "E", "F"):
        qtbot.keyClicks(field, name)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: room.rect().contains(field.mapTo(room, field.rect().center())))
    assert field.hasFocus()


def an_own_activity_that_goes_takes_its_page_along_test(panel: DetailsPanel, open_plan: OpenPlan) -> None:
    open_plan.commit("Add", lambda plan: add_activity(plan, "Name it", Stage.SCALE_AND_ADOPT, open_plan.ids))
    panel.show_activity(open_plan.plan.activities[0].id)
    assert isinstance(panel.page, ActivityPage)
    open_plan.undo()
    assert isinstance(panel.page, ActivitiesPage)
    panel.show_activity("s2_env")
    open_plan.commit("Remove", lambda plan: remove_activity(plan, ActivityId("s2_env")))
    assert isinstance(panel.page, ActivityPage), "it can be brought back there"
