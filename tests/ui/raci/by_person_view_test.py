"""The matrix by person."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.by_person_view import ByPersonView
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Selection
from tests.ui.conftest import entries, open_menu

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, open_plan: OpenPlan) -> ByPersonView:
    made = ByPersonView(open_plan, load_theme("light"))
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def filled(view: ByPersonView) -> Cell:
    cells = (Cell(row, person) for row in view.grid.rows for person in view.grid.columns)
    return next(cell for cell in cells if view.letters(cell))


def enter_goes_to_the_cell_by_role_test(qtbot: QtBot, view: ByPersonView, filled: Cell) -> None:
    view.select(Selection().at(filled))
    with qtbot.waitSignal(view.role_cell_wanted) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [view.source(filled)]


def a_click_selects_and_changes_nothing_test(
    qtbot: QtBot, view: ByPersonView, filled: Cell, open_plan: OpenPlan
) -> None:
    before = open_plan.plan
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.cell_area(filled).center())
    assert view.current == filled
    with qtbot.waitSignal(view.role_cell_wanted):
        qtbot.mouseDClick(view.viewport(), LEFT, pos=view.cell_area(filled).center())
    assert open_plan.plan is before


def typed_letters_are_refused_with_a_message_test(qtbot: QtBot, view: ByPersonView, filled: Cell) -> None:
    view.select(Selection().at(filled))
    with qtbot.waitSignal(view.message) as told:
        qtbot.keyClick(view, "r")
    assert told.args is not None
    assert "by role" in told.args[0]


def what_is_selected_is_copied_test(qtbot: QtBot, view: ByPersonView, filled: Cell) -> None:
    view.select(Selection().at(filled))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().strip().replace("/", "") == view.letters(filled)


def its_menu_opens_by_key_and_by_pointer_test(qtbot: QtBot, view: ByPersonView, filled: Cell) -> None:
    view.select(Selection().at(filled))
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    by_key = open_menu()
    by_key.close()
    at = view.cell_area(filled).center()
    where = view.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(view.viewport(), event)
    by_pointer = open_menu()
    assert entries(by_pointer) == entries(by_key)
    by_pointer.close()


def a_row_and_a_column_are_selected_by_key_test(qtbot: QtBot, view: ByPersonView, filled: Cell) -> None:
    view.select(Selection().at(filled))
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert {cell.activity for cell in view.selection.cells(view.grid)} == {filled.activity}
    view.select(Selection().at(filled))
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert {cell.column for cell in view.selection.cells(view.grid)} == {filled.column}


def a_double_click_on_a_title_opens_the_activity_test(qtbot: QtBot, view: ByPersonView, filled: Cell) -> None:
    at = QPoint(60, view.cell_area(filled).center().y())
    with qtbot.waitSignal(view.activity_wanted) as told:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=at)
    assert told.args == [filled.activity]
