"""Lays out the RACI matrix by person: letters through roles, and the load of each person."""

from collections.abc import Mapping, Sequence

from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.matrix.columns import Heads
from teamcanvas.layout.matrix.heads import HeadContent
from teamcanvas.layout.matrix.letters import all_letters
from teamcanvas.layout.matrix.loads import LoadContent
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.matrix import MatrixLayout, lay_out
from teamcanvas.layout.matrix.measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix.row_content import people_rows
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.people import PeopleMatrix, PersonLoad


def layout_people_matrix(
    matrix: PeopleMatrix,
    plan: Plan,
    theme: Theme,
    width: float,
    *,
    scenario: Scenario,
    marks: MatrixMarks = NO_MARKS,
) -> MatrixLayout:
    """The matrix by person in a theme, filling a width in points; wider if its columns need it.

    Args:
        scenario: has the roles that are shown beside people's names.
        marks: what is shown beside the letters; that of roles is ignored.
    """
    measures = people_measures(matrix_measures(theme), marks)
    heads = people_heads(matrix.columns, plan, scenario)
    rows = people_rows(matrix, matrix.columns, marks)
    return lay_out(heads, rows, width, measures, marks, loads=load_contents(matrix, marks))


def people_measures(measures: MatrixMeasures, marks: MatrixMarks) -> MatrixMeasures:
    """The measures of a matrix by person."""
    return measures.showing(signs=marks.signs, people=True)


def people_heads(people: Sequence[PersonId], plan: Plan, scenario: Scenario) -> Heads:
    """The heads of columns that are people: their names and, in a second line, their roles on the board."""
    board = board_of(plan, scenario)
    names = board.names
    return tuple((person, _head(names.get(person, person), _roles(person, board))) for person in people)


def _head(name: str, roles: Sequence[str]) -> HeadContent:
    """The name over all roles, or over the first ones and how many more there are."""
    first = (f"{', '.join(roles[:shown])} +{len(roles) - shown}" for shown in range(len(roles) - 1, 0, -1))
    shorter = (*first, f"{len(roles)} roles") if len(roles) > 1 else ()
    return HeadContent(name, "other", "", second=", ".join(roles), shorter=shorter)


def load_contents(matrix: PeopleMatrix, marks: MatrixMarks) -> Mapping[str, LoadContent]:
    """The load of each column."""
    return {person: _load(load, all_letters(marks.scheme)) for person, load in matrix.loads.items()}


def _roles(person: PersonId, board: Board) -> list[str]:
    roles = dict.fromkeys(placement.role for placement in board.by_person.get(person, ()))
    return [board.catalogue.role_title(role) for role in roles]


def _load(load: PersonLoad, letters: Sequence[str]) -> LoadContent:
    known = [(letter, load.counts[letter]) for letter in letters if load.counts.get(letter)]
    strange = sum(number for letter, number in load.counts.items() if letter not in letters)
    counts = (*known, ("other", strange)) if strange else tuple(known)
    return LoadContent(counts, load.rows_touched, load.rows, load.over_involved)
