"""Cards with many people in pieces."""

from teamcanvas.layout.board.card_content import CardContent, CardRowContent
from teamcanvas.layout.pages.pieces import pieces


def content(people: int) -> CardContent:
    return CardContent("Data engineer", "data", "DA", tuple(CardRowContent(f"Person {n}", 0.5) for n in range(people)))


def nobody_is_lost_and_no_piece_has_too_many_test() -> None:
    whole = content(7)
    parts = list(pieces(whole, 3))
    assert [len(part.rows) for part in parts] == [3, 3, 1]
    assert tuple(row for part in parts for row in part.rows) == whole.rows
    assert {part.title for part in parts} == {whole.title}


def a_card_that_fits_stays_as_it_is_test() -> None:
    assert list(pieces(content(3), 3)) == [content(3)]
    assert list(pieces(content(0), 3)) == [content(0)]
