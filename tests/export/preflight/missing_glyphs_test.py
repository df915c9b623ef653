"""Uncovered characters are reported with their texts."""

from teamcanvas.export.preflight.missing_glyphs import missing_glyphs
from teamcanvas.layout.pages.deck import DeckOptions, deck_pages
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from tests.small_plans import small_plan


def found(plan: Plan) -> list[tuple[tuple[str, ...], tuple[str, ...], str]]:
    pages = deck_pages(plan, "plan", check(plan, "plan"), DeckOptions(("board",)))
    return [(one.characters, one.texts, one.sentence) for one in missing_glyphs(pages)]


def texts_with_the_same_missing_characters_are_grouped_test() -> None:
    people = "Ann\U00016800 Lind, Bo\U00016800 Berg, Eve \U00016801"
    plan = small_plan(
        "S1 data_owner ann\U00016800", "S2 data_engineer bo\U00016800", "S3 ux_designer eve", people=people
    )
    (one, other) = found(plan)
    assert one[0] == ("\U00016800",)
    assert len(one[1]) == 2
    assert "U+16800" in one[2]
    assert "and 1 more" in one[2]
    assert other[0] == ("\U00016801",)
    assert "and" not in other[2].split("”")[1]


def no_alternative_text_where_all_is_visible_test() -> None:
    assert found(small_plan("S1 data_owner Sofia")) == []
