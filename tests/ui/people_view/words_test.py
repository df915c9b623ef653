"""Cells and heads in words."""

from teamcanvas.ui.people_view.order import COLUMNS, PeopleColumn, PeopleOrder
from teamcanvas.ui.people_view.rows import PersonRow, person_rows
from teamcanvas.ui.people_view.words import (
    HEADS,
    aside_words,
    cell_line,
    head_words,
    second_words,
    spoken_cell,
    tip_of,
)
from tests.ui.people_view.conftest import team_plan, with_person


def rows() -> tuple[PersonRow, ...]:
    plan = team_plan()
    return person_rows(plan, plan.scenarios[0], {})


def every_column_has_a_head_test() -> None:
    assert len(HEADS) == COLUMNS
    assert head_words(PeopleColumn.PERSON, PeopleOrder(PeopleColumn.PERSON)) == "Person, sorted, smallest first"
    assert head_words(PeopleColumn.TEAM, PeopleOrder(PeopleColumn.PERSON)) == "Team"


def a_cell_is_said_in_a_line_and_explained_in_a_tip_test() -> None:
    sofia, piotr, hanna = rows()
    assert cell_line(sofia, PeopleColumn.FIRST_STAGE + 1) == "Data engineer 0.9"
    assert tip_of(sofia, PeopleColumn.FIRST_STAGE + 1) == "Data engineer, 0.9 FTE"
    assert spoken_cell(piotr, PeopleColumn.TEAM) == "no team"
    assert spoken_cell(hanna, PeopleColumn.FIRST_STAGE) == "no role"
    assert tip_of(hanna, PeopleColumn.TEAM) == "Business"


def too_much_and_too_little_are_said_test() -> None:
    plan = with_person(team_plan(), "piotr", capacity=0.5)
    sofia, piotr, hanna = person_rows(plan, plan.scenarios[0], {})
    assert [aside_words(row) for row in (sofia, piotr, hanna)] == ["0.3 over", "", "1.0 free"]


def away_comes_before_the_job_title_test() -> None:
    plan = with_person(team_plan(), "piotr", job_title="Analyst")
    assert second_words(person_rows(plan, plan.scenarios[0], {})[1]) == "away · Analyst"
