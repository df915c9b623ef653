"""Narrowing by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.words_field import WordsField


def escape_empties_the_field_and_only_then_leaves_test(qtbot: QtBot) -> None:
    escapes: list[int] = []

    class Around(QWidget):
        def keyPressEvent(self, event: object) -> None:
            escapes.append(1)

    around = Around()
    qtbot.addWidget(around)
    field = WordsField("Search rules…")
    QVBoxLayout(around).addWidget(field)
    qtbot.keyClicks(field, "owner")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), escapes) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert escapes == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def keys_lead_to_what_is_left_test(qtbot: QtBot, key: Qt.Key) -> None:
    field = WordsField("Search rules…")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.into_list):
        qtbot.keyClick(field, key)
    assert field.accessibleName() == "Search rules"
