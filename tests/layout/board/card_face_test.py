"""What the cards of a board show."""

import pytest

from teamcanvas.layout.board.card_face import board_faces, fte_text, initials_of
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


@pytest.mark.parametrize(
    ("fte", "text"), [(1.0, "1.0"), (0.3, "0.3"), (0.05, "0.05"), (0.25, "0.25"), (0.1 + 0.2, "0.3")]
)
def an_fte_is_written_with_as_many_decimals_as_it_needs_test(fte: float, text: str) -> None:
    assert fte_text(fte) == text


def a_role_and_a_person_that_nobody_knows_are_shown_by_their_ids_test() -> None:
    faces = board_faces(board_in(small_plan("S1 no_such_role Nobody")))
    face = faces.cards[Stage.USE_CASE_DEFINITION][0][1]
    assert (face.title, face.family, face.badge) == ("no_such_role", "other", "?")
    assert face.rows[0].name == "? nobody"


def held_roles_are_counted_by_card_test() -> None:
    faces = board_faces(board_in(small_plan("S1 data_owner -", "S1 tech_lead Sofia", "S1 tech_lead -")))
    assert faces.held(Stage.USE_CASE_DEFINITION) == (1, 2)


def the_worst_finding_of_a_card_is_shown_on_it_test() -> None:
    board = board_in(small_plan("S1 tech_lead Sofia", "S2 tech_lead Sofia", "S1 data_owner Hanna"))
    sofia = Subject("person", "sofia")
    findings = (
        Finding("TC1", Severity.WARNING, (sofia,)),
        Finding("TC2", Severity.ERROR, (sofia, Subject("stage", "solution-development"))),
    )
    faces = board_faces(board, findings_on_board(board, findings))
    by_role = {(stage, card.role): face.severity for stage, cards in faces.cards.items() for card, face in cards}
    assert by_role == {
        (Stage.USE_CASE_DEFINITION, "tech_lead"): Severity.WARNING,
        (Stage.USE_CASE_DEFINITION, "data_owner"): None,
        (Stage.SOLUTION_DEVELOPMENT, "tech_lead"): Severity.ERROR,
    }
