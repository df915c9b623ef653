"""The heads of the matrix's columns: badge and title at an angle above the family's bar.

Heads never meet: they run in parallel, and a title takes a second line only where the columns are wide enough for it.
A person's head has their roles in the second line and bars that show their load.
"""

from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.drawing.drawing import Colour, DrawingItem, Group, Line, Tag, Text
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.matrix.loads import LoadContent, draw_load
from teamcanvas.layout.matrix.measures import HEAD_ANGLE, HEAD_COSINE, HEAD_SINE, MatrixMeasures
from teamcanvas.layout.text.shaped import ShapedLine
from teamcanvas.layout.text.text import elide, shape_line, wrap
from teamcanvas.rules.finding import Severity

_CAPITAL_MIDDLE = 0.345
"""Of FiraGO, in ems above the baseline."""


@dataclass(frozen=True, slots=True)
class HeadContent:
    """What the head of a column shows."""

    title: str
    family: str
    badge: str
    group: str = ""
    """Columns of different groups are separated by a gap."""
    second: str = ""
    """A second line in a muted colour, unless the title needs it: a person's roles, a role's FTE."""
    shorter: tuple[str, ...] = ()
    """Replacements for a second line that is too long, longest first."""


@dataclass(frozen=True, slots=True)
class HeadLines:
    """A head, measured: the badge, then one line of the title or two."""

    badge: ShapedLine
    title: tuple[ShapedLine, ...]
    indent: float
    """From the start of the badge to the title."""
    quiet: int = 0
    """How many of the last lines are muted."""

    @property
    def length(self) -> float:
        """Along the slope."""
        return self.indent + max(line.width for line in self.title)

    @property
    def cut_short(self) -> bool:
        """The title ends in an ellipsis."""
        return self.title[len(self.title) - self.quiet - 1].elided


def head_lines(content: HeadContent, pitch: float, measures: MatrixMeasures) -> HeadLines:
    """The lines of a head above a column of this width."""
    return _lines(content, pitch * HEAD_SINE >= 2 * measures.line, measures)


@lru_cache(maxsize=2048)
def _lines(content: HeadContent, two: bool, measures: MatrixMeasures) -> HeadLines:
    badge = shape_line(content.badge, measures.badge)
    indent = badge.width + 0.4 * measures.em if content.badge else 0.0
    room = measures.longest_head - indent
    one = elide(content.title, measures.label, room)
    if two and one.elided:
        return HeadLines(badge, wrap(content.title, measures.label, room, 2), indent)
    if two and content.second:
        seconds = (elide(second, measures.label, room) for second in (content.second, *content.shorter))
        *_, last = fitting = list(seconds)
        return HeadLines(badge, (one, next((line for line in fitting if not line.elided), last)), indent, quiet=1)
    return HeadLines(badge, (one,), indent)


def overhang(lines: HeadLines, measures: MatrixMeasures) -> float:
    """How far a head reaches to the right of its column's middle."""
    return lines.length * HEAD_COSINE + _half_thickness(lines, measures) * HEAD_SINE


def rise(lines: HeadLines, measures: MatrixMeasures) -> float:
    """How far a head reaches above the point on its bar's middle where it starts."""
    return lines.length * HEAD_SINE + _half_thickness(lines, measures) * HEAD_COSINE


def heads_height(heads: tuple[HeadLines, ...], measures: MatrixMeasures) -> float:
    """The height of the strip of all heads and their bars."""
    return max((rise(lines, measures) for lines in heads), default=0.0) + _foot(measures)


@lru_cache(maxsize=2048)
def draw_head(
    content: HeadContent,
    middle: float,
    pitch: float,
    height: float,
    measures: MatrixMeasures,
    severity: Severity | None = None,
    load: LoadContent | None = None,
) -> Group:
    """A head over the column whose middle is given, standing on the lower edge of a strip of this height."""
    theme = measures.theme
    lines = head_lines(content, pitch, measures)
    family = theme.family(content.family)
    y = height - _foot(measures)
    first = -(len(lines.title) - 1) * measures.line / 2
    items: list[DrawingItem] = []
    if content.badge:
        items.append(_along(lines.badge, middle, y, 0.0, first, family.badge, measures))
    for index, line in enumerate(lines.title):
        across = first + index * measures.line
        quiet = index >= len(lines.title) - lines.quiet
        colour = theme.colours.text_muted if quiet else theme.colours.text
        items.append(_along(line, middle, y, lines.indent, across, colour, measures))
    half = measures.chip_width(pitch) / 2 - measures.bar / 2
    bar = height - measures.bar / 2
    items.append(Line(middle - half, bar, middle + half, bar, family.edge, measures.bar, cap="round"))
    if severity is not None:
        items.extend(severity_sign(severity, middle, sign_middle(height, measures), measures.head_sign, theme))
    if load is not None:
        items.append(Group(draw_load(load, measures), middle, height - measures.bar - 0.5 * measures.em))
    alternative = ", ".join(part for part in (content.title, content.second) if part)
    return Group(tuple(items), tag=Tag("header", alternative=alternative, scope="column"))


def sign_middle(height: float, measures: MatrixMeasures) -> float:
    """The y of the signs' centres in a strip of heads of this height."""
    return height - _foot(measures) + measures.sign_strip / 2 + 0.2 * measures.em


def _along(
    line: ShapedLine, x: float, y: float, along: float, across: float, colour: Colour, measures: MatrixMeasures
) -> Text:
    """A line of text on the slope from (x, y), shifted `along` the slope and `across` it."""
    across += _CAPITAL_MIDDLE * measures.em
    return Text(
        x + along * HEAD_COSINE + across * HEAD_SINE,
        y - along * HEAD_SINE + across * HEAD_COSINE,
        line,
        colour,
        -HEAD_ANGLE,
    )


def _half_thickness(lines: HeadLines, measures: MatrixMeasures) -> float:
    # From the middle of the capitals, ascenders and descenders reach about equally far.
    return len(lines.title) * measures.line / 2 + 0.1 * measures.em


def _foot(measures: MatrixMeasures) -> float:
    return measures.bar + measures.bar_gap
