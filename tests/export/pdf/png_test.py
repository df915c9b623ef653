"""Pages as pictures: size, colours, reproducible bytes."""

import io

import pytest
from PIL import Image

from teamcanvas.export.pdf.png import LARGEST_PICTURE, png_pictures
from teamcanvas.layout.drawing.drawing import Drawing, Rect
from teamcanvas.layout.pages.size import PAGE_SIZES
from tests.export.sample_pages import board_page, line_of, shapes


def picture(drawing: Drawing, pixels: int) -> Image.Image:
    (data,) = png_pictures([drawing], pixels)
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize("size", PAGE_SIZES.values(), ids=PAGE_SIZES)
@pytest.mark.parametrize("pixels", [640, 1920, 3001])
def the_longer_side_is_as_long_as_asked_for_test(size: object, pixels: int) -> None:
    page = next(one for one in PAGE_SIZES.values() if one is size)
    made = picture(Drawing(page.width, page.height, (Rect(0, 0, 10, 10, "#000000"),)), pixels)
    assert made.width == pixels
    assert abs(made.height - pixels * page.height / page.width) <= 1


def colours_are_those_of_the_drawing_on_white_test() -> None:
    made = picture(shapes(), 400)
    assert made.mode == "RGB"
    assert made.getpixel((190, 134)) == (0x03, 0x69, 0xA1)
    assert made.getpixel((250, 120)) == (0xB5, 0x47, 0x08)
    assert made.getpixel((2, 2)) == (255, 255, 255)


def text_is_drawn_in_any_script_test() -> None:
    blank = picture(Drawing(200, 50, ()), 400)
    for text in ("Sofia", "مريم", "आर्या", "สมชาย"):
        made = picture(Drawing(200, 50, (line_of(text),)), 400)
        assert made.tobytes() != blank.tobytes(), text


def every_page_has_a_picture_of_its_own_size_test() -> None:
    made = [Image.open(io.BytesIO(one)) for one in png_pictures([Drawing(200, 100, ()), Drawing(100, 200, ())], 100)]
    assert [one.size for one in made] == [(100, 50), (50, 100)]


def bytes_are_reproducible_and_name_no_person_test() -> None:
    first, second = (next(png_pictures([board_page().drawing], 800)) for _ in range(2))
    assert first == second
    assert set(Image.open(io.BytesIO(first)).info) == {"dpi"}


@pytest.mark.parametrize("pixels", [0, 15, LARGEST_PICTURE + 1])
def a_size_that_makes_no_sense_is_refused_before_anything_is_drawn_test(pixels: int) -> None:
    with pytest.raises(ValueError, match="between"):
        png_pictures([shapes()], pixels)
