"""The matrix as a screen reader knows it."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.board.virtual_accessibility import PRESS, SHOW_MENU, PartActions, PartInterface, RootInterface
from teamcanvas.edits.activities import remove_activity
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.raci.accessibility import MatrixPart
from teamcanvas.ui.raci.by_person_view import ByPersonView
from teamcanvas.ui.raci.canvas import MatrixCanvas
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.view import RaciView
from tests.small_plans import template
from tests.ui.conftest import Opens, choose, open_menu

NAME, NOTE = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def view(qtbot: QtBot, opens: Opens) -> RaciView:
    made = RaciView(opens(template("startup-trio")), load_theme("light"))
    made.resize(900, 700)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def matrix(view: RaciView) -> RootInterface[MatrixPart]:
    return root_of(view)


def root_of(view: MatrixCanvas) -> RootInterface[MatrixPart]:
    root = QAccessible.queryAccessibleInterface(view)
    assert isinstance(root, RootInterface)
    return root


def it_is_a_table_of_rows_and_cells_test(view: RaciView, matrix: RootInterface[MatrixPart]) -> None:
    assert isinstance(QAccessible.queryAccessibleInterface(view), RootInterface)
    assert matrix.role() is QAccessible.Role.Table
    assert matrix.childCount() == len(view.grid.rows)
    row = matrix.child(0)
    assert row.role() is QAccessible.Role.Row
    assert row.text(NAME) == view.matrix.rows[view.grid.rows[0]].activity.title
    assert row.childCount() == len(view.grid.columns)
    cell = row.child(1)
    assert cell.role() is QAccessible.Role.Cell
    assert cell.parent() is row
    assert row.indexOfChild(cell) == 1
    assert matrix.indexOfChild(row) == 0


def a_cell_says_what_it_holds_and_why_test(view: RaciView, matrix: RootInterface[MatrixPart]) -> None:
    cell = view.grid.first()
    view.changes.put([cell], "R")
    found = matrix.interface_of(cell)
    assert found.text(NAME).endswith(": responsible, edited")
    assert view.words.role(cell.column) in found.text(NAME)
    assert "no longer follows the board" in found.text(NOTE)


def the_current_cell_has_the_focus_and_its_place_test(view: RaciView, matrix: RootInterface[MatrixPart]) -> None:
    cell = Cell(view.grid.rows[2], view.grid.columns[1])
    view.activateWindow()
    view.setFocus()
    view.select(Selection().at(cell), reveal=True)
    found = matrix.interface_of(cell)
    box = found.rect()
    assert view.mapToGlobal(view.cell_area(cell).center()) == box.center()
    assert matrix.childAt(box.center().x(), box.center().y()) is matrix.interface_of(cell.activity)
    assert found.state().selected
    assert not found.state().offscreen
    assert matrix.interface_of(Cell(view.grid.rows[-1], cell.column)).state().offscreen


def pressing_opens_the_menu_with_the_letters_test(
    qtbot: QtBot, view: RaciView, matrix: RootInterface[MatrixPart]
) -> None:
    cell = view.grid.first()
    before = view.words.letters(cell)
    actions = PartActions(matrix.tree, cell)
    assert PRESS in actions.actionNames()
    actions.doAction(PRESS)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = open_menu()
    assert (view.current, view.words.letters(cell)) == (cell, before)
    choose(menu, "Informed")
    assert view.words.letters(cell) == "I"


def removed_rows_have_no_interfaces_test(view: RaciView, matrix: RootInterface[MatrixPart]) -> None:
    activity = view.grid.rows[1]
    found = matrix.interface_of(activity)
    assert isinstance(found, PartInterface)
    assert found.isValid()
    view.open_plan.commit("Remove", lambda plan: remove_activity(plan, activity))
    assert not found.isValid()
    assert found.text(NAME) == ""


def names_in_the_matrix_by_person_include_the_role_test(qtbot: QtBot, opens: Opens) -> None:
    people = ByPersonView(opens(template("startup-trio")), load_theme("light"))
    qtbot.addWidget(people)
    people.show()
    filled = next(
        Cell(row, one) for row in people.grid.rows for one in people.grid.columns if people.letters(Cell(row, one))
    )
    name = root_of(people).interface_of(filled).text(NAME)
    assert " as " in name
    assert "takes part in" in root_of(people).interface_of(filled).text(NOTE)


def the_focus_is_in_the_current_cell_and_nowhere_else_test(
    qtbot: QtBot, view: RaciView, matrix: RootInterface[MatrixPart]
) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.select(Selection().at(view.grid.first()))
    row = matrix.child(0)
    everything = [matrix, row, *(row.child(index) for index in range(row.childCount()))]
    assert [one for one in everything if one.state().focused] == [matrix.interface_of(view.grid.first())]
    assert matrix.focusChild() is row.child(0)
    assert row.focusChild() is row.child(0)


def the_open_menu_belongs_to_the_matrix_test(qtbot: QtBot, view: RaciView, matrix: RootInterface[MatrixPart]) -> None:
    PartActions(matrix.tree, view.grid.first()).doAction(SHOW_MENU)
    rows = len(view.grid.rows)
    qtbot.waitUntil(lambda: matrix.childCount() == rows + 1)
    menu = matrix.child(rows)
    assert menu.role() is QAccessible.Role.PopupMenu
    assert matrix.indexOfChild(menu) == rows
    open_menu().close()
