"""Menus of the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, choose, entries, open_menu


def alt_and_a_letter_opens_a_menu_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    editor(small_plan())
    qtbot.waitActive(window)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert entries(open_menu())[:4] == ["&New", "New from &template…", "&Open…", "Open &recent"]
    open_menu().close()


def the_menu_button_holds_all_of_them_test(qtbot: QtBot, window: MainWindow, editor: Editor) -> None:
    space = editor(small_plan())
    qtbot.mouseClick(space.header.menu_button, Qt.MouseButton.LeftButton)
    assert entries(open_menu()) == ["&File", "&Edit", "&Scenario", "&View", "&Help"]
    choose(open_menu(), "&View", "&RACI")
    assert not space.on_board


def recent_plans_are_those_of_now_test(
    qtbot: QtBot, window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    file = tmp_path / "churn.teamcanvas"
    file.touch()
    window.show_start_page()
    preferences.add_recent(file)
    window._menus.open("file")
    with qtbot.waitSignal(window.paths_chosen) as chosen:
        choose(open_menu(), "Open &recent", "churn")
    assert chosen.args == [[file]]


def icons_are_set_after_the_first_paint_test(window: MainWindow) -> None:
    assert window.actions_here["save"].icon().isNull()
    window.put_icons()
    assert not window.actions_here["save"].icon().isNull()
