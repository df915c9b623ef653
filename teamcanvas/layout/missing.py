"""The box shown for what no face covers, and for control characters: an outline with the code point in it."""

from __future__ import annotations

from collections.abc import Iterator

from teamcanvas.layout.drawing import Colour, Line, Mark, Rect
from teamcanvas.layout.shaped import Run

_SMALLEST_READABLE = 9.0
"""Points of text under which the digits in a box would only be dirt."""

# Strokes of a digit in a cell one wide and two high, y down, named as on a pocket calculator.
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


def missing_marks(run: Run, size: float, x: float, y: float, colour: Colour) -> Iterator[Mark]:
    """The box of a missing run whose baseline starts at (x, y), for text of that size."""
    weight = size * 0.05
    left, right = x + size * 0.08, x + run.width - size * 0.08
    top, bottom = y - size * 0.76, y + size * 0.12
    yield Rect(left, top, right - left, bottom - top, None, colour, weight, size * 0.06)
    if size < _SMALLEST_READABLE:
        return
    digits = f"{ord(run.text[0]):04X}"
    columns = (len(digits) + 1) // 2
    cell_width = (right - left) / columns
    cell_height = (bottom - top) / 2
    for index, digit in enumerate(digits.rjust(columns * 2, "0")):
        row, column = divmod(index, columns)
        yield from _digit(
            digit,
            left + column * cell_width + cell_width * 0.27,
            top + row * cell_height + cell_height * 0.22,
            cell_width * 0.46,
            cell_height * 0.28,
            colour,
            weight,
        )


def _digit(digit: str, x: float, y: float, wide: float, high: float, colour: Colour, weight: float) -> Iterator[Line]:
    for stroke in _DIGITS[digit]:
        x1, y1, x2, y2 = _STROKES[stroke]
        yield Line(x + x1 * wide, y + y1 * high, x + x2 * wide, y + y2 * high, colour, weight, cap="round")
