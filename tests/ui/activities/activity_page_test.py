"""The details of an activity."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.edits.activities import add_activity, remove_activity
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.activities.activity_page import ActivityPage
from tests.raci_cells import set_cell
from tests.small_plans import small_plan
from tests.ui.conftest import press

ARCHITECTURE = ActivityId("s2_arch")


@pytest.fixture
def plan() -> Plan:
    return small_plan("S2 tech_lead Piotr")


@pytest.fixture
def page(qtbot: QtBot, open_plan: OpenPlan) -> ActivityPage:
    made = ActivityPage(open_plan, ARCHITECTURE)
    open_plan.store.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    return made


def _now(open_plan: OpenPlan) -> Activity:
    return catalogue_of(open_plan.plan).activities[ARCHITECTURE]


def every_field_is_a_step_that_can_be_undone_test(qtbot: QtBot, page: ActivityPage, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    page.title.setText("Draw the architecture")
    qtbot.keyClick(page.title, Qt.Key.Key_Return)
    page.stage.activated.emit(0)
    page.kind.activated.emit(1)
    page.critical.click()
    page.tags.adding.setText("cloud, cost")
    qtbot.keyClick(page.tags.adding, Qt.Key.Key_Return)
    page.summary.setPlainText("Boxes and arrows.")
    page.summary.tell()
    now = _now(open_plan)
    assert (now.title, now.stage, now.kind) == ("Draw the architecture", Stage.USE_CASE_DEFINITION, "decision")
    assert (now.critical, now.tags, now.summary) == (False, ("architecture", "cloud", "cost"), "Boxes and arrows.")
    assert page._state.text() == "From the catalogue, changed: title, stage, kind, critical, tags, description"
    steps = open_plan.store.undo_stack.count()
    assert steps == 6
    for _ in range(steps):
        open_plan.undo()
    assert open_plan.plan == before
    assert (page.title.text(), page.critical.isChecked()) == ("Design the solution architecture", True)
    assert page._state.text() == "From the catalogue"


def holders_of_the_role_are_offered_first_test(page: ActivityPage, open_plan: OpenPlan) -> None:
    words = [page.accountable.itemText(number) for number in range(page.accountable.count())]
    assert words == ["Nobody by name: Tech lead", "Piotr Zając – Tech lead", "Hanna Berg", "Sofia Rossi"]
    page.accountable.activated.emit(1)
    assert open_plan.scenario.accountable == {ARCHITECTURE: "piotr"}
    page.accountable.activated.emit(0)
    assert open_plan.scenario.accountable == {}


def an_edited_row_can_follow_the_board_again_test(qtbot: QtBot, page: ActivityPage, open_plan: OpenPlan) -> None:
    assert not page.follow_button.isVisible()
    open_plan.commit("Edit", lambda plan: set_cell(plan, "plan", ARCHITECTURE, RoleId("data_owner"), "C"))
    assert page._letters.text() == "Its letters were edited."
    press(qtbot, page, "Follow the board again")
    assert open_plan.scenario.raci == {}
    assert page._letters.text() == "Its letters follow the board."


def what_is_removed_can_be_brought_back_from_its_page_test(
    qtbot: QtBot, page: ActivityPage, open_plan: OpenPlan
) -> None:
    press(qtbot, page, "Remove from the matrix")
    assert ARCHITECTURE not in catalogue_of(open_plan.plan).activities
    assert not page.title.isEnabled()
    press(qtbot, page, "Bring back")
    assert ARCHITECTURE in catalogue_of(open_plan.plan).activities
    assert page.title.isEnabled()


def an_empty_title_is_refused_and_the_field_shows_the_plan_test(
    qtbot: QtBot, page: ActivityPage, open_plan: OpenPlan
) -> None:
    page.title.setText(" ")
    with qtbot.waitSignal(page.message):
        qtbot.keyClick(page.title, Qt.Key.Key_Return)
    assert page.title.text() == "Design the solution architecture"


def a_tag_goes_by_pressing_it_test(qtbot: QtBot, page: ActivityPage, open_plan: OpenPlan) -> None:
    page.tags.chips.removed.emit("architecture")
    assert _now(open_plan).tags == ()
    press(qtbot, page, "As in the catalogue again")
    assert _now(open_plan).tags == ("architecture",)


def an_own_activity_has_nothing_to_go_back_to_test(qtbot: QtBot, open_plan: OpenPlan) -> None:
    open_plan.commit(
        "Add", lambda plan: add_activity(plan, "<b>Name</b>", Stage.SCALE_AND_ADOPT, open_plan.ids, tags=("x",))
    )
    own = open_plan.plan.activities[0].id
    page = ActivityPage(open_plan, own)
    qtbot.addWidget(page)
    page.show()
    assert (page._heading.text(), page._state.text()) == ("<b>Name</b>", "Your own activity")
    assert not page.reset_button.isVisible()
    open_plan.commit("Remove", lambda plan: remove_activity(plan, own))
    page.refresh()
    assert page.title.text() == "<b>Name</b>", "it stays as it is until its page goes"
