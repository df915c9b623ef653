"""Contrast is measured at the positions of texts."""

import io

import pytest
from PIL import Image as Picture

from teamcanvas.export.preflight.contrast import contrast, faint_texts, logo_contrast
from teamcanvas.layout.drawing.drawing import Drawing, Group, Rect, Text
from teamcanvas.layout.pages.deck_options import Logo
from teamcanvas.layout.text.text import FontStyle, shape_line


def text(words: str, x: float, colour: str, size: float = 10) -> Text:
    return Text(x, 50, shape_line(words, FontStyle(size)), colour)


def black_on_white_has_the_most_test() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def texts_are_judged_by_what_is_just_under_them_test() -> None:
    dark = Group((Rect(0, 0, 90, 90, "#000000"), Rect(5, 30, 60, 30, "#ffffff")), 100, 0)
    items = (
        text("paper", 0, "#dddddd"),
        text("large", 40, "#888888", 20),
        dark,
        text("fine", 110, "#000000"),
        text("faint", 170, "#333333"),
    )
    assert list(faint_texts(Drawing(300, 100, items))) == ["paper", "faint"]


def png(*colours: tuple[int, int, int, int]) -> Logo:
    target = io.BytesIO()
    picture = Picture.new("RGBA", (40, 10 * len(colours)))
    for number, colour in enumerate(colours):
        picture.paste(colour, (0, 10 * number, 40, 10 * number + 10))
    picture.save(target, "PNG")
    return Logo(target.getvalue(), "png", *map(float, picture.size))


def svg(inside: str) -> Logo:
    return Logo(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode(), "svg", 10, 10)


@pytest.mark.parametrize(
    ("logo", "on_white", "on_black"),
    [
        (png((255, 255, 255, 255), (0, 0, 0, 0)), False, True),
        (png((0, 0, 0, 255)), True, False),
        (png((255, 255, 255, 255), (0, 0, 0, 255)), True, True),
        (svg('<path d="M0 0h9v9z"/>'), True, False),
        (svg('<path fill="#fff" d="M0 0h9v9z"/>'), False, True),
    ],
)
def a_good_part_of_a_logo_needs_contrast_test(logo: Logo, on_white: bool, on_black: bool) -> None:
    for ground, seen in (("#ffffff", on_white), ("#000000", on_black)):
        found = logo_contrast(logo, ground)
        assert found is not None
        assert (found > 2) == seen


def a_logo_that_cannot_be_read_is_not_judged_test() -> None:
    assert logo_contrast(Logo(b"\x89PNG", "png", 1, 1), "#ffffff") is None
    assert logo_contrast(svg("<path/"), "#ffffff") is None
