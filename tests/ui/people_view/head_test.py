"""The heads of the columns."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.drawing import Polygon
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.people_view.order import PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.view import PeopleView
from tests.ui.conftest import hover


def the_column_rows_are_sorted_by_bears_an_arrow_test(view: PeopleView) -> None:
    view.sort(PeopleOrder(PeopleColumn.TEAM))
    arrows = [
        any(isinstance(item, Polygon) for item in view.table.head._items(column, 120, 40))
        for column in (PeopleColumn.PERSON, PeopleColumn.TEAM)
    ]
    assert arrows == [False, True]


def only_what_sorts_looks_as_if_it_could_be_clicked_test(view: PeopleView) -> None:
    head = view.table.head
    shapes: list[Qt.CursorShape] = []
    for column in (PeopleColumn.PERSON, PeopleColumn.FIRST_STAGE, PeopleColumn.LOAD):
        hover(head.viewport(), QPoint(head.sectionViewportPosition(column) + 12, 12))
        shapes.append(head.viewport().cursor().shape())
    hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
    assert shapes == [hand, arrow, hand]


def heads_grow_with_the_look_test(qtbot: QtBot, view: PeopleView) -> None:
    before = view.table.head.height()
    view.set_theme(load_theme("room"))
    qtbot.waitUntil(lambda: view.table.head.height() > before)
