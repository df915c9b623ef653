"""Puts a line of text where it belongs: at a start, about a middle, up to an end."""

from teamcanvas.layout.drawing import Colour, Mark, Text
from teamcanvas.layout.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text import line_height

# Of FiraGO, in ems: how far the middle of a capital is above the baseline.
_CAPITAL_MIDDLE = 0.345


def baseline_about(middle: float, style: FontStyle) -> float:
    """The baseline of a line whose capitals are to be centred at `middle`."""
    return middle + _CAPITAL_MIDDLE * style.size


def starting_at(x: float, baseline: float, line: ShapedLine, colour: Colour) -> Text:
    """The line from `x` to the right."""
    return Text(x, baseline, line, colour)


def centred_at(x: float, baseline: float, line: ShapedLine, colour: Colour) -> Text:
    """The line with its middle at `x`."""
    return Text(x - line.width / 2, baseline, line, colour)


def ending_at(x: float, baseline: float, line: ShapedLine, colour: Colour) -> Text:
    """The line up to `x`."""
    return Text(x - line.width, baseline, line, colour)


def stacked(x: float, baseline: float, lines: tuple[ShapedLine, ...], colour: Colour) -> tuple[Mark, ...]:
    """Lines under each other, the first on the baseline."""
    return tuple(Text(x, baseline + index * line_height(line.style), line, colour) for index, line in enumerate(lines))
