"""Handovers on the board: in the gap between two stages, the giver's disc over the receiver's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from teamcanvas.layout.board.card_content import initials_of
from teamcanvas.layout.board.handover_content import HandoverContent
from teamcanvas.layout.board.stage_frame import head_height
from teamcanvas.layout.drawing.drawing import Box, Circle, DrawingItem, Line, Polygon, Text, translate
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import FontStyle, ascent, line_height, shape_line
from teamcanvas.model.stage import CORE_STAGES, Stage


@dataclass(frozen=True, slots=True)
class PlacedHandover:
    """A placed handover, or the number of those for which there is no room."""

    contents: tuple[HandoverContent, ...]
    """One, or all those for which there is no room."""
    box: Box
    items: tuple[DrawingItem, ...]
    """With the origin at the box's top left corner."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """Their indexes in the scenario's list."""
        return tuple(content.number for content in self.contents)

    @property
    def words(self) -> str:
        """Their text, for tips and screen readers."""
        return "\n".join(content.words for content in self.contents)


def place_handovers(
    contents: Sequence[HandoverContent], boxes: Mapping[Stage, Box], theme: Theme
) -> Iterator[PlacedHandover]:
    """Places handovers from the head of the stage downwards, as many as there is room for.

    Args:
        contents: of all handovers.
        boxes: those of the three stages on the board.
        theme: the look.
    """
    for before, stage in pairwise(CORE_STAGES):
        # A handover that skips a stage is placed before the stage it leads to, one that leads back after it.
        here = [content for content in contents if content.gap is stage]
        left, right = boxes[before].right, boxes[stage]
        width, top = right.left - left, right.top + head_height(theme)
        height, gap = mark_height(width, theme), 2 * theme.measures.spacing
        if any(content.skips for content in here):
            # All marks of a gap are as high as the highest one.
            height += line_height(_numbers(theme))
        room = max(int((right.bottom - top + gap) / (height + gap)), 0)
        fitting = here if len(here) <= room else here[: max(room - 1, 0)]
        for content in fitting:
            box = Box(left, top, left + width, top + height)
            yield PlacedHandover((content,), box, draw_handover(content, width, theme))
            top += height + gap
        rest = tuple(here[len(fitting) :])
        if rest:
            yield PlacedHandover(rest, Box(left, top, left + width, top + height), _number(len(rest), width, theme))


def mark_height(width: float, theme: Theme) -> float:
    """Points from the top of the giver's disc to the bottom of the receiver's, in a gap of that width."""
    return 4.9 * _radius(width, theme) + 2


def draw_handover(content: HandoverContent, width: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """The giver's disc over the receiver's, an arrow between them; an empty disc for a person who is not known yet.

    Over those of a handover that skips a stage or leads back stand the numbers of its stages: its place alone would say
    otherwise.
    """
    if content.skips:
        style = _numbers(theme)
        line = shape_line(content.skips, style)
        if line.width > width:
            line = shape_line(content.skips, style._replace(size=style.size * width / line.width))
        numbers = Text((width - line.width) / 2, ascent(line.style), line, theme.colours.text)
        return numbers, translate(_discs(content.giver, content.receiver, width, theme), 0, line_height(style))
    return _discs(content.giver, content.receiver, width, theme)


def _numbers(theme: Theme) -> FontStyle:
    return FontStyle(theme.sizes.micro, bold=True)


def _discs(giver: str, receiver: str, width: float, theme: Theme) -> tuple[DrawingItem, ...]:
    middle, r = width / 2, _radius(width, theme)
    gap = 0.9 * r
    ends = (r + 1, 3 * r + 1 + gap)
    tail, tip = ends[0] + r, ends[1] - r
    weight, colour = max(1.2, theme.measures.outline), theme.colours.text_muted
    arrow = ((middle - gap * 0.35, tip - gap * 0.45), (middle, tip - 1), (middle + gap * 0.35, tip - gap * 0.45))
    items: list[DrawingItem] = [
        Line(middle, tail, middle, tip - 1, colour, weight),
        Polygon(arrow, stroke=colour, stroke_width=weight, closed=False, cap="round"),
    ]
    for y, name in zip(ends, (giver, receiver), strict=True):
        fill = theme.colours.chip if name else None
        items.append(Circle(middle, y, r, fill=fill, stroke=theme.colours.outline_vacant, stroke_width=1))
        items.append(_centred(initials_of(name) if name else "?", middle, y, r, theme, bright=bool(name)))
    return tuple(items)


def _radius(width: float, theme: Theme) -> float:
    return min(0.4 * width, (0.95 if theme.on_paper else 0.75) * theme.sizes.body)


def _number(count: int, width: float, theme: Theme) -> tuple[DrawingItem, ...]:
    """`+3`: so many more than there is room for."""
    r = _radius(width, theme)
    return (_centred(f"+{count:,}", width / 2, r + 1, r * 1.2, theme, bright=False),)


def _centred(text: str, x: float, y: float, r: float, theme: Theme, *, bright: bool) -> Text:
    """A few letters in a disc, in the smallest size of the theme, or smaller to fit the disc."""
    # Paper has a minimum size of text: there letters may reach over the edge of their disc.
    widest = (2.3 if theme.on_paper else 1.75) * r
    line = shape_line(text, FontStyle(theme.sizes.micro, bold=True))
    if line.width > widest:
        line = shape_line(text, FontStyle(theme.sizes.micro * widest / line.width, bold=True))
    ink = theme.colours.text if bright else theme.colours.text_muted
    return Text(x - line.width / 2, y + line.style.size * 0.36, line, ink)
