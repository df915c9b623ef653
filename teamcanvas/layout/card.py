"""The drawing of one card: a role in a stage with everybody who holds it there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.card_face import CardFace, RowFace, fte_text
from teamcanvas.layout.drawing import Box, Circle, Mark, Radii, Rect, Text
from teamcanvas.layout.severity_sign import severity_sign
from teamcanvas.layout.text import FontStyle, ShapedLine, ascent, line_height, shape_line, wrap
from teamcanvas.layout.theme import Theme, ThemeName, load_theme

TITLE_LINES = 3
NAME_LINES = 2
SMALLER = 0.82
"""How much smaller a long name may be set before its words are cut."""
MOST_WORDS = 6
"""Only so many words are looked at: there is no room for more."""


@dataclass(frozen=True, slots=True)
class CardDrawing:
    """A card's marks with the origin at its top left corner, and where its rows are."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    title: Box
    rows: tuple[Box, ...]
    """One a placement, in the same order."""
    ftes: tuple[Box, ...]
    """Where the FTE of each row stands."""


@lru_cache(maxsize=8192)
def draw_card(face: CardFace, width: float, theme_name: ThemeName, *, hints: bool) -> CardDrawing:
    """A card of the given width in points; its height follows from what is on it.

    Args:
        hints: say on a vacant card that a person can be dropped there, which makes no sense on paper.
    """
    return _CardPen(face, width, load_theme(theme_name), hints=hints).draw()


class _CardPen:
    """Draws one card from top to bottom."""

    def __init__(self, face: CardFace, width: float, theme: Theme, *, hints: bool) -> None:
        self._face = face
        self._width = width
        self._theme = theme
        self._hints = hints
        self._step = theme.measures.spacing
        self._left = theme.measures.edge + 2 * self._step
        self._right = width - 2 * self._step
        self._marks: list[Mark] = []

    def draw(self) -> CardDrawing:
        title = self._title()
        rows: list[Box] = []
        ftes: list[Box] = []
        top = title.bottom + 0.75 * self._step
        for row in self._face.rows:
            box, fte = self._row(row, top)
            rows.append(box)
            ftes.append(fte)
            top = box.bottom
        height = round(top + 1.25 * self._step, 2)
        return CardDrawing(self._width, height, (*self._frame(height), *self._marks), title, tuple(rows), tuple(ftes))

    def _frame(self, height: float) -> tuple[Mark, ...]:
        colours, measures = self._theme.colours, self._theme.measures
        radius = measures.radius_small
        vacant = self._face.vacant
        return (
            Rect(
                0,
                0,
                self._width,
                height,
                fill=colours.surface,
                stroke=colours.outline_vacant if vacant else colours.outline,
                stroke_width=measures.outline,
                radius=radius,
                dash=(3 * measures.outline, 2 * measures.outline) if vacant else (),
            ),
            Rect(
                0,
                0,
                measures.edge,
                height,
                fill=self._theme.family(self._face.family).edge,
                radii=Radii(min(radius, measures.edge), 0, 0, min(radius, measures.edge)),
            ),
        )

    def _title(self) -> Box:
        theme = self._theme
        top = 2 * self._step
        baseline = top + ascent(theme.strong)
        right = self._right
        if self._face.severity is not None:
            r = 0.62 * theme.sizes.body
            middle = baseline - 0.36 * theme.sizes.body
            self._marks.extend(severity_sign(self._face.severity, right - r, middle, r, theme))
            right -= 2 * r + 1.25 * self._step
        badge = shape_line(self._face.badge, theme.micro)
        right -= badge.width
        self._marks.append(Text(right, baseline, badge, theme.family(self._face.family).badge))
        lines = wrap(self._face.title, theme.strong, max(right - self._step - self._left, 1), TITLE_LINES)
        return self._lines(lines, self._left, top, theme.strong, theme.colours.text)

    def _row(self, row: RowFace, top: float) -> tuple[Box, Box]:
        theme = self._theme
        vacancy = row.name is None
        fte = shape_line(fte_text(row.fte), theme.body)
        fte_left = self._right - fte.width
        r = 0.8 * theme.sizes.body
        # On paper, where a card is small, the initials before a name would be too small to read.
        bare = (vacancy and self._face.vacant) or self._theme.name == "paper"
        name_left = self._left if bare else self._left + 2 * r + 1.5 * self._step
        style = theme.small if vacancy else theme.body
        name = self._vacancy_words() if vacancy else row.name or ""
        room = max(fte_left - self._step - name_left, 1)
        style = _without_cut_words(name, style, room)
        lines = wrap(name, style, room, NAME_LINES)
        height = max(len(lines) * line_height(style), 0 if bare else 2 * r) + self._step
        text_top = top + (height - len(lines) * line_height(style)) / 2
        colour = theme.colours.text_muted if vacancy else theme.colours.text
        self._lines(lines, name_left, text_top, style, colour)
        middle = top + height / 2
        if not bare:
            self._disc(row, self._left + r, middle, r)
        # On the line of a single name, in the middle beside two.
        baseline = middle + ascent(theme.body) - line_height(theme.body) / 2
        self._marks.append(Text(fte_left, baseline, fte, theme.colours.text_muted))
        box = Box(theme.measures.edge, top, self._width, top + height)
        return box, Box(fte_left - self._step, top, self._width, top + height)

    def _vacancy_words(self) -> str:
        return "Vacant. Drop a person here." if self._hints and self._face.vacant else "Vacant"

    def _disc(self, row: RowFace, cx: float, cy: float, r: float) -> None:
        colours = self._theme.colours
        if row.name is None:
            self._marks.append(Circle(cx, cy, r, stroke=colours.outline_vacant, stroke_width=1))
            return
        self._marks.append(Circle(cx, cy, r, fill=colours.chip))
        line = shape_line(row.initials, FontStyle(r * (0.85 if len(row.initials) < 3 else 0.7), bold=True))
        self._marks.append(Text(cx - line.width / 2, cy + 0.35 * line.style.size, line, colours.chip_text))

    def _lines(self, lines: Sequence[ShapedLine], left: float, top: float, style: FontStyle, colour: str) -> Box:
        baseline = top + ascent(style)
        for line in lines:
            self._marks.append(Text(left, baseline, line, colour))
            baseline += line_height(style)
        return Box(self._theme.measures.edge, top, self._right, top + len(lines) * line_height(style))


def _without_cut_words(text: str, style: FontStyle, room: float) -> FontStyle:
    """The style, or a little smaller if that is what its longest word needs to stay whole on a narrow card."""
    longest = max((shape_line(word, style).width for word in text.split()[:MOST_WORDS]), default=0.0)
    return style if longest <= room or longest * SMALLER > room else style._replace(size=style.size * room / longest)
