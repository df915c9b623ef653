"""The table of people by keys and by pointer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.people_view.order import PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.view import PeopleView
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Opens, choose, entries, open_menu
from tests.ui.people_view.conftest import middle, people, shown_view

LEFT = Qt.MouseButton.LeftButton


def names(open_plan: OpenPlan) -> list[str]:
    return [person.name for person in open_plan.plan.people]


def double_click(qtbot: QtBot, view: PeopleView, person: str, column: int) -> None:
    at = middle(view, person, column)
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=at)
    qtbot.mouseDClick(view.table.viewport(), LEFT, pos=at)


def every_click_emits_the_person_test(qtbot: QtBot, view: PeopleView) -> None:
    for _ in range(2):
        with qtbot.waitSignal(view.chosen) as told:
            qtbot.mouseClick(view.table.viewport(), LEFT, pos=middle(view, "piotr", PeopleColumn.LOAD))
        assert told.args == ["piotr"]


def moving_sideways_emits_nothing_test(qtbot: QtBot, view: PeopleView) -> None:
    view.select("sofia")
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view.table, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert told.args == ["piotr"]


def enter_and_a_double_click_on_a_stage_activate_test(qtbot: QtBot, view: PeopleView) -> None:
    view.select("sofia")
    with qtbot.waitSignal(view.activated) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert told.args == ["sofia"]
    with qtbot.waitSignal(view.activated) as told:
        double_click(qtbot, view, "hanna", PeopleColumn.FIRST_STAGE)
    assert told.args == ["hanna"]


def focus_by_tab_selects_the_first_row_and_emits_nothing_test(qtbot: QtBot, view: PeopleView) -> None:
    view.search.setFocus()
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.keyClick(view.search, Qt.Key.Key_Tab)
    assert view.table.hasFocus()
    assert view.table.current_person == "sofia"


def delete_removes_and_what_they_held_becomes_vacant_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("sofia")
    with qtbot.waitSignal(view.message) as said:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert said.args == ["Sofia Rossi was removed; Undo brings them back."]
    assert names(open_plan) == ["Piotr Zając", "Hanna Berg"]
    assert "S2 data_engineer - 0.9" in placed(open_plan.plan)
    assert view.table.current_person == "piotr"
    open_plan.undo()
    assert people(view) == ["sofia", "piotr", "hanna"]


def several_are_removed_in_one_step_test(qtbot: QtBot, view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("sofia")
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert names(open_plan) == ["Hanna Berg"]
    assert open_plan.store.undo_stack.undoText() == "Remove 2 people"
    open_plan.undo()
    assert len(names(open_plan)) == 3


def keys_of_the_table_trigger_no_shortcut_of_the_window_test(view: PeopleView) -> None:
    for key, held in ((Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Delete, _NONE)):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(view.table, event)
        assert event.isAccepted()


_NONE = Qt.KeyboardModifier.NoModifier


def the_menu_has_the_entries_of_the_list_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan("S1 data_owner -"))
    view = shown_view(qtbot, open_plan)
    view.select("hanna")
    qtbot.keyClick(view.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = open_menu()
    assert entries(menu) == [
        *(f"Place in {stage} as" for stage in _STAGES),
        "Rename",
        "Remove from the plan",
        "Sort by",
    ]
    choose(menu, "Place in Use Case Definition as", "Data owner (vacant)")
    assert placed(open_plan.plan) == ["S1 data_owner Hanna 0.5"]


_STAGES = ("Use Case Definition", "Solution Development", "Scale and Adopt", "Project management")


def the_menu_key_and_the_right_button_open_it_too_test(view: PeopleView, open_plan: OpenPlan) -> None:
    view.select("hanna")
    for reason, at in (
        (QContextMenuEvent.Reason.Keyboard, QPoint(0, 0)),
        (QContextMenuEvent.Reason.Mouse, middle(view, "hanna", PeopleColumn.LOAD)),
    ):
        place = view.table.viewport().mapToGlobal(at)
        QApplication.sendEvent(view.table.viewport(), QContextMenuEvent(reason, at, place))
        assert "Rename" in entries(open_menu())
        open_menu().close()
    view.table.menu_wanted.emit("hanna", QPoint(0, 0))
    choose(open_menu(), "Remove from the plan")
    assert "Hanna Berg" not in names(open_plan)


def the_menu_sorts_by_keyboard_test(view: PeopleView) -> None:
    view.table.menu_wanted.emit("hanna", QPoint(0, 0))
    choose(open_menu(), "Sort by", "Person")
    assert view.table.rows_model.order == PeopleOrder(PeopleColumn.PERSON)
