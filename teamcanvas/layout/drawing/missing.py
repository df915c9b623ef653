"""The box drawn for uncovered and control characters: an outline with the code point in it."""

from __future__ import annotations

from collections.abc import Iterator

from teamcanvas.layout.drawing.drawing import Colour, DrawingItem, Line, Rect
from teamcanvas.layout.text import missing_box as box
from teamcanvas.layout.text.shaped import GlyphRun

# The strokes of seven-segment digits in a cell one wide and two high, y down.
_STROKES = {
    "a": (0, 0, 1, 0),
    "b": (1, 0, 1, 1),
    "c": (1, 1, 1, 2),
    "d": (0, 2, 1, 2),
    "e": (0, 1, 0, 2),
    "f": (0, 0, 0, 1),
    "g": (0, 1, 1, 1),
}
_DIGITS = {
    "0": "abcdef",
    "1": "bc",
    "2": "abged",
    "3": "abgcd",
    "4": "fgbc",
    "5": "afgcd",
    "6": "afgedc",
    "7": "abc",
    "8": "abcdefg",
    "9": "abcdfg",
    "A": "abcefg",
    "B": "fgedc",
    "C": "afed",
    "D": "bcdeg",
    "E": "afged",
    "F": "afge",
}


def missing_box_items(run: GlyphRun, size: float, x: float, y: float, colour: Colour) -> Iterator[DrawingItem]:
    """The box of a missing run whose baseline starts at (x, y), for text of that size."""
    weight = size * 0.05
    left, right = x + size * box.BESIDE, x + run.width - size * box.BESIDE
    yield Rect(left, y + size * box.TOP, right - left, size * (box.BOTTOM - box.TOP), None, colour, weight, size * 0.12)
    digits_top = y + size * (box.TOP + box.BOTTOM - box.DIGIT_HEIGHT) / 2
    for index, digit in enumerate(box.missing_name(run.text)):
        digit_left = left + size * (box.WITHIN + index * (box.DIGIT_WIDTH + box.BETWEEN_DIGITS))
        yield from _digit(
            digit, digit_left, digits_top, size * box.DIGIT_WIDTH, size * box.DIGIT_HEIGHT / 2, colour, weight
        )


def _digit(digit: str, x: float, y: float, wide: float, high: float, colour: Colour, weight: float) -> Iterator[Line]:
    for stroke in _DIGITS[digit]:
        x1, y1, x2, y2 = _STROKES[stroke]
        yield Line(x + x1 * wide, y + y1 * high, x + x2 * wide, y + y2 * high, colour, weight, cap="round")
