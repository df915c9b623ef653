"""What the cards of a board show."""

import pytest

from teamcanvas.layout.board.card_content import CardContent, CardRowContent, board_content, initials_of
from teamcanvas.layout.board.findings import findings_on_board
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Finding, Severity, Subject
from tests.small_plans import board_in, small_plan


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Sofia Rossi", "SR"),
        ("Priya", "P"),
        ("Ana María de la Cruz", "AC"),
        ("  ", ""),
        ("<b>x</b>", "B"),
        ("नेहा शर्मा", "नेश"),
        ("(Ops) Team", "OT"),
        ("ß", "SS"),
    ],
)
def initials_are_the_first_letters_of_the_first_and_last_word_test(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def unknown_roles_and_people_are_shown_by_their_ids_test() -> None:
    board = board_content(board_in(small_plan("S1 no_such_role Nobody")))
    content = board.cards[Stage.USE_CASE_DEFINITION][0][1]
    assert (content.title, content.family, content.badge) == ("no_such_role", "other", "?")
    assert content.rows[0].name == "? nobody"


def held_roles_are_counted_by_card_test() -> None:
    board = board_content(board_in(small_plan("S1 data_owner -", "S1 tech_lead Sofia", "S1 tech_lead -")))
    assert board.held(Stage.USE_CASE_DEFINITION) == (1, 2)


def the_worst_finding_of_a_card_is_shown_on_it_test() -> None:
    board = board_in(small_plan("S1 tech_lead Sofia", "S2 tech_lead Sofia", "S1 data_owner Hanna"))
    sofia = Subject("person", "sofia")
    findings = (
        Finding("TC1", Severity.WARNING, (sofia,)),
        Finding("TC2", Severity.ERROR, (sofia, Subject("stage", "solution-development"))),
    )
    board = board_content(board, findings_on_board(board, findings))
    by_role = {(stage, card.role): content.severity for stage, cards in board.cards.items() for card, content in cards}
    assert by_role == {
        (Stage.USE_CASE_DEFINITION, "tech_lead"): Severity.WARNING,
        (Stage.USE_CASE_DEFINITION, "data_owner"): None,
        (Stage.SOLUTION_DEVELOPMENT, "tech_lead"): Severity.ERROR,
    }


def content(people: int) -> CardContent:
    return CardContent("Data engineer", "data", "DA", tuple(CardRowContent(f"Person {n}", 0.5) for n in range(people)))


def a_split_card_keeps_all_rows_and_no_part_has_too_many_test() -> None:
    whole = content(7)
    parts = list(whole.split(3))
    assert [len(part.rows) for part in parts] == [3, 3, 1]
    assert tuple(row for part in parts for row in part.rows) == whole.rows
    assert {part.title for part in parts} == {whole.title}


def a_card_that_fits_stays_as_it_is_test() -> None:
    assert list(content(3).split(3)) == [content(3)]
    assert list(content(0).split(3)) == [content(0)]
