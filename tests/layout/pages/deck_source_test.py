"""What the pages of a deck are made from."""

from tests.layout.pages.deck_sources import source_of
from tests.small_plans import small_plan, template


def the_board_and_its_faces_are_worked_out_once_test() -> None:
    source = source_of(template("full-mlops-team"))
    assert source.board is source.board
    assert source.faces is source.faces


def cards_bear_the_signs_of_what_the_check_found_test() -> None:
    source = source_of(small_plan("S1 data_owner -"))
    assert source.result.open
    assert any(face.severity for cards in source.faces.cards.values() for _, face in cards)


def a_subtitle_says_what_a_page_shows_and_for_whom_test() -> None:
    source = source_of(small_plan().replace(organisation="Acme Retail"))
    assert source.subtitle("Team board") == ("Team board", "Acme Retail")
