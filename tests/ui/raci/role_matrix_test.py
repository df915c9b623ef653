"""The edits of the matrix by role."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import ActivityId
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.role_matrix import RoleMatrix
from teamcanvas.ui.raci.selection import Selection


@pytest.fixture
def matrix(qtbot: QtBot, open_plan: OpenPlan) -> RoleMatrix:
    made = RoleMatrix(open_plan, load_theme("light"))
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def cell(matrix: RoleMatrix) -> Cell:
    """The first cell."""
    return matrix.grid.first()


def go_to(matrix: RoleMatrix, cell: Cell) -> None:
    matrix.select(Selection().at(cell), reveal=True)


def what_is_copied_is_said_in_numbers_test(qtbot: QtBot, matrix: RoleMatrix) -> None:
    matrix.select(matrix.selection.row(matrix.grid, matrix.grid.rows[0]))
    with qtbot.waitSignal(matrix.message) as told:
        matrix.copy()
    assert told.args == [f"Copied 1 row and {len(matrix.grid.columns)} columns."]


def what_is_no_letter_is_left_out_of_a_paste_and_said_test(qtbot: QtBot, matrix: RoleMatrix, cell: Cell) -> None:
    QGuiApplication.clipboard().setText("A\t?!")
    go_to(matrix, cell)
    with qtbot.waitSignal(matrix.message) as told:
        matrix.paste()
    assert matrix.words.letters(cell) == "A"
    assert told.args == ["Pasted. “?!” is no letter and was left out."]


def a_pasted_table_with_titles_asks_where_it_belongs_test(
    qtbot: QtBot, matrix: RoleMatrix, cell: Cell, open_plan: OpenPlan
) -> None:
    before = open_plan.plan
    text = "\tData scientist\tTech lead\nFrame the business problem\tR\tA\n"
    QGuiApplication.clipboard().setText(text)
    go_to(matrix, cell)
    with qtbot.waitSignal(matrix.matrix_pasted) as told:
        matrix.paste()
    assert told.args == [text]
    assert open_plan.plan is before


def a_pasted_markdown_table_asks_too_and_a_row_with_its_title_is_refused_test(
    qtbot: QtBot, matrix: RoleMatrix, cell: Cell, open_plan: OpenPlan
) -> None:
    before = open_plan.plan
    go_to(matrix, cell)
    QGuiApplication.clipboard().setText("| Task | Sponsor |\n|---|---|\n| Load data | R |\n| Train it | A |\n")
    with qtbot.waitSignal(matrix.matrix_pasted):
        matrix.paste()
    QGuiApplication.clipboard().setText("| Load data | R | A |")
    with qtbot.waitSignal(matrix.message) as told:
        matrix.paste()
    assert told.args == ["“Load data” is no letter. Nothing was pasted: copy the letters alone, or the whole table."]
    assert open_plan.plan is before


def a_row_is_shown_from_a_finding_test(matrix: RoleMatrix) -> None:
    last = matrix.grid.rows[-1]
    matrix.show_activity(last)
    assert matrix.current is not None
    assert matrix.current.activity == last
    assert matrix.viewport().rect().contains(matrix.cell_area(matrix.current).center())
    matrix.show_activity(ActivityId("no such row"))
    assert matrix.current.activity == last
