"""The legend of a board's pages: family badges, signs of findings, handovers."""

import math
from collections.abc import Iterator

from teamcanvas.layout.board.card_content import BoardContent
from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Line, Polygon
from teamcanvas.layout.drawing.lettering import baseline_about, starting_at
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.matrix.legend import Legend, family_entries, in_lines
from teamcanvas.layout.matrix.measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.rules.finding import Severity

_LINE_PITCH = 1.45
"""Ems: there is room for two lines between a board and the footer."""
_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_HANDOVER = "Handover: giver above, receiver below"


def board_legend(
    board: BoardContent,
    catalogue: Catalogue,
    theme: Theme,
    width: float = math.inf,
    *,
    signs: bool = True,
    handovers: bool = True,
) -> Legend:
    """Families, signs of findings and handovers, each only if the board shows it.

    Args:
        width: the maximum width of a line.
        signs: whether the page shows the signs of findings.
        handovers: whether the page shows the discs of handovers.
    """
    measures = matrix_measures(theme)
    roles = (card.role for cards in board.cards.values() for card, _ in cards)
    entries = family_entries(roles, catalogue, measures)
    found = set(_severities(board) if signs else ())
    entries.extend(_sign(severity, measures) for severity in sorted(found, key=lambda one: one.rank))
    if handovers and board.handovers:
        entries.append(handover_entry(measures))
    return in_lines(entries, width, measures, pitch=_LINE_PITCH)


def _severities(board: BoardContent) -> Iterator[Severity]:
    yield from board.stage_severities.values()
    for cards in board.cards.values():
        yield from (content.severity for _, content in cards if content.severity is not None)


def _sign(severity: Severity, measures: MatrixMeasures) -> Legend:
    theme, r = measures.theme, 0.6 * measures.em
    left = 2.2 * r + 0.45 * measures.em
    line = shape_line(_WORDS[severity], theme.small)
    word = starting_at(left, baseline_about(0, theme.small), line, theme.colours.text_muted)
    return Legend((*severity_sign(severity, 1.1 * r, 0, r, theme), word), left + line.width)


def handover_entry(measures: MatrixMeasures) -> Legend:
    """The entry for handovers: two discs with an arrow, relative to their left end and vertical centre."""
    theme = measures.theme
    sign, width = _discs(measures)
    left = width + 0.45 * measures.em
    line = shape_line(_HANDOVER, theme.small)
    text = starting_at(left, baseline_about(0, theme.small), line, theme.colours.text_muted)
    return Legend((*sign, text), left + line.width)


def _discs(measures: MatrixMeasures) -> tuple[tuple[DrawingItem, ...], float]:
    """The discs as on the board, centred on the legend's line, as high as its letters."""
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
