"""The notices about how pages look."""

from teamcanvas.export.preflight.pages import page_notices
from teamcanvas.layout.drawing.drawing import Drawing, Text
from teamcanvas.layout.pages.deck import DeckOptions, Page
from teamcanvas.layout.pages.deck_options import Logo
from teamcanvas.layout.pages.size import PageKind
from teamcanvas.layout.text.text import FontStyle, shape_line


def page(kind: PageKind, *texts: tuple[str, float, str]) -> Page:
    items = tuple(Text(9, 20, shape_line(words, FontStyle(size)), colour) for words, size, colour in texts)
    return Page(kind, "", "", Drawing(960, 540, items))


def kinds(*pages: Page, deck: DeckOptions | None = None) -> list[str]:
    return [notice.kind for notice in page_notices(pages, deck or DeckOptions())]


def small_text_is_reported_except_signs_and_large_matrices_test() -> None:
    assert kinds(page("board", ("small", 8, "#000000"))) == ["small-text"]
    assert kinds(page("raci", ("small", 8, "#000000"))) == []
    assert kinds(page("raci", ("small", 6, "#000000"))) == ["small-text"]
    assert kinds(page("board", ("A", 6, "#000000"))) == []
    assert kinds(page("board", ("small", 8, "#000000")), deck=DeckOptions(page="a4")) == []


def faint_text_is_reported_test() -> None:
    assert kinds(page("board", ("faint", 12, "#cccccc"))) == ["contrast"]


def missing_glyphs_are_reported_test() -> None:
    assert kinds(page("board", ("a \U00016800", 12, "#000000"))) == ["missing-glyphs"]


def a_white_logo_is_for_dark_pages_test() -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#fff"/></svg>'
    logo = Logo(data, "svg", 9, 9)
    assert kinds(deck=DeckOptions(logo=logo)) == ["logo"]
    assert kinds(deck=DeckOptions(logo=logo, theme="dark")) == []
