"""Lines that belong together are one text at its measured position."""

import math

import pytest

from teamcanvas.export.pptx.text_blocks import TextBlock, block_of, joined, text_body, text_shape, title_shape
from teamcanvas.export.pptx.xml import Numbers
from teamcanvas.layout.drawing.drawing import Text
from teamcanvas.layout.text.text import FontStyle, line_height, shape_line
from tests.export.pptx.parsed import A, P, parsed, place, the, words

STYLE = FontStyle(10)


def block(text: str, x: float = 0, y: float = 20, style: FontStyle = STYLE, colour: str = "#1b2430") -> TextBlock:
    return block_of(Text(x, y, shape_line(text, style), colour), 0, 0)


def width(text: str) -> float:
    return shape_line(text, STYLE).width


def a_wrapped_name_is_one_text_with_a_break_test() -> None:
    whole = joined(block("Margarethe"), block("von der Leyen", y=20 + line_height(STYLE)))
    assert whole
    (shape,) = parsed(text_shape(whole, Numbers()))
    assert words(shape) == "Margarethe|von der Leyen"
    assert the(shape, f"{A}spcPts").get("val") == str(round(line_height(STYLE) * 100))


def a_last_line_of_several_pieces_is_one_line_test() -> None:
    pitch = line_height(STYLE)
    whole = joined(block("a long first line"), block("data", y=20 + pitch))
    assert whole
    whole = joined(whole, block(" · ", width("data"), 20 + pitch))
    assert whole
    whole = joined(whole, block("models", width("data · "), 20 + pitch))
    assert whole
    (shape,) = parsed(text_shape(whole, Numbers()))
    assert words(shape) == "a long first line|data · models"


def centred_lines_stay_centred_test() -> None:
    longer = width("a longer line")
    second = block("short", (longer - width("short")) / 2, 20 + line_height(STYLE))
    whole = joined(block("a longer line"), second)
    assert whole
    (shape,) = parsed(text_shape(whole, Numbers()))
    assert the(shape, f"{A}pPr").get("algn") == "ctr"


def words_in_one_line_keep_their_looks_test() -> None:
    bold = block("DA", style=FontStyle(10, bold=True), colour="#0369a1")
    whole = joined(bold, block("Data & science", bold.box.right + 3))
    assert whole
    (shape,) = parsed(text_shape(whole, Numbers()))
    assert words(shape) == "DA Data & science"
    looks = [(one.get("b"), the(one, f"{A}srgbClr").get("val")) for one in shape.iter(f"{A}rPr")]
    assert looks == [("1", "0369A1"), ("0", "1B2430")]


@pytest.mark.parametrize(
    "after",
    [
        block("far away", 200),
        block("another look below", y=20 + line_height(STYLE), colour="#5b6675"),
        block("too far below", y=20 + 2 * line_height(STYLE)),
        block("indented", 7, 20 + line_height(STYLE)),
        block("مريم", 33),
    ],
    ids=lambda block: block.text,
)
def other_texts_stay_apart_test(after: TextBlock) -> None:
    assert joined(block("Sofia"), after) is None


def a_text_box_is_as_large_as_the_text_was_measured_test() -> None:
    line = shape_line("Sofia", STYLE)
    (shape,) = parsed(text_shape(block("Sofia", 5, 30), Numbers()))
    assert place(shape) == pytest.approx((5, 30 - line.ascent, line.width, line.height), abs=0.001)
    body = the(shape, f"{A}bodyPr")
    assert (body.get("wrap"), body.get("lIns"), body.get("anchor")) == ("none", "0", "ctr")
    assert [one.tag for one in body] == [f"{A}noAutofit"]
    assert the(shape, f"{A}rPr").get("sz") == "1000"


def a_rotated_text_turns_about_its_start_test() -> None:
    line = shape_line("Data engineer", STYLE)
    turned = block_of(Text(50, 80, line, "#1b2430", -52), 0, 0)
    (shape,) = parsed(text_shape(turned, Numbers()))
    assert the(shape, f"{A}xfrm").get("rot") == str((360 - 52) * 60_000)
    left, top, wide, high = place(shape)
    # From the centre back along the text and down to its baseline.
    angle = math.radians(-52)
    x, y = -wide / 2, high / 2 - line.descent
    start = (
        (left + wide / 2 + x * math.cos(angle) - y * math.sin(angle)),
        (top + high / 2 + x * math.sin(angle) + y * math.cos(angle)),
    )
    assert start == pytest.approx((50, 80), abs=0.01)


def turned_texts_that_follow_each_other_are_one_test() -> None:
    angle = math.radians(-52)
    first = block_of(Text(50, 80, shape_line("DA", STYLE), "#0369a1", -52), 0, 0)
    along = width("DA") + 3
    second = Text(
        50 + along * math.cos(angle), 80 + along * math.sin(angle), shape_line("Owner", STYLE), "#1b2430", -52
    )
    whole = joined(first, block_of(second, 0, 0))
    assert whole
    assert whole.text == "DA Owner"
    assert whole.box.width == pytest.approx(along + width("Owner"))


def right_to_left_text_has_its_direction_test() -> None:
    (shape,) = parsed(text_shape(block("مريم"), Numbers()))
    assert (the(shape, f"{A}pPr").get("rtl"), words(shape)) == ("1", "مريم")


def a_right_to_left_title_keeps_its_position_test() -> None:
    (shape,) = parsed(title_shape(block("مشروع"), Numbers(), 800))
    assert (the(shape, f"{A}pPr").get("rtl"), the(shape, f"{A}pPr").get("algn")) == ("1", "l")


def a_title_is_a_real_title_test() -> None:
    (shape,) = parsed(title_shape(block("Ravi decides"), Numbers(), 800))
    assert the(shape, f"{P}ph").get("type") == "title"
    assert place(shape)[2] == 800


def markup_in_a_name_is_text_test() -> None:
    (shape,) = parsed(text_body(block("<script>&amp;"), "l"))
    assert words(shape) == "<script>&amp;"
