"""The page of all activities: adding, renaming, moving, removing, and the library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.order import ActivityPlace
from teamcanvas.ui.activities.page import ActivitiesPage, ActivitiesShown, AddActivityField, place_to_add
from teamcanvas.ui.activities.rows import ActivityRow
from tests.raci_cells import set_cell
from tests.small_plans import small_plan
from tests.ui.conftest import choose, entries, open_menu, press

PROBLEM, UX = "s1_problem", "s1_ux"


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia")


@pytest.fixture
def page(qtbot: QtBot, open_plan: OpenPlan) -> ActivitiesPage:
    made = ActivitiesPage(open_plan)
    open_plan.store.changed.connect(made.refresh)
    made.resize(300, 900)
    qtbot.addWidget(made)
    made.show()
    return made


def _titles(open_plan: OpenPlan, stage: Stage = Stage.USE_CASE_DEFINITION) -> list[str]:
    return [one.title for one in catalogue_of(open_plan.plan).activities_by_stage[stage]]


def _keys(page: ActivitiesPage) -> list[str]:
    return [row.key for row in page.list.rows_model.rows if row.choosable]


def an_activity_is_added_below_the_current_one_test(qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan) -> None:
    page.list.choose(PROBLEM)
    assert "below “Frame the business problem”" in page._where.text()
    qtbot.keyClicks(page.adding, "Interview users")
    qtbot.keyClick(page.adding, Qt.Key.Key_Return)
    assert _titles(open_plan)[1] == "Interview users"
    assert page.list.current_key == _keys(page)[1]
    qtbot.keyClicks(page.adding, "Sum up what they said")
    qtbot.keyClick(page.adding, Qt.Key.Key_Return)
    assert _titles(open_plan)[1:3] == ["Interview users", "Sum up what they said"]


def f2_renames_in_place_test(qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan) -> None:
    page.list.setFocus()
    page.list.choose(PROBLEM)
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    field = page.list.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Say what hurts")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _titles(open_plan)[0] == "Say what hurts")
    assert page._summary.text() == "36 in the matrix · 1 changed"


def keys_move_and_the_row_stays_current_test(qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan) -> None:
    page.list.choose(PROBLEM)
    for _ in range(2):
        qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _titles(open_plan)[2] == "Frame the business problem"
    assert page.list.current_key == PROBLEM
    open_plan.undo()
    open_plan.undo()
    assert _titles(open_plan)[0] == "Frame the business problem"
    assert page.list.current_key == PROBLEM


def a_drop_moves_to_another_stage_test(page: ActivitiesPage, open_plan: OpenPlan) -> None:
    page.list.moved.emit(PROBLEM, ActivityPlace(Stage.SCALE_AND_ADOPT, None))
    assert _titles(open_plan, Stage.SCALE_AND_ADOPT)[-1] == "Frame the business problem"


def what_is_removed_is_in_the_library_to_bring_back_test(
    qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan
) -> None:
    page.list.choose(UX)
    with qtbot.waitSignal(page.message) as said:
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert said.args == ["“Design user experience and touchpoints” was removed. Undo or the library brings it back."]
    assert UX not in _keys(page)
    assert page.list.current_key == "s1_risk"
    page.show_activity(UX)
    assert page.views.bar.currentIndex() == 1
    assert page.list.current_key == UX
    assert not page.adding.isVisible()
    press(qtbot, page, "Bring back")
    assert UX in catalogue_of(open_plan.plan).activities
    row = next(row for row in page.list.rows_model.rows if row.key == UX)
    assert isinstance(row, ActivityRow)
    assert row.state == "kept"


def enter_in_the_library_brings_back_else_shows_details_test(
    qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan
) -> None:
    page.remove(UX)
    page.show_activity(UX)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert UX in catalogue_of(open_plan.plan).activities
    with qtbot.waitSignal(page.activity_wanted) as wanted:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wanted.args == [UX]


def nothing_moves_or_is_renamed_in_the_library_test(qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    page.show_view(ActivitiesShown.LIBRARY)
    page.list.choose(PROBLEM)
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    assert page.list.findChild(QLineEdit) is None
    assert open_plan.plan is before


def a_changed_one_is_as_in_the_catalogue_again_test(qtbot: QtBot, page: ActivitiesPage, open_plan: OpenPlan) -> None:
    page._rename(PROBLEM, "Say what hurts")
    page.show_view(ActivitiesShown.LIBRARY)
    page.list.choose(PROBLEM)
    press(qtbot, page, "As in the catalogue again")
    assert _titles(open_plan)[0] == "Frame the business problem"


def the_menu_has_what_makes_sense_for_a_row_test(page: ActivitiesPage, open_plan: OpenPlan) -> None:
    page._menu(PROBLEM, page.list.menu_place(PROBLEM))
    assert entries(open_menu()) == ["Details", "Rename", "Move up", "Move down", "Remove from the matrix"]
    choose(open_menu(), "Move down")
    assert _titles(open_plan)[1] == "Frame the business problem"
    open_plan.commit("Edit", lambda plan: set_cell(plan, "plan", ActivityId(UX), RoleId("tech_lead"), "C"))
    page._menu(UX, page.list.menu_place(UX))
    choose(open_menu(), "Follow the board again")
    assert open_plan.scenario.raci == {}
    page._menu(UX, page.list.menu_place(UX))
    choose(open_menu(), "Remove from the matrix")
    page.show_activity(UX)
    page._menu(UX, page.list.menu_place(UX))
    assert entries(open_menu()) == ["Details", "Bring back"]
    choose(open_menu(), "Bring back")
    assert UX in catalogue_of(open_plan.plan).activities


def searching_says_when_nothing_fits_test(qtbot: QtBot, page: ActivitiesPage) -> None:
    qtbot.keyClicks(page.search, "go no-go")
    assert _keys(page) == ["s1_go"]
    page.search.setText("nothing like it")
    assert _keys(page) == []
    assert page.list._nothing == "No activity matches “nothing like it”."


def enter_adds_and_clears_the_field_test(qtbot: QtBot) -> None:
    field = AddActivityField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, " Design, build and test ")
    with qtbot.waitSignal(field.titles_given) as given:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert given.args == [["Design, build and test"]]
    assert field.text() == ""
    with qtbot.assertNotEmitted(field.titles_given):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def several_pasted_lines_are_several_activities_test(qtbot: QtBot) -> None:
    field = AddActivityField()
    qtbot.addWidget(field)
    QApplication.clipboard().setText("Plan\n\n Build \nRun\n")
    with qtbot.waitSignal(field.titles_given) as given:
        field.paste()
    assert given.args == [["Plan", "Build", "Run"]]


def below_the_current_one_else_at_the_end_of_the_first_stage_test() -> None:
    plan, deploy = small_plan(), ActivityId("s3_deploy")
    assert place_to_add(plan, deploy) == (Stage.SCALE_AND_ADOPT, deploy)
    assert place_to_add(plan, None) == (Stage.USE_CASE_DEFINITION, None)
    assert place_to_add(plan, ActivityId("gone")) == (Stage.USE_CASE_DEFINITION, None)
