"""Enter on a button of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from teamcanvas.ui.window.main_window import MainWindow
from tests.small_plans import small_plan
from tests.ui.conftest import Editor


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def the_button_with_the_focus_is_pressed_by_enter_alone_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, kind: type[QPushButton | QToolButton]
) -> None:
    space = editor(small_plan("S1 data_owner Sofia"))
    window.actions_here["show_raci"].trigger()
    pressed: list[str] = []
    one = kind(space.raci)
    one.clicked.connect(lambda: pressed.append("one"))
    one.show()
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    qtbot.keyClick(one, Qt.Key.Key_Return)
    qtbot.keyClick(one, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert pressed == ["one", "one"]
    one.setEnabled(False)
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert pressed == ["one", "one"]
