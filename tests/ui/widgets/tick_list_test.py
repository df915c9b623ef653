"""Names with check boxes."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.tick_list import TickList


@pytest.fixture
def ticks(qtbot: QtBot) -> TickList:
    made = TickList("Members")
    qtbot.addWidget(made)
    made.show_ticks({"a": "Ana", "b": "Ben"}, {"b"})
    made.show()
    return made


def lines_show_names_and_who_is_in_test(ticks: TickList) -> None:
    lines = [ticks.item(row) for row in range(ticks.count())]
    assert [(item.text(), item.checkState()) for item in lines] == [
        ("Ana", Qt.CheckState.Unchecked),
        ("Ben", Qt.CheckState.Checked),
    ]


def the_space_key_ticks_the_current_line_test(qtbot: QtBot, ticks: TickList) -> None:
    ticks.setCurrentRow(0)
    with qtbot.waitSignal(ticks.ticked) as told:
        qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert told.args == ["a", True]


def showing_ticks_emits_nothing_and_keeps_the_current_line_test(qtbot: QtBot, ticks: TickList) -> None:
    ticks.setCurrentRow(1)
    with qtbot.assertNotEmitted(ticks.ticked):
        ticks.show_ticks({"a": "Ana", "b": "Ben"}, {"a"})
    assert ticks.currentRow() == 1
    assert ticks.item(0).checkState() is Qt.CheckState.Checked
