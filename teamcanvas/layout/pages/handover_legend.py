"""The legend's entry for handovers: two discs with an arrow between them, and which of them gives."""

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Line, Polygon
from teamcanvas.layout.drawing.lettering import baseline_about, starting_at
from teamcanvas.layout.matrix.legend import Legend
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.text.text import shape_line

_WORDS = "Handover: giver above, receiver below"


def handover_entry(measures: MatrixMeasures) -> Legend:
    """What two discs with an arrow mean; the items' origin is their left end and middle."""
    theme = measures.theme
    sign, width = _sign(measures)
    left = width + 0.45 * measures.em
    line = shape_line(_WORDS, theme.small)
    text = starting_at(left, baseline_about(0, theme.small), line, theme.colours.text_muted)
    return Legend((*sign, text), left + line.width)


def _sign(measures: MatrixMeasures) -> tuple[tuple[DrawingItem, ...], float]:
    """As on the board, about the legend's middle, as high as its letters."""
    colour, r = measures.theme.colours.text_muted, 0.19 * measures.em
    top, bottom = -0.42 * measures.em, 0.42 * measures.em
    tip = bottom - r
    point = (
        (r - 0.13 * measures.em, tip - 0.16 * measures.em),
        (r, tip),
        (r + 0.13 * measures.em, tip - 0.16 * measures.em),
    )
    return (
        Circle(r, top, r, stroke=colour, stroke_width=1),
        Line(r, top + r, r, tip, colour, 1),
        Polygon(point, stroke=colour, stroke_width=1, closed=False, cap="round"),
        Circle(r, bottom, r, stroke=colour, stroke_width=1),
    ), 2 * r
