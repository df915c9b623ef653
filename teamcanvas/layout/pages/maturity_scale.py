"""Maturity as scales: three strips of four steps, those that are reached filled, with the level's words."""

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Rect, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, centred_at, stacked, starting_at
from teamcanvas.layout.pages.table_cells import TableLook
from teamcanvas.layout.pages.table_pages import Lead
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import ascent, line_height, shape_line, wrap
from teamcanvas.model.plan import Maturity
from teamcanvas.model.setting_words import LEVELS, MATURITY, NOT_ASSESSED, MaturityPart

STEPS = 4
_STEP_GAP = 3.0
_MOST_LINES = 2
"""Of the words of a level."""


def maturity_scales(maturity: Maturity, look: TableLook, top: float = 0.0) -> Lead:
    """The three scales side by side over the content's width, from a height of the content on.

    A step that is reached is filled and its number is light; one that is not is an outline with a dark number.
    """
    gap = 2 * look.gap
    width = (look.frame.area.width - 2 * gap) / 3
    items: list[DrawingItem] = []
    height = 0.0
    for index, part in enumerate(MATURITY):
        level: int | None = getattr(maturity, part)  # the parts are the names of the fields (tested)
        scale = _scale(part, level, width, look)
        items.append(Group(scale.items, index * (width + gap), top))
        height = max(height, scale.height)
    return Lead(top + height, tuple(items))


def level_words(part: MaturityPart, level: int | None) -> str:
    """The description of a level, or that it is not assessed."""
    return LEVELS[part][level - 1] if level else NOT_ASSESSED


def _scale(part: MaturityPart, level: int | None, width: float, look: TableLook) -> Lead:
    colours = look.theme.colours
    title = shape_line(MATURITY[part], look.strong)
    step = (width - (STEPS - 1) * _STEP_GAP) / STEPS
    bar_top, bar = 1.5 * look.line, 1.7 * look.size
    steps: list[DrawingItem] = []
    for number in range(1, STEPS + 1):
        steps.extend(_step(number, (number - 1) * (step + _STEP_GAP), bar_top, step, bar, look, level=level))
    words = _sentence(level_words(part, level))
    lines = wrap(words, look.text, width, _MOST_LINES)
    text_top = bar_top + bar + 0.45 * look.size
    items = (
        Group((starting_at(0, look.baseline, title, colours.text),), tag=Tag("paragraph")),
        Group(tuple(steps), tag=Tag("figure", _spoken(part, level))),
        Group(
            stacked(0, text_top + ascent(look.text), lines, colours.text if level else colours.text_muted),
            tag=Tag("paragraph"),
        ),
    )
    return Lead(text_top + _MOST_LINES * line_height(look.text), items)


def _step(
    number: int, x: float, y: float, width: float, height: float, look: TableLook, *, level: int | None
) -> tuple[DrawingItem, ...]:
    theme = look.theme
    reached = level is not None and number <= level
    field = Rect(
        x,
        y,
        width,
        height,
        fill=theme.colours.accent if reached else theme.colours.surface,
        stroke=None if reached else theme.colours.outline_vacant,
        stroke_width=theme.measures.outline,
        radius=theme.measures.radius_small / 2,
        dash=() if level else (2.5, 2.5),
    )
    style = FontStyle(look.small.size, bold=number == level)
    colour = theme.colours.accent_text if reached else theme.colours.text_muted
    figure = centred_at(x + width / 2, baseline_about(y + height / 2, style), shape_line(str(number), style), colour)
    return field, figure


def _spoken(part: MaturityPart, level: int | None) -> str:
    if level is None:
        return f"{MATURITY[part]}: not assessed."
    return f"{MATURITY[part]}: level {level} of {STEPS}, {level_words(part, level)}."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
