"""The drawing of one person by themselves, as they are carried by the pointer."""

from teamcanvas.layout.board.card_content import initials_of
from teamcanvas.layout.drawing.drawing import Circle, Drawing, Rect, Text
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.text.text import FontStyle, elide, shape_line
from teamcanvas.model.fte import fte_text

LONGEST = 14.0
"""Ems of a name, which is cut beyond."""


def draw_person(name: str | None, theme: Theme, fte: float | None = None) -> Drawing:
    """Initials, name and FTE in a rounded frame, with the origin at its top left corner.

    Args:
        name: of the person; None for a vacancy.
        theme: the look it is drawn in.
        fte: of the placement; None without one.
    """
    em, colours = theme.sizes.body, theme.colours
    radius, pad = 0.86 * em, 0.6 * em
    line = elide(name or "Vacant", theme.body, LONGEST * em)
    initials = shape_line(initials_of(name or ""), FontStyle(0.68 * em, bold=True))
    share = shape_line(fte_text(fte), theme.body) if fte is not None else None
    height = 2 * radius + pad
    middle = height / 2
    left = 2 * pad + 2 * radius
    end = left + line.width
    width = end + 1.5 * pad + (share.width + 1.5 * pad if share else 0.0)
    baseline = middle + 0.35 * em
    return Drawing(
        width,
        height,
        (
            Rect(0, 0, width, height, fill=colours.card, stroke=colours.outline, radius=height / 2),
            Circle(
                pad + radius,
                middle,
                radius,
                fill=colours.chip if name else None,
                stroke=None if name else colours.outline_vacant,
            ),
            Text(pad + radius - initials.width / 2, middle + 0.24 * em, initials, colours.chip_text),
            Text(left, baseline, line, colours.text),
            *((Text(end + 1.5 * pad, baseline, share, colours.text_muted),) if share else ()),
        ),
    )
