"""The focus of the board is visible with nothing selected."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import StageRef
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.small_plans import small_plan

PLAN = small_plan("S1 data_owner -")


def _ringed(view: BoardView, theme: str) -> bool:
    """Whether the left edge of the view shows the colour of the selection."""
    picture = view.grab().toImage()
    colour = QColor(load_theme(theme).colours.selection)
    return any(picture.pixelColor(x, picture.height() // 2) == colour for x in range(6))


@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def focus_by_tab_shows_a_ring_until_something_is_selected_test(qtbot: QtBot, shows: Shows, theme: str) -> None:
    view = shows(PLAN)
    view.set_theme(load_theme(theme))
    view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert not _ringed(view, theme)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert _ringed(view, theme)
    view.select(StageRef(Stage.SCALE_AND_ADOPT))
    assert not _ringed(view, theme)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected is None
    assert _ringed(view, theme)
    view.clearFocus()
    assert not _ringed(view, theme)


def a_click_or_presenting_shows_no_ring_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert _ringed(view, "light")
    view.set_presenting(True)
    assert not _ringed(view, "light")
    view.set_presenting(False)
    assert _ringed(view, "light")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, view.viewport().height() - 2))
    assert not _ringed(view, "light")


def the_ring_comes_back_with_the_window_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    view.activateWindow()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not view.hasFocus())
    assert not _ringed(view, "light")
    view.activateWindow()
    qtbot.waitUntil(view.hasFocus)
    assert _ringed(view, "light")
