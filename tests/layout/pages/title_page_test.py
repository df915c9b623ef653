"""The first page of a deck."""

from dataclasses import replace

import pytest

from teamcanvas.layout.drawing.drawing import Drawing, Image, walk
from teamcanvas.layout.pages.deck_options import DeckOptions, Logo
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PageSizeName
from teamcanvas.layout.pages.title_page import title_sheets
from teamcanvas.model.plan import Plan
from tests.layout.boxes import overlapping_texts
from tests.layout.pages.deck_sources import drawn, source_of
from tests.layout.wide_plans import outside, texts, words
from tests.small_plans import small_plan, template

MLOPS = template("full-mlops-team").replace(organisation="Acme Retail")


def page(plan: Plan, options: DeckOptions | None = None) -> Drawing:
    source = source_of(plan, options)
    (shown,) = drawn(title_sheets(source), source)
    return shown


def the_title_page_names_the_plan_and_its_key_figures_test() -> None:
    said = words(page(MLOPS, DeckOptions(date="21 November 2026")))
    assert {"Acme Retail", MLOPS.title, "Plan", "21 November 2026", "15", "people on the board", "12.84"} <= set(said)
    assert {"Use Case Definition", "9 of 9 roles held", "Project management", "Data & science"} <= set(said)


def the_title_is_the_largest_text_test() -> None:
    shown = texts(page(MLOPS))
    assert max(shown, key=lambda one: one.size).text == MLOPS.title


def a_heading_can_be_replaced_test() -> None:
    source = source_of(MLOPS, DeckOptions(titles={"title": "Ravi decides on releases"}))
    (sheet,) = title_sheets(source)
    assert sheet.title == "Ravi decides on releases"
    assert sheet.title in words(sheet.items)
    assert MLOPS.title not in words(sheet.items)


def a_plan_without_a_title_has_one_on_its_first_page_test() -> None:
    assert "Untitled plan" in words(page(small_plan().replace(title="")))


def a_draft_has_a_label_beside_the_date_test() -> None:
    shown = texts(page(MLOPS, DeckOptions(date="today", draft=True)))
    date, draft = (next(one.box for one in shown if one.text == text) for text in ("today", "Draft"))
    assert date.right < draft.left
    assert date.top < draft.bottom
    assert draft.top < date.bottom


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
@pytest.mark.parametrize("title", ["A", "Long titles of plans " * 4, "Donaudampfschifffahrt" * 200])
def titles_of_any_length_leave_room_for_the_rest_test(size: PageSizeName, title: str) -> None:
    options = DeckOptions(page=size, date="21 November 2026", draft=True)
    for organisation in ("", "The organisation " * 30):
        shown = page(MLOPS.replace(title=title, organisation=organisation), options)
        assert outside(shown) == []
        assert overlapping_texts(shown) == []


def the_logo_is_larger_than_on_other_pages_test() -> None:
    source = source_of(MLOPS)
    framed = replace(source, frame=replace(source.frame, logo=Logo(b"picture", "svg", 100, 100)))
    (sheet,) = title_sheets(framed)
    (image,) = [item for item, _, _ in walk(sheet.items) if isinstance(item, Image)]
    assert image.width == image.height > 28
