"""The window in use."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QSplitter
from pytestqt.qtbot import QtBot

from teamcanvas.edits.people import add_people
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.start.start_page import StartPage
from teamcanvas.ui.start.template_dialog import TemplateDialog
from teamcanvas.ui.widgets.number_fields import FteField
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.command_palette import CommandPalette
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from teamcanvas.ui.window.shortcuts_dialog import ShortcutsDialog
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, open_dialog, press

PLAN = small_plan("S1 tech_lead Sofia 0.4")


def _add(space: Workspace, name: str) -> None:
    space.open_plan.commit(f"Add {name}", lambda plan: add_people(plan, [name], space.open_plan.ids))


def without_a_plan_it_offers_to_begin_one_test(qtbot: QtBot, window: MainWindow) -> None:
    page = window.show_start_page()
    assert window.centralWidget() is page
    assert not window.actions_here["save"].isEnabled()
    with qtbot.waitSignal(window.plan_made) as made:
        page.template_chosen.emit("startup-trio")
    assert made.args is not None
    assert made.args[0].title == "Start-up trio"
    with qtbot.waitSignal(window.plan_made) as empty:
        page.empty_wanted.emit()
    assert empty.args is not None
    assert empty.args[0].people == ()


def undo_and_redo_say_what_they_would_do_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    undo, redo = window.actions_here["undo"], window.actions_here["redo"]
    assert not undo.isEnabled()
    _add(space, "R&D")
    assert undo.text() == "&Undo Add R&&D"
    undo.trigger()
    assert (undo.isEnabled(), redo.text()) == (False, "&Redo Add R&&D")
    redo.trigger()
    assert space.open_plan.plan.people[-1].name == "R&D"


def the_window_title_marks_unsaved_changes_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN.replace(title="50 [*] & <b>x</b>"))
    assert window.windowTitle() == "50 [*][*] & <b>x</b>[*] – Team Canvas"
    assert not window.isWindowModified()
    _add(space, "Ada")
    assert window.isWindowModified()


def keys_work_wherever_the_focus_is_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    qtbot.waitActive(window)
    _add(space, "Ada")
    space.roles.list.setFocus()
    qtbot.keyClick(space.roles.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(space.open_plan.plan.people) == 3
    qtbot.keyClick(space.roles.list, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert not space.on_board


def undo_works_from_a_number_field_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    qtbot.waitActive(window)
    space.right.show_page(space.details)
    space.details.show_person("sofia")
    field = next(one for one in space.details.findChildren(FteField) if one.accessibleName().startswith("FTE"))
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert space.open_plan.scenario.placements[0].fte == 0.5
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert space.open_plan.scenario.placements[0].fte == 0.4


def closing_asks_before_something_is_lost_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    _add(space, "Ada")
    with qtbot.assertNotEmitted(window.closed):
        window.close()
    box = open_dialog(QMessageBox)
    press(qtbot, box, "Cancel")
    assert window.isVisible()
    window.close()
    with qtbot.waitSignal(window.closed):
        press(qtbot, open_dialog(QMessageBox), "Do not save")


def closing_asks_nothing_when_nothing_would_be_lost_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(PLAN)
    with qtbot.waitSignal(window.closed):
        assert window.close()


def an_exception_while_closing_keeps_the_window_open_test(
    window: MainWindow, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(PLAN)

    def fail() -> None:
        raise RuntimeError("disk gone")

    space = window.workspace
    assert space is not None
    with monkeypatch.context() as broken:
        broken.setattr(space.open_plan, "close", fail)
        with pytest.raises(RuntimeError, match="disk gone"):
            window.close()
    assert window.isVisible()


def panels_are_folded_and_opened_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    action = window.actions_here["findings_panel"]
    assert action.isChecked()
    action.trigger()
    assert space.right.folded
    assert not action.isChecked()
    action.trigger()
    assert not space.right.folded


def what_the_centre_shows_is_zoomed_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    window.actions_here["zoom_actual"].trigger()
    window.actions_here["zoom_in"].trigger()
    assert space.board.scale_now > 1
    window.actions_here["zoom_out"].trigger()
    window.actions_here["fit"].trigger()
    window.actions_here["show_raci"].trigger()
    assert not window.actions_here["fit"].isEnabled()
    board = space.board.scale_now
    window.actions_here["zoom_in"].trigger()
    assert space.raci.view.zoom > 1
    assert space.board.scale_now == board
    window.actions_here["show_board"].trigger()
    assert window.actions_here["zoom_in"].isEnabled()


def scenarios_have_actions_too_test(window: MainWindow, editor: Editor) -> None:
    space = editor(PLAN)
    assert not window.actions_here["remove_scenario"].isEnabled()
    window.actions_here["copy_scenario"].trigger()
    assert space.open_plan.scenario.title == "Plan copy"
    window.actions_here["previous_scenario"].trigger()
    assert space.open_plan.scenario.title == "Plan"
    window.actions_here["next_scenario"].trigger()
    window.actions_here["remove_scenario"].trigger()
    window.actions_here["add_scenario"].trigger()
    assert [one.title for one in space.open_plan.plan.scenarios] == ["Plan", "Scenario"]


def dialogs_open_and_answer_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(PLAN)
    for action, kind in (("palette", CommandPalette), ("shortcuts", ShortcutsDialog), ("about", QMessageBox)):
        window.actions_here[action].trigger()
        open_dialog(kind).close()
    window.actions_here["new_from_template"].trigger()
    with qtbot.waitSignal(window.plan_made):
        press(qtbot, open_dialog(TemplateDialog), "Create")
    window.actions_here["open"].trigger()
    dialog = open_dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(window.paths_chosen) as chosen:
        dialog.filesSelected.emit(["/plans/a.teamcanvas"])
    assert chosen.args == [[Path("/plans/a.teamcanvas")]]
    dialog.close()


def plans_dropped_on_the_window_are_opened_test(qtbot: QtBot, window: MainWindow) -> None:
    window.show_start_page()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/plans/a.teamcanvas"), QUrl.fromLocalFile("/plans/b.txt"), QUrl("https://x")])
    nothing = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, nothing)
    with qtbot.waitSignal(window.paths_chosen) as chosen:
        QApplication.sendEvent(window, drop)
    assert chosen.args == [[Path("/plans/a.teamcanvas")]]


def another_theme_is_emitted_and_applied_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, preferences: Preferences
) -> None:
    editor(PLAN)
    with qtbot.waitSignal(window.theme_chosen) as chosen:
        window.actions_here["dark"].trigger()
    assert chosen.args == ["dark"]
    preferences.choose_theme("dark")
    window.set_theme("dark")
    assert window.theme.dark
    assert window.actions_here["dark"].isChecked()


def where_it_was_is_remembered_test(qtbot: QtBot, window: MainWindow, editor: Editor, preferences: Preferences) -> None:
    space = editor(PLAN)
    split = space.findChild(QSplitter)
    assert split is space.split
    window.resize(1_180, 600)
    space.split.setSizes([220, 720, 240])
    space.split.splitterMoved.emit(220, 1)
    window.resize(780, 600)
    state, size = space.sides.state(), window.size()
    assert state.data() == b"220 240 1 1"
    window.close()
    again = MainWindow(preferences)
    again.show_plan(OpenPlan.new(PLAN))
    with qtbot.waitExposed(again):
        again.show()
    assert again.workspace is not None
    assert again.workspace.sides.state() == state
    assert again.size() == size
    again.close()


def a_plan_can_take_the_place_of_another_test(window: MainWindow, editor: Editor) -> None:
    editor(PLAN)
    window.replace_plan(lambda: OpenPlan.new(small_plan(people="Ada")))
    assert window.open_plan is not None
    assert [person.name for person in window.open_plan.plan.people] == ["Ada"]


def the_start_page_goes_when_a_plan_comes_test(window: MainWindow) -> None:
    assert isinstance(window.show_start_page(), StartPage)
    window.show_plan(OpenPlan.new(PLAN))
    assert window.centralWidget() is window.workspace
    assert window.actions_here["save"].isEnabled()


@pytest.mark.skipif(sys.platform in {"darwin", "win32"}, reason="scan codes differ there")
def ctrl_and_a_digit_switch_the_view_on_azerty_test(window: MainWindow, editor: Editor) -> None:
    space = editor(small_plan())
    keys = ((Qt.Key.Key_Eacute, "é", 11, CentreView.RACI), (Qt.Key.Key_Ampersand, "&", 10, CentreView.BOARD))
    for key, text, code, view in keys:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier, code, 0, 0, text)
        QApplication.sendEvent(window, event)
        assert space.view is view
