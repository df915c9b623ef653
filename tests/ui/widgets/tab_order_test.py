"""Where Tab goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.tab_order import follow, reached_in, standing_in


def what_came_later_is_reached_where_it_stands_test(qtbot: QtBot, owner: QWidget) -> None:
    first, last, later = QLineEdit(owner), QLineEdit(owner), QLineEdit()
    row = QHBoxLayout(owner)
    for widget in (first, last):
        row.addWidget(widget)
    row.insertWidget(1, later)
    follow(first, [later])
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert later.hasFocus()
    qtbot.keyClick(later, Qt.Key.Key_Tab)
    assert last.hasFocus()


def only_what_takes_the_focus_counts_test(owner: QWidget) -> None:
    field = QLineEdit(owner)
    choice = QComboBox(owner)
    choice.addItem("one")
    choice.view()
    QLabel("words", owner)
    assert reached_in(owner) == [field, choice]


def what_stands_in_a_layout_counts_in_its_order_test(owner: QWidget) -> None:
    last, first, scrolled = QLineEdit(), QLineEdit(), QLineEdit()
    column, row, area, content = QVBoxLayout(owner), QHBoxLayout(), QScrollArea(), QWidget()
    QVBoxLayout(content).addWidget(scrolled)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column.addWidget(last)
    column.insertLayout(0, row)
    column.insertWidget(1, area)
    row.addWidget(QLabel("words"))
    row.addWidget(first)
    assert list(standing_in(owner)) == [first, scrolled, last]
    assert list(standing_in(QLabel("nothing in it"))) == []
