"""Buttons that move into a menu."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.overflow_bar import OverflowBar
from tests.ui.conftest import choose, entries, open_menu

WORDS = ("Absence drill", "Present", "Export")


def _bar(qtbot: QtBot) -> OverflowBar:
    bar = OverflowBar("More")
    qtbot.addWidget(bar)
    bar.add(*(QPushButton(text) for text in WORDS))
    bar.show()
    return bar


def every_button_is_whole_or_in_the_menu_at_every_width_test(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    for width in range(bar.minimumSizeHint().width(), bar.sizeHint().width() + 40):
        bar.resize(width, 40)
        shown = [one for one in bar.findChildren(QPushButton) if one.isVisible()]
        for button in shown:
            assert button.width() >= button.sizeHint().width()
            assert bar.rect().contains(button.geometry()), width
        places = [button.geometry() for button in (*shown, *([bar.more] if bar.more.isVisible() else []))]
        assert all(one.right() < other.left() for one, other in pairwise(places))
        assert bar.rect().contains(places[-1])
        hidden = [button.text() for button in bar.hidden_buttons]
        assert [*hidden, *(button.text() for button in shown)] == list(WORDS), "the last stay longest"
        assert bar.more.isVisible() == bool(hidden)
        assert bar.width_within(width) <= width


def with_room_for_all_there_is_no_menu_test(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    bar.resize(bar.sizeHint().width(), 40)
    assert bar.hidden_buttons == ()
    assert bar.more.isHidden()


def the_menu_presses_the_button_test(qtbot: QtBot) -> None:
    bar = _bar(qtbot)
    drill, present, export = bar.findChildren(QPushButton)
    bar.keep_longest((present, export, drill))
    present.setEnabled(False)
    bar.resize(bar.minimumSizeHint().width() + present.sizeHint().width() + 10, 40)
    assert bar.hidden_buttons == (drill, export)
    drill.setEnabled(False)
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert entries(open_menu()) == ["Absence drill", "Export"]
    assert [action.isEnabled() for action in open_menu().actions()] == [False, True]
    with qtbot.waitSignal(export.clicked):
        choose(open_menu(), "Export")


@pytest.mark.parametrize("text", ["A much longer text than before", ""])
def another_text_of_a_button_makes_or_takes_room_test(qtbot: QtBot, text: str) -> None:
    bar = _bar(qtbot)
    bar.resize(bar.sizeHint().width(), 40)
    button = bar.findChildren(QPushButton)[1]
    button.setText(text)
    qtbot.waitUntil(lambda: bool(bar.hidden_buttons) == bool(text))
