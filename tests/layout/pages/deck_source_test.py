"""The input of the pages of a deck."""

from tests.layout.pages.deck_sources import source_of
from tests.small_plans import small_plan, template


def the_board_and_its_content_are_computed_once_test() -> None:
    source = source_of(template("full-mlops-team"))
    assert source.board is source.board
    assert source.board_content is source.board_content


def cards_have_the_signs_of_their_findings_test() -> None:
    source = source_of(small_plan("S1 data_owner Sofia 2"))
    assert source.result.open
    assert any(content.severity for cards in source.board_content.cards.values() for _, content in cards)


def a_subtitle_has_the_kind_of_page_and_the_organisation_test() -> None:
    source = source_of(small_plan().replace(organisation="Acme Retail"))
    assert source.subtitle("Team board") == ("Team board", "Acme Retail")
