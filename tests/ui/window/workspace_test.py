"""The parts of the editor together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import CardRef, ChipRef
from teamcanvas.board.signs import findings_at_sign
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.activity_page import ActivityPage
from teamcanvas.ui.activities.page import ActivitiesPage
from teamcanvas.ui.details.person_page import PersonPage
from teamcanvas.ui.details.role_page import RolePage
from teamcanvas.ui.details.settings_page import SettingsPage
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import placed, small_plan, template
from tests.ui.conftest import Editor, in_front, shown_in, undo_all

TOO_MUCH = small_plan("S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6", "S1 data_owner -")


@pytest.fixture(scope="module")
def shared_space(shared_window: MainWindow) -> Workspace:
    return shown_in(shared_window, TOO_MUCH)


@pytest.fixture
def space(qtbot: QtBot, shared_space: Workspace) -> Workspace:
    """The plan in the shared window, as it was at first, with the board and the findings in front."""
    in_front(qtbot, shared_space)
    undo_all(shared_space)
    shared_space.board.select(None)
    shared_space.show_view(CentreView.BOARD)
    shared_space.left.show()
    shared_space.right.show_page(shared_space.findings)
    shared_space.findings.filter.show_grouping("TOPIC")
    return shared_space


def _names(space: Workspace) -> set[str]:
    return {widget.accessibleName() for widget in space.findChildren(QWidget)}


def parts_have_accessible_names_test(space: Workspace) -> None:
    assert {"Roles", "People", "Findings", "Board", "Search roles", "Add person", "Menu"} <= _names(space)
    assert isinstance(space.roles.list, QListView)


def a_click_on_a_finding_shows_what_it_is_about_test(space: Workspace) -> None:
    space.findings.filter.show_grouping("SEVERITY")
    card = next(card for card in space.findings.list.cards if "planned at" in card.accessibleName())
    card.chosen.emit(card.key)
    assert space.board.selected == ChipRef(PlacementId("a1"))


def a_finding_about_the_matrix_shows_its_row_test(editor: Editor) -> None:
    plan = template("startup-trio")
    scenario = plan.scenarios[0]
    activity = list(raci_of(plan, scenario).rows)[7]
    space = editor(plan.replace(scenarios=(scenario.replace(raci={activity: {}}),)))
    space.findings.filter.show_grouping("SEVERITY")
    card = next(
        card
        for card in space.findings.list.cards
        if {subject.kind for subject in card.finding.subjects} == {"activity"}
    )
    card.chosen.emit(card.key)
    assert not space.on_board
    assert space.raci.current is not None
    assert space.raci.current.activity == activity


def details_follow_the_selection_test(space: Workspace) -> None:
    space.right.show_page(space.details)
    space.board.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner")))
    assert isinstance(space.details.page, RolePage)
    space.board.select(ChipRef(PlacementId("a2")))
    assert isinstance(space.details.page, PersonPage)
    space.roles.list.choose("ml_engineer")
    assert isinstance(space.details.page, RolePage)


def what_is_selected_is_removed_test(space: Workspace) -> None:
    space.board.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner")))
    space.remove_selected()
    assert placed(space.open_plan.plan) == ["S1 tech_lead Sofia 0.9", "S2 tech_lead Sofia 0.6"]


def searching_brings_the_list_to_the_front_test(qtbot: QtBot, space: Workspace) -> None:
    space.left.hide()
    space.find_person()
    assert space.left.page is space.people
    qtbot.waitUntil(space.people.search.hasFocus)
    space.find_role()
    qtbot.waitUntil(space.roles.search.hasFocus)


def add_person_waits_for_a_name_test(qtbot: QtBot, space: Workspace) -> None:
    space.add_person()
    qtbot.waitUntil(space.people.adding.hasFocus)
    qtbot.keyClicks(space.people.adding, "Ada")
    qtbot.keyClick(space.people.adding, Qt.Key.Key_Return)
    assert space.open_plan.plan.people[-1].name == "Ada"


def tab_reaches_every_part_in_order_test(qtbot: QtBot, editor: Editor) -> None:
    space = editor(TOO_MUCH)
    qtbot.waitActive(space.window())
    space.header.menu_button.setFocus()
    reached: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is None:
            break
        reached.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    parts = ("Search roles", "Roles", "Board")
    assert [name for name in reached if name in parts][:3] == list(parts)
    assert any(name.startswith(("Error: ", "Warning: ")) for name in reached)


def the_zoom_is_shown_test(space: Workspace) -> None:
    space.board.zoom_to(0.5)
    assert space.status._zoom.text() == "50%"
    space.status.actual_size_wanted.emit()
    assert space.status._zoom.text() == "100%"


def a_journal_that_fails_is_said_test(space: Workspace) -> None:
    space.open_plan.journal_failed.emit("the disk is full")
    assert "the disk is full" in space.status.message


def a_theme_reaches_every_part_test(space: Workspace) -> None:
    dark = load_theme("dark")
    space.set_theme(dark)
    picture = space.board.viewport().grab().toImage()
    assert picture.pixelColor(2, 2).name() == dark.colours.background
    space.set_theme(load_theme("light"))


def the_matrix_follows_the_current_activity_of_the_list_test(editor: Editor) -> None:
    space = editor(small_plan("S1 data_owner -"))
    space.show_activities()
    page = space.details.page
    assert isinstance(page, ActivitiesPage)
    assert page.isVisible()
    page.list.choose("s3_deploy")
    assert space.raci.current is not None
    assert space.raci.current.activity == "s3_deploy"
    space.show_activity_details("s3_deploy")
    assert isinstance(space.details.page, ActivityPage)


def a_click_on_a_sign_shows_its_finding_in_the_panel_test(qtbot: QtBot, space: Workspace) -> None:
    space.right.show_page(space.details)
    box = space.board.board_layout.cards[(Stage.SOLUTION_DEVELOPMENT, RoleId("tech_lead"))].sign_box
    assert box is not None
    at = space.board.mapFromScene((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    qtbot.mouseClick(space.board.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert space.right.page is space.findings
    worst = findings_at_sign(space.open_plan, CardRef(Stage.SOLUTION_DEVELOPMENT, RoleId("tech_lead")))[0]
    assert space.findings.list.marked == worst.key


def esc_leaves_a_page_over_the_findings_from_anywhere_test(qtbot: QtBot, space: Workspace) -> None:
    space.show_rules()
    assert space.findings.pages.page is not None
    space.board.setFocus()
    qtbot.keyClick(space.board, Qt.Key.Key_Escape)
    assert space.findings.pages.page is None


def a_handover_is_edited_where_the_organisation_is_test(qtbot: QtBot, space: Workspace) -> None:
    space.edit_handover()
    page = space.details.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: space.window().focusWidget() is page.handovers.adding)


def the_page_of_the_organisation_has_the_focus_test(space: Workspace) -> None:
    space.board.setFocus()
    space.show_organisation()
    assert space.details.isAncestorOf(space.window().focusWidget())


def tab_reaches_the_bar_over_the_matrix_and_then_the_matrix_test(editor: Editor) -> None:
    space = editor(template("federated"))
    space.show_view(CentreView.RACI)
    assert QApplication.focusWidget() is space.raci.view
    names: list[str] = []
    for _ in range(6):
        space.window().focusPreviousChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names[:5] == ["Export", "Import…", "Activities…", "Scheme of letters", "Matrix"]


def tab_reaches_the_widgets_above_the_list_of_activities_test(editor: Editor) -> None:
    space = editor(template("federated"))
    space.show_activities()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert isinstance(space.details.page, ActivitiesPage)
    assert focused is space.details.page.list
    space.window().focusPreviousChild()
    assert space.details.page.search.hasFocus()


def a_card_that_is_dragged_over_the_lists_is_taken_off_test(editor: Editor) -> None:
    space = editor(small_plan("S1 tech_lead Sofia 0.4"))
    over, beside = (part.mapToGlobal(part.rect().center()) for part in (space.left, space.right))
    assert space.board.takes_off(over)
    assert not space.board.takes_off(beside)


def a_double_click_on_a_card_brings_its_details_to_the_front_test(editor: Editor) -> None:
    space = editor(small_plan("S1 tech_lead Sofia 0.4"))
    space.board.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")))
    assert space.right.page is space.findings
    space.board.details_wanted.emit()
    assert space.right.page is space.details
