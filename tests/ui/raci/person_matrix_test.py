"""The texts of the matrix by person."""

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.person_matrix import PersonMatrix
from teamcanvas.ui.raci.selection import Selection


@pytest.fixture
def matrix(qtbot: QtBot, open_plan: OpenPlan) -> PersonMatrix:
    made = PersonMatrix(open_plan, load_theme("light"))
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def cells(matrix: PersonMatrix) -> list[Cell]:
    return [Cell(row, person) for row in matrix.grid.rows for person in matrix.grid.columns]


@pytest.fixture
def filled(matrix: PersonMatrix, cells: list[Cell]) -> Cell:
    return next(cell for cell in cells if matrix.letters(cell))


def columns_are_people_and_letters_come_from_their_roles_test(
    matrix: PersonMatrix, filled: Cell, open_plan: OpenPlan
) -> None:
    assert set(matrix.grid.columns) <= {person.id for person in open_plan.plan.people}
    source = matrix.source(filled)
    assert source is not None
    assert matrix.matrix.rows[source.activity].cells[source.role]
    assert " as " in matrix.describe(filled)


def the_load_is_a_sentence_test(matrix: PersonMatrix) -> None:
    person = matrix.grid.columns[0]
    load = matrix.people.loads[matrix.people.columns[0]]
    words = matrix.load_words(person)
    assert f"{load.rows_touched} of {load.rows} activities" in words
    assert words in matrix.tooltip_words(MatrixHit("head", column=person))


def a_cell_without_letters_has_no_cell_by_role_to_go_to_test(
    qtbot: QtBot, matrix: PersonMatrix, cells: list[Cell]
) -> None:
    matrix.select(Selection().at(next(cell for cell in cells if matrix.source(cell) is None)))
    with qtbot.waitSignal(matrix.message) as told, qtbot.assertNotEmitted(matrix.role_cell_wanted):
        matrix.act()
    assert told.args == ["Nothing stands here: letters are written by role."]
