"""Which card of a list is to stay where it is."""

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.findings.kept_place import kept_place


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    made, content = QScrollArea(), QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number in range(10):
        button = QPushButton(f"Row {number}")
        button.setFixedHeight(40)
        column.addWidget(button)
    made.setWidget(content)
    made.resize(200, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def _rows(area: QScrollArea) -> list[QPushButton]:
    return area.findChildren(QPushButton)


def the_focused_card_stays_else_the_first_that_is_seen_as_a_whole_test(area: QScrollArea) -> None:
    rows = _rows(area)
    area.verticalScrollBar().setValue(90)
    for focused, staying in ((5, 5), (9, 3)):
        rows[focused].setFocus()
        kept = kept_place(area, rows, None)
        assert kept is not None
        assert kept.cards[0] is rows[staying]
        assert kept.y == rows[staying].mapTo(area, rows[staying].rect().topLeft()).y()


def the_next_one_takes_its_place_and_the_one_above_if_none_is_left_below_test(area: QScrollArea) -> None:
    rows = _rows(area)
    area.verticalScrollBar().setValue(90)
    rows[5].setFocus()
    kept = kept_place(area, rows, None)
    assert kept is not None
    assert kept.heir(set(rows) - {rows[5], rows[6]}) is rows[7]
    assert kept.heir(set(rows[:5])) is rows[4]
    assert kept.heir(set()) is None


def nothing_stays_at_the_top_and_on_the_way_to_another_card_test(area: QScrollArea) -> None:
    rows = _rows(area)
    rows[9].setFocus()
    assert kept_place(area, rows, None) is None
    rows[1].setFocus()
    assert kept_place(area, rows, None) is not None
    assert kept_place(area, rows, rows[9]) is None
