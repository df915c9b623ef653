"""Cards that follow a list without ids."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.details.numbered_cards import NumberedCards


@pytest.fixture
def cards(owner: QWidget) -> NumberedCards[QLabel]:
    made = NumberedCards(lambda number: QLabel(str(number)))
    owner.setLayout(made.column)
    return made


def cards_come_and_go_at_the_end_test(qtbot: QtBot, cards: NumberedCards[QLabel]) -> None:
    first = cards.resized_to(1)[0]
    assert [card.text() for card in cards.resized_to(3)] == ["0", "1", "2"]
    last = cards.cards[-1]
    with qtbot.waitSignal(last.destroyed):
        assert list(cards.resized_to(1)) == [first]
    assert cards.column.count() == 1
