"""Places lines of text: left-aligned, centred or right-aligned, stacked, or side by side."""

from collections.abc import Sequence
from itertools import accumulate

from teamcanvas.layout.drawing.drawing import Colour, DrawingItem, Text
from teamcanvas.layout.text.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text.text import elide, line_height, shape_line, wrap

# Of FiraGO, in ems: how far the middle of a capital is above the baseline.
_CAPITAL_MIDDLE = 0.345
_DOT = " · "
# Characters; a longer text is cut short before it is measured.
_LONG = 300


def baseline_about(middle: float, style: FontStyle) -> float:
    """The baseline of a line whose capitals are to be centred at `middle`."""
    return middle + _CAPITAL_MIDDLE * style.size


def starting_at(x: float, baseline: float, line: ShapedLine, colour: Colour) -> Text:
    """The line, left-aligned at `x`."""
    return Text(x, baseline, line, colour)


def centred_at(x: float, baseline: float, line: ShapedLine, colour: Colour) -> Text:
    """The line, centred at `x`."""
    return Text(x - line.width / 2, baseline, line, colour)


def ending_at(x: float, baseline: float, line: ShapedLine, colour: Colour) -> Text:
    """The line, right-aligned at `x`."""
    return Text(x - line.width, baseline, line, colour)


def stacked(x: float, baseline: float, lines: tuple[ShapedLine, ...], colour: Colour) -> tuple[DrawingItem, ...]:
    """Lines under each other, the first on the baseline."""
    return tuple(Text(x, baseline + index * line_height(line.style), line, colour) for index, line in enumerate(lines))


def fitting(text: str, styles: Sequence[FontStyle], width: float, most_lines: int) -> tuple[ShapedLine, ...]:
    """The text wrapped in the first style in which it fits; elided in the last one if it fits in none."""
    for style in styles:
        lines = wrap(text, style, width, most_lines)
        if not lines[-1].elided:
            return lines
    return wrap(text, styles[-1], width, most_lines)


def joined_by_dots(parts: Sequence[str], style: FontStyle, width: float) -> tuple[ShapedLine, ...]:
    """Texts side by side, separated by dots; the longest are elided until all fit the width.

    Each is shaped by itself, so that a right-to-left name keeps its place.
    """
    dot = shape_line(_DOT, style)
    lines = [shape_line(part, style) if len(part) <= _LONG else elide(part, style, width) for part in parts if part]
    room = width - dot.width * max(0, len(lines) - 1)
    shares = _fair_shares([line.width for line in lines], room)
    fitting = (
        line if line.width <= share else elide(line.text, style, share)
        for line, share in zip(lines, shares, strict=True)
    )
    return tuple(entry for line in fitting for entry in (dot, line))[1:]


def in_a_row(x: float, baseline: float, lines: Sequence[ShapedLine], colour: Colour) -> tuple[DrawingItem, ...]:
    """Lines side by side, from `x` to the right."""
    starts = accumulate((line.width for line in lines), initial=x)
    return tuple(Text(start, baseline, line, colour) for start, line in zip(starts, lines, strict=False))


def _fair_shares(widths: Sequence[float], room: float) -> list[float]:
    """Max-min fair widths: its own width for what needs less than an equal share, an equal share for the others."""
    shares = [0.0] * len(widths)
    left = room
    for rank, index in enumerate(sorted(range(len(widths)), key=lambda index: widths[index])):
        shares[index] = max(0.0, min(widths[index], left / (len(widths) - rank)))
        left -= shares[index]
    return shares
