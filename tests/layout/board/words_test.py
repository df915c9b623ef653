"""The board as text."""

from teamcanvas.layout.board.card_content import CardContent, CardRowContent, board_content
from teamcanvas.layout.board.words import board_words, card_words
from teamcanvas.model.plan import Handover
from tests.small_plans import board_in, small_plan

PLAN = small_plan("S1 data_owner -", "S2 data_engineer Sofia 1.0", "S2 data_engineer -", "PM tech_lead Hanna")


def every_stage_is_a_sentence_test() -> None:
    assert board_words(board_content(board_in(PLAN))) == (
        "Use Case Definition: Data owner, vacant. "
        "Solution Development: Data engineer: Sofia Rossi 1.0, vacancy 0.5. "
        "Scale and Adopt: no roles. "
        "Project management: Tech lead: Hanna Berg 0.5."
    )


def several_vacancies_are_counted_test() -> None:
    assert card_words(
        CardContent("Data owner", "data", "DA", (CardRowContent(None, 0.5), CardRowContent(None, 1.0)))
    ) == ("Data owner, 2 vacancies")


def handovers_come_last_test() -> None:
    handover = Handover.model_validate(
        {
            "from": "use-case-definition",
            "to": "solution-development",
            "giver": "hanna",
            "receiver": "sofia",
            "artefacts": "problem statement",
        }
    )
    words = board_words(board_content(board_in(PLAN), handovers=(handover,)))
    assert words.endswith("Handovers: to Solution Development, Hanna Berg → Sofia Rossi: problem statement.")
