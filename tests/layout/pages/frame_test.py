"""The frame of a page: its texts, all of them inside the page."""

from dataclasses import replace

import pytest

from teamcanvas.layout.drawing.drawing import Box, Drawing, Group, Image, Rect, Tag, bounds, walk
from teamcanvas.layout.drawing.lettering import starting_at
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck_options import Logo
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.layout.text.text import shape_line
from tests.layout.wide_plans import outside, texts, words

PAPER = load_theme("paper")
SHEET = PageSheet("Who does what", ("Responsibilities", "Acme Retail"), (), "Matrix")


def frame(size: PageSizeName = "16:9", footer: tuple[str, ...] = ("Churn model", "To be"), date: str = "") -> PageFrame:
    return PageFrame(PAGE_SIZES[size], PAPER, footer, date)


def shown(drawing: Drawing) -> list[Box]:
    """The boxes of the texts of a page."""
    return [one.box for one in texts(drawing)]


def a_page_shows_title_subtitle_footer_and_number_test() -> None:
    said = words(frame().page(SHEET, 2, 5))
    assert said[0] == "Who does what"
    assert "".join(said[1:4]) == "Responsibilities · Acme Retail"
    assert "".join(said[4:7]) == "Churn model · To be"
    assert said[7:] == ["page 2 of 5"]


def there_is_no_date_unless_somebody_gives_one_test() -> None:
    assert words(frame(footer=()).page(SHEET, 1, 1))[4:] == ["page 1 of 1"]
    assert "21 November 2026" in words(frame(date="21 November 2026").page(SHEET, 1, 1))


def a_sentence_that_is_long_is_set_smaller_and_then_in_two_lines_test() -> None:
    sentence = "Ravi decides on releases, and Sofia answers for the data that they are made of until the year ends"
    page = frame().page(replace(SHEET, title=sentence), 1, 1)
    assert words(page)[0] == sentence
    assert texts(page)[0].size < PAPER.sizes.title
    twice = f"{sentence}, and {sentence}"
    page = frame().page(replace(SHEET, title=twice), 1, 1)
    assert " ".join(words(page)[:2]) == twice
    assert shown(page)[0].bottom <= shown(page)[1].top + 2
    assert shown(page)[1].bottom <= shown(page)[2].top + 2


def an_elided_title_has_its_full_alternative_text_test() -> None:
    title = "Word " * 200
    heading = next(
        item
        for item in frame().page(replace(SHEET, title=title), 1, 1).items
        if isinstance(item, Group) and item.tag and item.tag.role == "heading"
    )
    assert heading.tag is not None
    assert heading.tag.alternative == title


def title_draft_label_and_logo_do_not_overlap_test() -> None:
    full = replace(frame(), draft=True, logo=Logo(b"picture", "png", 90, 30))
    page = full.page(replace(SHEET, title="Long words " * 40), 1, 1)
    found = dict(zip(words(page), shown(page), strict=True))
    (image,) = [bounds(item).moved(dx, dy) for item, dx, dy in walk(page) if isinstance(item, Image)]
    assert max(shown(page)[0].right, shown(page)[1].right) < found["Draft"].left < found["Draft"].right < image.left
    assert image.right == pytest.approx(full.area.right)


def a_page_with_a_head_of_its_own_has_no_other_test() -> None:
    page = replace(frame(), draft=True).page(replace(SHEET, bare=True), 1, 1)
    assert words(page)[-1] == "page 1 of 1"
    assert not {"Who does what", "Draft"} & set(words(page))


def a_legend_is_no_smaller_than_other_notes_test() -> None:
    note = starting_at(0, 0, shape_line("note", PAPER.small), "#000000")
    page = frame().page(replace(SHEET, legend=(Group((note,), tag=Tag("item")),)), 1, 1)
    (entry,) = [one for one in texts(page) if one.text == "note"]
    assert entry.size >= PAGE_SIZES["16:9"].smallest_text


@pytest.mark.parametrize(("size", "inches"), [("16:9", (13.333, 7.5)), ("letter", (11, 8.5))])
def sheets_have_their_usual_size_test(size: PageSizeName, inches: tuple[float, float]) -> None:
    page = frame(size).page(SHEET, 1, 1)
    assert (page.width / 72, page.height / 72) == pytest.approx(inches, abs=0.001)


@pytest.mark.parametrize(("size", "millimetres"), [("a4", (297, 210)), ("a3", (420, 297))])
def printed_sheets_are_in_landscape_format_test(size: PageSizeName, millimetres: tuple[float, float]) -> None:
    page = frame(size).page(SHEET, 1, 1)
    assert (page.width / 72 * 25.4, page.height / 72 * 25.4) == pytest.approx(millimetres, abs=0.05)


def a_poster_has_larger_text_test() -> None:
    sizes = [texts(frame(size).page(SHEET, 1, 1))[0].size for size in ("a4", "a3")]
    assert sizes[1] == pytest.approx(sizes[0] * 2**0.5)


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def long_texts_are_cut_and_stay_on_the_page_test(size: PageSizeName) -> None:
    long = PageSheet("T" * 9_000, ("what", "P" * 9_000, "s" * 9_000), (), "x", legend=(Rect(0, -5, 300, 10),))
    page = frame(size, ("O" * 9_000,), "d" * 9_000).page(long, 1, 100)
    assert outside(page) == []
    assert words(page)[-1] == "page 1 of 100"


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def content_lies_between_head_and_foot_test(size: PageSizeName) -> None:
    scale = PAGE_SIZES[size].scale
    area = frame(size).area
    found = shown(frame(size).page(SHEET, 1, 1))
    assert found[3].bottom / scale < area.top
    assert found[-1].top / scale > area.bottom
    assert found[-1].right / scale == pytest.approx(area.right)
