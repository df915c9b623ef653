"""Choices that the next window has again."""

from pytestqt.qtbot import QtBot

from teamcanvas.board.minimap import Minimap
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from tests.small_plans import template


def the_minimap_is_hidden_through_the_view_menu_and_stays_so_test(
    qtbot: QtBot, window: MainWindow, preferences: Preferences
) -> None:
    with qtbot.waitExposed(window):
        window.show()
    for shown in (True, False):
        window.replace_plan(lambda: OpenPlan.new(template("full-mlops-team")))
        assert window.workspace is not None
        board = window.workspace.board
        qtbot.waitUntil(board.isVisible)
        board.zoom_to(3)
        minimap, action = board.findChild(Minimap), window.actions_here["minimap"]
        assert minimap is not None
        assert (minimap.isVisible(), action.isChecked(), preferences.minimap) == (shown, shown, shown)
        if shown:
            action.trigger()
            assert (minimap.isVisible(), action.isChecked(), preferences.minimap) == (False, False, False)
    window.actions_here["minimap"].trigger()
    assert preferences.minimap
