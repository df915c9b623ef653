"""The frame of a page: what it says, and that nothing leaves the sheet."""

import pytest

from teamcanvas.layout.drawing import Rect
from teamcanvas.layout.page_frame import PageFrame, Sheet
from teamcanvas.layout.page_size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.layout.theme import load_theme
from tests.layout.wide_plans import outside, texts, words

PAPER = load_theme("paper")
SHEET = Sheet("Who does what", ("Responsibilities", "Churn model", "To be"), (), "Matrix")


def frame(size: PageSizeName = "16:9", footer: tuple[str, ...] = ("Acme Retail", "")) -> PageFrame:
    return PageFrame(PAGE_SIZES[size], PAPER, footer)


def a_page_says_what_it_is_test() -> None:
    shown = words(frame().page(SHEET, 2, 5))
    assert shown[0] == "Who does what"
    assert "".join(shown[1:6]) == "Responsibilities · Churn model · To be"
    assert "".join(shown[6:]) == "Acme Retail · page 2 of 5"


def there_is_no_date_unless_somebody_gives_one_test() -> None:
    assert "".join(words(frame(footer=("", "")).page(SHEET, 1, 1))[6:]) == "page 1 of 1"
    assert "21 November 2026" in words(frame(footer=("Acme", "21 November 2026")).page(SHEET, 1, 1))


@pytest.mark.parametrize(("size", "inches"), [("16:9", (13.333, 7.5)), ("letter", (11, 8.5))])
def sheets_have_their_usual_size_test(size: PageSizeName, inches: tuple[float, float]) -> None:
    page = frame(size).page(SHEET, 1, 1)
    assert (page.width / 72, page.height / 72) == pytest.approx(inches, abs=0.001)


@pytest.mark.parametrize(("size", "millimetres"), [("a4", (297, 210)), ("a3", (420, 297))])
def sheets_of_paper_lie_on_their_long_side_test(size: PageSizeName, millimetres: tuple[float, float]) -> None:
    page = frame(size).page(SHEET, 1, 1)
    assert (page.width / 72 * 25.4, page.height / 72 * 25.4) == pytest.approx(millimetres, abs=0.05)


def a_poster_has_larger_text_test() -> None:
    sizes = [texts(frame(size).page(SHEET, 1, 1))[0].size for size in ("a4", "a3")]
    assert sizes[1] == pytest.approx(sizes[0] * 2**0.5)


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def long_texts_are_cut_and_stay_on_the_page_test(size: PageSizeName) -> None:
    long = Sheet(
        "T" * 9_000, ("what", "P" * 9_000, "s" * 9_000), (), "x", legend=(Rect(0, -5, 300, 10),), legend_width=300
    )
    page = frame(size, ("O" * 9_000,)).page(long, 1, 100)
    assert outside(page) == []
    assert words(page)[-1] == "page 1 of 100"


@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def content_lies_between_head_and_foot_test(size: PageSizeName) -> None:
    scale = PAGE_SIZES[size].scale
    content = frame(size).content
    shown = texts(frame(size).page(SHEET, 1, 1))
    assert shown[5].box.bottom / scale < content.top
    assert shown[-1].box.top / scale > content.bottom
    assert shown[-1].box.right / scale == pytest.approx(content.right)
