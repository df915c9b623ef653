"""The drawing of one card: a role in a stage with all people who hold it there.

A card is measured when the board is laid out. Its drawing items are created at their first use: of a large board only a
few cards are visible.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property, lru_cache

from teamcanvas.layout.board.card_content import CardContent, CardRowContent, initials_of
from teamcanvas.layout.drawing.drawing import Box, Circle, DrawingItem, Group, Radii, Rect, Tag, Text
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import FontStyle, ShapedLine, ascent, line_height, shape_line, wrap
from teamcanvas.model.fte import fte_text

TITLE_LINES = 3
NAME_LINES = 2
LINES_ON_PAPER = 3
SMALLER = 0.82
"""The smallest factor by which a name with a long word is set smaller before the word is cut."""
MOST_WORDS = 6
"""Only so many words are measured: there is no room for more."""


@lru_cache(maxsize=8192)
def draw_card(content: CardContent, width: float, theme: Theme, *, hints: bool) -> "CardDrawing":
    """A card of the given width in points; its height follows from what is on it.

    Args:
        content: what the card shows.
        width: points from edge to edge.
        theme: the look it is drawn in.
        hints: whether a vacant card has a hint that a person can be dropped there; not on paper.
    """
    return CardDrawing(content, width, theme, hints=hints)


@lru_cache(maxsize=8192)
def _stretched(card: "CardDrawing", height: float) -> "CardDrawing":
    # Cached: a card that stays as it is must stay the same object, or it is painted again.
    return card.with_height(height)


@dataclass(frozen=True, slots=True)
class _MeasuredRow:
    """A measured placement: the lines of its name, its box and its FTE."""

    content: CardRowContent
    lines: tuple[ShapedLine, ...]
    style: FontStyle
    left: float
    """Where the name begins."""
    bare: bool
    """Without a disc before the name."""
    box: Box
    fte: ShapedLine


class CardDrawing:
    """A measured card; its items are relative to its top left corner."""

    def __init__(self, content: CardContent, width: float, theme: Theme, *, hints: bool) -> None:
        """Measures a card."""
        self.width = width
        self._content = content
        self._theme = theme
        self._hints = hints
        self._step = theme.measures.spacing
        self._left = theme.measures.edge + 2 * self._step
        self._right = width - 2 * self._step
        self._badge = shape_line(content.badge, theme.micro)
        self._sign = 0.62 * theme.sizes.body if content.severity is not None else 0.0
        self._title_style, self._title_lines = self._measured_title()
        top = 2 * self._step
        bottom = top + len(self._title_lines) * line_height(self._title_style)
        self.title = Box(theme.measures.edge, top, self._right, bottom)
        self._rows: list[_MeasuredRow] = []
        place = bottom + 0.75 * self._step
        for row in content.rows:
            self._rows.append(self._measured_row(row, place))
            place = self._rows[-1].box.bottom
        self.height = round(place + 1.25 * self._step, 2)
        self._natural: CardDrawing | None = None

    @property
    def natural(self) -> "CardDrawing":
        """The card as high as what is on it."""
        return self._natural or self

    def stretched(self, height: float) -> "CardDrawing":
        """The card as high as the highest one of its row; never lower than what is on it."""
        natural = self.natural
        return natural if height <= natural.height else _stretched(natural, height)

    def with_height(self, height: float) -> "CardDrawing":
        """The same measured card at another height; its items are created anew."""
        made = copy(self)
        made._natural, made.height = self.natural, height
        made.__dict__.pop("items", None)
        return made

    @cached_property
    def rows(self) -> tuple[Box, ...]:
        """The boxes of the placements, in their order."""
        return tuple(row.box for row in self._rows)

    @cached_property
    def ftes(self) -> tuple[Box, ...]:
        """The boxes of the placements' FTE, in their order."""
        return tuple(
            Box(self._right - row.fte.width - self._step, row.box.top, self.width, row.box.bottom) for row in self._rows
        )

    @cached_property
    def sign(self) -> Box | None:
        """The box of the sign of its worst finding."""
        if self._content.severity is None:
            return None
        middle = self.title.top + ascent(self._theme.strong) - 0.36 * self._theme.sizes.body
        return Box(self._right - 2 * self._sign, middle - self._sign, self._right, middle + self._sign)

    @property
    def cut_short(self) -> tuple[str, ...]:
        """The full texts of title and names that are elided on the card."""
        title = (self._content.title,) if self._title_lines[-1].elided else ()
        return *title, *(row.content.name or "" for row in self._rows if row.lines[-1].elided)

    def tagged_items(self, level: int) -> tuple[DrawingItem, ...]:
        """The card with tags that a screen reader reads: its title as a heading of a level, its people as a list."""
        rows = tuple(Group(tuple(self._row(row)), tag=Tag("item")) for row in self._rows)
        return (
            Group(tuple(self._frame()), tag=Tag("artifact")),
            Group(tuple(self._head()), tag=Tag("heading", level=level)),
            Group(rows, tag=Tag("list")),
        )

    @cached_property
    def items(self) -> tuple[DrawingItem, ...]:
        """What to draw."""
        items: list[DrawingItem] = [*self._frame(), *self._head()]
        for row in self._rows:
            items.extend(self._row(row))
        return tuple(items)

    def _measured_title(self) -> tuple[FontStyle, tuple[ShapedLine, ...]]:
        beside = self._badge.width + (2 * self._sign + 1.5 * self._step if self._sign else 0.0)
        room = max(self._right - beside - self._step - self._left, 1)
        style = self._style(self._content.title, self._theme.strong, room)
        return style, wrap(self._content.title, style, room, TITLE_LINES)

    def _measured_row(self, row: CardRowContent, top: float) -> _MeasuredRow:
        theme = self._theme
        vacancy = row.name is None
        # On paper, where a card is small, the initials before a name would be too small to read.
        bare = (vacancy and self._content.vacant) or theme.on_paper
        fte = shape_line(fte_text(row.fte), theme.body)
        left = self._left if bare else self._left + 2 * self._disc + 1.25 * self._step
        room = max(self._right - fte.width - self._step - left, 1)
        name = self._vacancy_words() if vacancy else row.name or ""
        style = theme.small if vacancy else self._style(name, theme.body, room)
        lines = wrap(name, style, room, LINES_ON_PAPER if theme.on_paper else NAME_LINES)
        height = max(len(lines) * line_height(style), 0 if bare else 2 * self._disc) + self._step
        return _MeasuredRow(row, lines, style, left, bare, Box(theme.measures.edge, top, self.width, top + height), fte)

    def _style(self, text: str, style: FontStyle, room: float) -> FontStyle:
        # Paper has a minimum size of text, and cards that are wide enough for most words.
        return style if self._theme.on_paper else _without_cut_words(text, style, room)

    @property
    def _disc(self) -> float:
        """The radius of the disc with the initials."""
        return 0.8 * self._theme.sizes.body

    def _vacancy_words(self) -> str:
        return "Vacant. Drop a person here." if self._hints and self._content.vacant else "Vacant"

    def _frame(self) -> Iterator[DrawingItem]:
        colours, measures = self._theme.colours, self._theme.measures
        radius = measures.radius_small
        vacant = self._content.vacant
        yield Rect(
            0,
            0,
            self.width,
            self.height,
            fill=colours.card,
            stroke=colours.outline_vacant if vacant else colours.outline,
            stroke_width=measures.outline,
            radius=radius,
            dash=(3 * measures.outline, 2 * measures.outline) if vacant else (),
        )
        edge = min(radius, measures.edge)
        fill = self._theme.family(self._content.family).edge
        yield Rect(0, 0, measures.edge, self.height, fill=fill, radii=Radii(edge, 0, 0, edge))

    def _head(self) -> Iterator[DrawingItem]:
        theme = self._theme
        yield from _lines(self._title_lines, self._left, self.title.top, self._title_style, theme.colours.text)
        baseline = self.title.top + ascent(theme.strong)
        right = self._right
        if self._content.severity is not None and self.sign is not None:
            middle = (self.sign.top + self.sign.bottom) / 2
            yield from severity_sign(self._content.severity, right - self._sign, middle, self._sign, theme)
            right -= 2 * self._sign + 1.5 * self._step
        yield Text(right - self._badge.width, baseline, self._badge, theme.family(self._content.family).badge)

    def _row(self, row: _MeasuredRow) -> Iterator[DrawingItem]:
        theme = self._theme
        middle = (row.box.top + row.box.bottom) / 2
        colour = theme.colours.text_muted if row.content.name is None else theme.colours.text
        yield from _lines(row.lines, row.left, middle - len(row.lines) * line_height(row.style) / 2, row.style, colour)
        if not row.bare:
            yield from self._avatar(row.content, self._left + self._disc, middle)
        # On the line of a single name, centred beside two.
        baseline = middle + ascent(theme.body) - line_height(theme.body) / 2
        yield Text(self._right - row.fte.width, baseline, row.fte, theme.colours.text_muted)

    def _avatar(self, row: CardRowContent, cx: float, cy: float) -> Iterator[DrawingItem]:
        colours = self._theme.colours
        if row.name is None:
            yield Circle(cx, cy, self._disc, stroke=colours.outline_vacant, stroke_width=1)
            return
        yield Circle(cx, cy, self._disc, fill=colours.chip)
        initials = initials_of(row.name)
        size = self._disc * (0.85 if len(initials) < 3 else 0.7)
        line = shape_line(initials, FontStyle(size, bold=True))
        yield Text(cx - line.width / 2, cy + 0.35 * size, line, colours.chip_text)


def _lines(
    lines: Sequence[ShapedLine], left: float, top: float, style: FontStyle, colour: str
) -> Iterator[DrawingItem]:
    baseline = top + ascent(style)
    for line in lines:
        yield Text(left, baseline, line, colour)
        baseline += line_height(style)


def _without_cut_words(text: str, style: FontStyle, room: float) -> FontStyle:
    """The style, set a little smaller if that keeps its longest word whole on a narrow card."""
    if len(text) * style.size * _WIDEST_CHARACTER <= room:
        return style
    longest = max((shape_line(word, style).width for word in text.split()[:MOST_WORDS]), default=0.0)
    if longest <= room or longest * SMALLER > room:
        return style
    # 1 % less than fits: widths are not exactly proportional to the size.
    return style._replace(size=0.99 * style.size * room / longest)


# Ems: hardly any letter is wider, so that short texts need no measuring by word.
_WIDEST_CHARACTER = 1.2
