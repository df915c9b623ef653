"""The heads of the matrix's columns: family badge and role title at an angle above the family's bar.

Heads never meet: they run in parallel, and a title takes a second line only where the columns are wide enough for it.
"""

from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.drawing import Colour, Group, Line, Mark, Tag, Text
from teamcanvas.layout.matrix_measures import HEAD_ANGLE, HEAD_COSINE, HEAD_SINE, MatrixMeasures
from teamcanvas.layout.shaped import ShapedLine
from teamcanvas.layout.text import elide, shape_line, wrap

_CAPITAL_MIDDLE = 0.345
"""Of FiraGO, in ems above the baseline."""


@dataclass(frozen=True, slots=True)
class HeadFace:
    """What a head says."""

    title: str
    family: str
    badge: str


@dataclass(frozen=True, slots=True)
class HeadLines:
    """A head, measured: the badge, then one line of the title or two."""

    badge: ShapedLine
    title: tuple[ShapedLine, ...]
    indent: float
    """From the start of the badge to the title."""

    @property
    def length(self) -> float:
        """Along the slope."""
        return self.indent + max(line.width for line in self.title)


@lru_cache(maxsize=1024)
def head_lines(face: HeadFace, pitch: float, measures: MatrixMeasures) -> HeadLines:
    """The lines of a head above a column of this width."""
    badge = shape_line(face.badge, measures.badge)
    indent = badge.width + 0.4 * measures.em
    room = measures.longest_head - indent
    one = elide(face.title, measures.label, room)
    if one.elided and pitch * HEAD_SINE >= 2 * measures.line:
        return HeadLines(badge, wrap(face.title, measures.label, room, 2), indent)
    return HeadLines(badge, (one,), indent)


def overhang(lines: HeadLines, measures: MatrixMeasures) -> float:
    """How far a head reaches to the right of its column's middle."""
    return lines.length * HEAD_COSINE + _half_thickness(lines, measures) * HEAD_SINE


def rise(lines: HeadLines, measures: MatrixMeasures) -> float:
    """How far a head reaches above the point on its bar's middle where it starts."""
    return lines.length * HEAD_SINE + _half_thickness(lines, measures) * HEAD_COSINE


def heads_height(heads: tuple[HeadLines, ...], measures: MatrixMeasures) -> float:
    """The height that takes all heads and their bars."""
    return max((rise(lines, measures) for lines in heads), default=0.0) + _foot(measures)


def draw_head(
    face: HeadFace, lines: HeadLines, middle: float, pitch: float, height: float, measures: MatrixMeasures
) -> Group:
    """A head over the column whose middle is given, standing on the lower edge of a strip of this height."""
    theme = measures.theme
    family = theme.family(face.family)
    y = height - _foot(measures)
    first = -(len(lines.title) - 1) * measures.line / 2
    marks: list[Mark] = [_along(lines.badge, middle, y, 0.0, first, family.badge, measures)]
    for index, line in enumerate(lines.title):
        across = first + index * measures.line
        marks.append(_along(line, middle, y, lines.indent, across, theme.colours.text, measures))
    half = measures.chip_width(pitch) / 2 - measures.bar / 2
    bar = height - measures.bar / 2
    marks.append(Line(middle - half, bar, middle + half, bar, family.edge, measures.bar, cap="round"))
    return Group(tuple(marks), tag=Tag("header", alternative=face.title, scope="column"))


def _along(
    line: ShapedLine, x: float, y: float, along: float, across: float, colour: Colour, measures: MatrixMeasures
) -> Text:
    """A line on the slope that starts at (x, y): so far up along it, and its capitals so far below it."""
    across += _CAPITAL_MIDDLE * measures.em
    return Text(
        x + along * HEAD_COSINE + across * HEAD_SINE,
        y - along * HEAD_SINE + across * HEAD_COSINE,
        line,
        colour,
        -HEAD_ANGLE,
    )


def _half_thickness(lines: HeadLines, measures: MatrixMeasures) -> float:
    # From the middle of the capitals an ascender reaches as far up as a descender reaches down, within a hair.
    return len(lines.title) * measures.line / 2 + 0.1 * measures.em


def _foot(measures: MatrixMeasures) -> float:
    return measures.bar + measures.bar_gap
