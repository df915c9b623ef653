"""The legend explains exactly what the matrix shows."""

import math

import pytest

from teamcanvas.layout.drawing.drawing import bounds, translate
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.legend import family_entries, family_key, in_lines, letter_legend, rows_legend
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.measures import matrix_measures
from teamcanvas.layout.matrix.row_content import people_rows
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.gaps import Gap
from teamcanvas.model.raci.people import people_matrix
from tests.layout.wide_plans import matrix_in, words
from tests.raci_cells import set_cell
from tests.small_plans import template

MEASURES = matrix_measures(load_theme("paper"))
PLAN = template("startup-trio")
ROLES = (RoleId("data_owner"), RoleId("tech_lead"), RoleId("nobody_knows"), RoleId("data_engineer"))
ORDINARY = ["A", "accountable", "R", "responsible", "C", "consulted", "I", "informed"]


def with_cell(letters: str) -> list[str]:
    edited = set_cell(PLAN, PLAN.scenarios[0].id, ActivityId("s1_problem"), RoleId("data_scientist"), letters)
    return words(letter_legend(matrix_in(edited)[0], MEASURES).items)


def the_four_letters_are_explained_test() -> None:
    assert words(letter_legend(matrix_in(PLAN)[0], MEASURES).items) == ORDINARY


def an_edited_row_adds_its_sign_to_the_legend_test() -> None:
    assert with_cell("C") == [*ORDINARY, "row edited by hand"]


def an_unknown_letter_is_explained_test() -> None:
    assert with_cell("X") == [*ORDINARY, "X", "not a letter of RACI", "row edited by hand"]


def the_width_is_what_it_takes_test() -> None:
    legend = letter_legend(matrix_in(PLAN)[0], MEASURES)
    box = bounds(translate(legend.items, 0, 0))
    assert abs(box.right - legend.width) < 0.01
    assert box.left >= 0


def families_are_named_in_the_order_of_the_catalogue_test() -> None:
    legend = in_lines(family_entries(ROLES, built_in_catalogue(), MEASURES), math.inf, MEASURES)
    assert words(legend.items) == ["LE", "Leadership", "DA", "Data & science"]


def the_key_stands_on_the_foot_of_its_corner_test() -> None:
    box = bounds(translate(family_key(ROLES, built_in_catalogue(), 90, MEASURES), 0, 0))
    assert 90 - 2 * MEASURES.line - 1 <= box.top
    assert box.bottom <= 91


def without_roles_there_is_nothing_to_explain_test() -> None:
    legend = in_lines(family_entries((), built_in_catalogue(), MEASURES), math.inf, MEASURES)
    assert (legend.items, legend.width) == ((), 0)


def a_narrow_legend_takes_more_lines_test() -> None:
    matrix = matrix_in(PLAN)[0]
    marks = MatrixMarks(scheme="RAPID")
    wide = letter_legend(matrix, MEASURES, marks)
    narrow = letter_legend(matrix, MEASURES, marks, wide.width / 2)
    assert wide.lines == 1 < narrow.lines <= 3
    assert narrow.width <= wide.width / 2
    assert words(narrow.items) == words(wide.items)
    box = bounds(translate(narrow.items, 0, 0))
    assert abs(box.top + box.bottom) < 0.3 * MEASURES.em


def decisions_have_letters_of_their_own_beside_those_of_other_rows_test() -> None:
    shown = words(letter_legend(matrix_in(PLAN)[0], MEASURES, MatrixMarks(scheme="DACI")).items)
    assert shown.index("decisions:") < shown.index("D") < shown.index("other rows:") < shown.index("R")


@pytest.mark.parametrize(("gap", "said"), [("nobody", "nobody holds the role"), ("elsewhere", "not in this stage")])
def gaps_are_explained_where_they_occur_test(gap: Gap, said: str) -> None:
    matrix = matrix_in(PLAN)[0]
    row = next(iter(matrix.rows.values()))
    marks = MatrixMarks(gaps={(row.activity.id, next(iter(row.cells))): gap})
    assert words(letter_legend(matrix, MEASURES, marks).items) == [*ORDINARY, "R", said]


def by_person_the_letters_are_explained_as_well_test() -> None:
    people = people_matrix(PLAN, PLAN.scenarios[0])
    assert words(rows_legend(people_rows(people, people.columns, NO_MARKS), NO_MARKS, MEASURES).items) == ORDINARY
