"""The tab order follows the visual order."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.ui.widgets.tab_order import set_tab_order, tab_stops, tab_stops_by_layout


def a_widget_added_later_takes_its_visual_place_in_the_tab_order_test(qtbot: QtBot, owner: QWidget) -> None:
    first, last, later = QLineEdit(owner), QLineEdit(owner), QLineEdit()
    row = QHBoxLayout(owner)
    for widget in (first, last):
        row.addWidget(widget)
    row.insertWidget(1, later)
    set_tab_order(first, [later])
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert later.hasFocus()
    qtbot.keyClick(later, Qt.Key.Key_Tab)
    assert last.hasFocus()


def widgets_added_to_one_that_takes_no_focus_stand_between_its_neighbours_test(qtbot: QtBot, owner: QWidget) -> None:
    column, area, content = QVBoxLayout(owner), QScrollArea(), QWidget()
    first, last, rows = QLineEdit(), QLineEdit(), [QLineEdit(), QLineEdit()]
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    for widget in (first, area, last):
        column.addWidget(widget)
    inside = QVBoxLayout(content)
    for row in rows:
        inside.addWidget(row)
        row.show()
    set_tab_order(area, rows)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for before, after in pairwise([first, *rows, last]):
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()


def only_widgets_that_accept_focus_are_tab_stops_test(owner: QWidget) -> None:
    field = QLineEdit(owner)
    choice = QComboBox(owner)
    choice.addItem("one")
    choice.view()
    QLabel("words", owner)
    assert tab_stops(owner) == [field, choice]


def tab_stops_come_in_layout_order_test(owner: QWidget) -> None:
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
    assert list(tab_stops_by_layout(owner)) == [first, scrolled, last]
    assert list(tab_stops_by_layout(QLabel("nothing in it"))) == []
