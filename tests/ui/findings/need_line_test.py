"""A line of the list of needs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.findings.need_line import NeedLine


def _made(roles: str = "Platform owner, MLOps engineer or Solution architect") -> NeedLine:
    return NeedLine("TC103", "The platform can carry the case", roles, load_theme("light"))


def narrow_line_wraps_both_texts_test(qtbot: QtBot) -> None:
    line = _made()
    qtbot.addWidget(line)
    assert line.heightForWidth(150) > line.heightForWidth(500) > _made("").heightForWidth(500)


def larger_texts_of_the_room_take_more_height_test(qtbot: QtBot) -> None:
    line = _made()
    qtbot.addWidget(line)
    before = line.heightForWidth(300)
    line.set_theme(load_theme("room"))
    assert line.heightForWidth(300) > before


def wider_font_is_measured_anew_test(qtbot: QtBot) -> None:
    line = _made()
    qtbot.addWidget(line)
    before = line.heightForWidth(300)
    font = line.font()
    font.setStretch(3 * QFont.Stretch.Unstretched)
    line.setFont(font)
    assert line.heightForWidth(300) > before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def line_is_pressed_by_keys_test(qtbot: QtBot, key: Qt.Key) -> None:
    line = _made()
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.clicked):
        qtbot.keyClick(line, key)
    assert line.accessibleName().startswith("The platform can carry the case: Platform owner")
