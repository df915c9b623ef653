"""The filter field by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.filter_field import FilterField


def escape_empties_the_field_and_only_then_leaves_test(qtbot: QtBot) -> None:
    escapes: list[int] = []

    class Around(QWidget):
        def keyPressEvent(self, event: object) -> None:
            escapes.append(1)

    around = Around()
    qtbot.addWidget(around)
    field = FilterField("Search rules…")
    QVBoxLayout(around).addWidget(field)
    qtbot.keyClicks(field, "owner")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), escapes) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert escapes == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def down_and_enter_move_into_the_filtered_list_test(qtbot: QtBot, key: Qt.Key) -> None:
    field = FilterField("Search rules…")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.into_list):
        qtbot.keyClick(field, key)
    assert field.accessibleName() == "Search rules"


def the_button_that_clears_has_a_name_test(qtbot: QtBot) -> None:
    field = FilterField("Search rules…")
    qtbot.addWidget(field)
    assert [one.accessibleName() for one in field.findChildren(QToolButton)] == ["Clear: Search rules"]
