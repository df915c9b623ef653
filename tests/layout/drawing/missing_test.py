import pytest

from teamcanvas.layout.drawing.drawing import Line, Rect, bounds
from teamcanvas.layout.drawing.missing import missing_box_items
from teamcanvas.layout.text.text import FontStyle, GlyphRun, shape_line


def box(text: str, size: float) -> GlyphRun:
    (run,) = shape_line(text, FontStyle(size)).runs
    assert run.missing
    return run


def a_box_holds_the_digits_of_the_code_point_test() -> None:
    outline, *digits = missing_box_items(box("\u202e", 20), 20, 100, 50, "#1b2430")
    assert isinstance(outline, Rect)
    assert len(digits) == 5 + 6 + 5 + 5  # strokes of 2, 0, 2, E
    frame = bounds(outline)
    for digit in digits:
        assert isinstance(digit, Line)
        inner = bounds(digit)
        assert frame.left < inner.left
        assert inner.right < frame.right
        assert frame.top < inner.top
        assert inner.bottom < frame.bottom


def a_box_stays_within_its_advance_and_height_test() -> None:
    line = shape_line("\x07", FontStyle(20))
    frame = bounds(next(iter(missing_box_items(line.runs[0], 20, 100, 50, "#1b2430"))))
    assert frame.left >= 100
    assert frame.right <= 100 + line.width
    assert frame.top >= 50 - line.ascent
    assert frame.bottom <= 50 + line.descent


@pytest.mark.parametrize(("text", "strokes"), [("\u202e", 5 + 6 + 5 + 5), ("\U000e1234", 5 + 2 + 5 + 5 + 4)])
def every_digit_of_a_code_point_has_its_place_in_a_row_test(text: str, strokes: int) -> None:
    outline, *lines = missing_box_items(box(text, 7), 7, 0, 0, "#1b2430")
    assert len(lines) == strokes
    frames = [bounds(line) for line in lines]
    # A row is as high as a digit, and digits follow each other.
    assert max(frame.bottom for frame in frames) - min(frame.top for frame in frames) < 0.6 * 7
    assert bounds(outline).left < min(frame.left for frame in frames)
    assert max(frame.right for frame in frames) < bounds(outline).right
