"""What follows from the answers of a tree by itself."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.board.letters import Letters


@pytest.fixture
def letters(qtbot: QtBot) -> Letters:
    made = Letters("abc", "de")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def the_child_at_a_point_is_the_one_whose_area_holds_it_test(letters: Letters) -> None:
    tree = letters.accessible_tree
    assert tree.child_at(None, QPoint(5, 15)) == "de"
    assert tree.child_at("abc", QPoint(25, 5)) == "c"
    assert tree.child_at("abc", QPoint(5, 15)) is None


def only_a_current_part_that_exists_has_the_focus_and_only_with_its_widget_test(letters: Letters) -> None:
    tree = letters.accessible_tree
    assert tree.focused is None
    letters.selected = "d"
    assert tree.focused == "d"
    letters.groups = ["abc"]
    assert tree.focused is None
    letters.selected = "a"
    letters.clearFocus()
    assert tree.focused is None
