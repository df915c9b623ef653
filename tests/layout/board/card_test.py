"""The drawing of a card."""

from teamcanvas.layout.board.card import draw_card
from teamcanvas.layout.board.card_content import CardContent, CardRowContent
from teamcanvas.layout.drawing.drawing import Rect, Text, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.rules.finding import Severity

LIGHT = load_theme("light")


def card(*rows: CardRowContent, title: str = "Data engineer", severity: Severity | None = None) -> CardContent:
    return CardContent(title, "data", "DA", rows, severity)


def words(content: CardContent, width: float = 150, *, hints: bool = True) -> list[str]:
    drawing = draw_card(content, width, LIGHT, hints=hints)
    return [item.line.text for item, _, _ in walk(drawing.items) if isinstance(item, Text)]


def a_card_shows_role_family_people_and_fte_test() -> None:
    shown = words(card(CardRowContent("Sofia Rossi", 1.0), CardRowContent("Piotr Zając", 0.6)))
    assert shown == ["Data engineer", "DA", "Sofia Rossi", "SR", "1.0", "Piotr Zając", "PZ", "0.6"]


def a_vacant_card_invites_a_drop_on_the_screen_but_not_on_paper_test() -> None:
    vacancy = card(CardRowContent(None, 0.5))
    assert "Vacant. Drop a person here." in " ".join(words(vacancy, 220))
    assert "Vacant" in words(vacancy, 220, hints=False)
    assert "Vacant. Drop a person here." not in words(vacancy, 220, hints=False)


def a_vacant_card_has_a_dashed_edge_test() -> None:
    def frame(content: CardContent) -> Rect:
        item = draw_card(content, 150, LIGHT, hints=True).items[0]
        assert isinstance(item, Rect)
        return item

    assert frame(card(CardRowContent(None, 0.5))).dash
    assert not frame(card(CardRowContent("Sofia", 0.5))).dash
    assert not frame(card(CardRowContent("Sofia", 0.5), CardRowContent(None, 0.5))).dash


def a_vacancy_beside_people_has_a_row_of_its_own_test() -> None:
    shown = words(card(CardRowContent("Sofia", 0.5), CardRowContent(None, 0.3)), 180)
    assert shown[-2:] == ["Vacant", "0.3"]


def a_card_with_a_finding_bears_its_sign_test() -> None:
    assert "!" in words(card(CardRowContent("Sofia", 0.5), severity=Severity.ERROR))
    assert "i" in words(card(CardRowContent("Sofia", 0.5), severity=Severity.INFO))


def a_long_name_takes_two_lines_and_then_an_ellipsis_test() -> None:
    content = card(CardRowContent("Maximiliane Hohenzollern-Sigmaringen von und zu Guttenberg", 0.5))
    names = words(content, 160)[2:-2]
    assert len(names) == 2
    assert names[-1].endswith("…")


def every_row_and_its_fte_lie_on_the_card_one_below_the_other_test() -> None:
    drawing = draw_card(
        card(CardRowContent("Sofia", 0.5), CardRowContent("Piotr", 0.25), CardRowContent(None, 1.0)),
        160,
        LIGHT,
        hints=True,
    )
    assert len(drawing.rows) == len(drawing.ftes) == 3
    for row, fte in zip(drawing.rows, drawing.ftes, strict=True):
        assert 0 <= row.left <= fte.left < fte.right <= row.right <= drawing.width
        assert row.bottom <= drawing.height
    for above, below in zip(drawing.rows, drawing.rows[1:], strict=False):
        assert above.bottom <= below.top


def markup_in_a_name_is_shown_as_typed_test() -> None:
    assert "<b>x</b>" in words(card(CardRowContent("<b>x</b>", 0.5)))


def a_long_word_is_set_a_little_smaller_before_it_is_cut_test() -> None:
    shown = words(card(CardRowContent("Margarethe", 0.05)), 136)
    assert "Margarethe" in shown
    assert "Donaudampfschifffahrt" not in words(card(CardRowContent("Donaudampfschifffahrt", 0.05)), 136)
