"""The content of rows: the letters of the shown columns, with their signs and gaps."""

from teamcanvas.layout.matrix.cells import CellContent
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.row_content import counted_letters, people_rows, role_rows
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.rules.finding import Severity
from tests.small_plans import template

FEDERATED = template("federated")
SCENARIO = FEDERATED.scenarios[0]
MATRIX = raci_of(FEDERATED, SCENARIO)
FIRST = next(iter(MATRIX.rows.values()))
A, C = FIRST.holders("A")[0], FIRST.holders("C")[0]
NOT_IN_IT = next(role for role in MATRIX.columns if not FIRST.cells.get(role))


def a_row_has_a_cell_a_column_in_their_order_test() -> None:
    content = role_rows(MATRIX, (NOT_IN_IT, C, A), NO_MARKS)[0]
    assert [cell and cell.letters for cell in content.cells] == [None, "C", FIRST.cells[A]]
    assert (content.title, content.edited, content.severity) == (FIRST.activity.title, False, None)


def signs_and_gaps_are_in_their_cells_even_in_empty_ones_test() -> None:
    activity = FIRST.activity.id
    marks = MatrixMarks(
        rows={activity: Severity.ERROR},
        cells={(activity, NOT_IN_IT): Severity.WARNING, (activity, C): Severity.ERROR},
        gaps={(activity, A): "nobody", (ActivityId("gone"), RoleId("gone")): "elsewhere"},
    )
    content = role_rows(MATRIX, (NOT_IN_IT, C, A), marks)[0]
    assert content.severity is Severity.ERROR
    assert content.cells == (
        CellContent("", Severity.WARNING),
        CellContent("C", Severity.ERROR),
        CellContent(FIRST.cells[A], gap="nobody"),
    )


def equal_rows_have_equal_content_test() -> None:
    one, other = (role_rows(raci_of(FEDERATED, SCENARIO), MATRIX.columns, NO_MARKS) for _ in range(2))
    assert one == other


def by_person_each_row_has_the_letters_of_people_test() -> None:
    people = people_matrix(FEDERATED, SCENARIO)
    contents = people_rows(people, people.columns, NO_MARKS)
    for row, content in zip(people.rows.values(), contents, strict=True):
        shown = {key: cell.letters for key, cell in zip(people.columns, content.cells, strict=True) if cell}
        assert shown == dict(row.cells)
    assert people_rows(people, (PersonId("gone"),), NO_MARKS)[0].cells == (None,)


def letters_are_counted_only_if_counts_are_shown_test() -> None:
    assert counted_letters(NO_MARKS) == ()
    assert counted_letters(MatrixMarks(scheme="CAIRO", counts=True)) == ("A", "R", "C", "I", "O")
