"""Headings match the plan."""

import re

import pytest

from teamcanvas.layout.pages.matrix_answers import answered_by_several
from teamcanvas.layout.pages.titles import board_title, findings_title, raci_people_title, raci_title, stage_title
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.people import people_matrix
from teamcanvas.model.stage import Stage
from tests.layout.wide_plans import matrix_in
from tests.raci_cells import set_cell
from tests.small_plans import board_in, small_plan, template

TRIO, FEDERATED = template("startup-trio"), template("federated")


def about_raci(plan: Plan) -> str:
    return raci_title(matrix_in(plan)[0], board_in(plan))


def with_cell(plan: Plan, role: str, letters: str) -> Plan:
    return set_cell(plan, plan.scenarios[0].id, ActivityId("s1_problem"), RoleId(role), letters)


def the_board_counts_people_roles_and_vacant_cards_test() -> None:
    plan = small_plan("S1 data_owner Sofia", "S2 data_owner Sofia", "S2 tech_lead Piotr", "S2 ux_designer -")
    assert board_title(board_in(plan)) == "2 people hold 2 roles; 1 card is vacant"


def one_person_is_singular_test() -> None:
    assert board_title(board_in(small_plan("S1 data_owner Sofia"))) == "1 person holds 1 role"


def an_empty_board_has_a_heading_of_its_own_test() -> None:
    assert board_title(board_in(small_plan())) == "Nobody is on the board yet"


def a_matrix_in_order_is_praised_test() -> None:
    assert about_raci(FEDERATED) == "Every activity has one accountable role; Tech lead answers for 11 of 36"


def people_who_share_an_accountability_are_in_the_heading_test() -> None:
    """The page by person shows two As in these rows: no heading says otherwise."""
    matrix, board = matrix_in(FEDERATED)[0], board_in(FEDERATED)
    several = answered_by_several(FEDERATED, FEDERATED.scenarios[0])
    rows = people_matrix(FEDERATED, FEDERATED.scenarios[0]).rows.values()
    assert several == sum(sum("A" in cell for cell in row.cells.values()) > 1 for row in rows) > 0
    title = f"Every activity has one accountable role; in {several} of 36, several people share it"
    assert raci_title(matrix, board, shared=several) == title


def a_role_that_answers_for_much_is_named_test() -> None:
    assert about_raci(template("delivery-team")).endswith("; Inside-out lead answers for 23 of 36")
    assert about_raci(TRIO) == "Every activity has one accountable role, and it is always the same: Inside-out lead"


@pytest.mark.parametrize(
    ("role", "letters", "title"),
    [
        ("inside_out_lead", "R", "1 of 36 activities has no accountable role"),
        ("data_scientist", "A", "1 of 36 activities has more than one accountable role"),
    ],
)
def an_edit_that_breaks_a_row_changes_the_title_test(role: str, letters: str, title: str) -> None:
    assert about_raci(with_cell(TRIO, role, letters)) == title


def a_vacant_accountable_role_is_in_the_heading_test() -> None:
    broken = with_cell(with_cell(TRIO, "inside_out_lead", "R"), "data_owner", "A")
    assert about_raci(broken) == "Nobody holds the accountable role of 1 of 36 activities"


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((2, 1, 5, 0), "2 errors and 1 warning to settle"),
        ((0, 3, 0, 2), "3 warnings to settle"),
        ((0, 0, 1, 0), "Nothing to settle, 1 note to read"),
        ((0, 0, 0, 1), "Nothing left to settle; 1 finding is accepted"),
        ((0, 0, 0, 0), "Nothing to settle"),
    ],
)
def findings_are_counted_test(counts: tuple[int, int, int, int], title: str) -> None:
    assert findings_title(*counts) == title


def about_people(plan: Plan) -> str:
    return raci_people_title(people_matrix(plan, plan.scenarios[0]), plan)


def the_person_with_most_activities_is_named_test() -> None:
    assert re.fullmatch(r"\w+ takes part in most activities: \d+ of 36", about_people(FEDERATED))


def over_involved_people_are_named_or_counted_test() -> None:
    one = small_plan("S2 tech_lead Sofia", "S2 data_engineer Piotr")
    assert about_people(one) == "Sofia Rossi is responsible for too many activities"
    three = small_plan("S2 tech_lead Sofia", "S2 tech_lead Piotr", "S2 tech_lead Hanna")
    assert about_people(three) == "3 of 3 people take part in too many activities"


def without_people_there_are_no_notices_about_them_test() -> None:
    assert about_people(small_plan()) == "Nobody is on the board yet"


def in_rapid_who_decides_answers_test() -> None:
    matrix, board = matrix_in(TRIO)[0], board_in(TRIO)
    decisions = sum(row.activity.kind == "decision" for row in matrix.rows.values())
    assert decisions
    # Nobody has written a D yet.
    assert raci_title(matrix, board, "RAPID").startswith(f"{decisions} of 36 activities")


@pytest.mark.parametrize(
    ("placements", "title"),
    [
        ((), "Solution Development has no roles yet"),
        (("S2 data_owner -", "S2 tech_lead -"), "Solution Development: nobody holds its 2 roles yet"),
        (("S2 data_owner Sofia", "S1 tech_lead -"), "Solution Development: 1 person holds 1 role"),
        (
            ("S2 data_owner Sofia", "S2 tech_lead Piotr", "S2 ux_designer -"),
            "Solution Development: 2 people hold 2 roles; 1 is vacant",
        ),
    ],
)
def the_heading_of_a_stage_counts_people_and_vacancies_test(placements: tuple[str, ...], title: str) -> None:
    assert stage_title(Stage.SOLUTION_DEVELOPMENT, board_in(small_plan(*placements))) == title
