"""What the badges, signs and discs on a board's pages mean, in a line."""

from collections.abc import Iterator

from teamcanvas.layout.card_face import BoardFaces
from teamcanvas.layout.drawing import Group, Tag
from teamcanvas.layout.handover_legend import with_handovers
from teamcanvas.layout.lettering import baseline_about, starting_at
from teamcanvas.layout.matrix_legend import Legend, family_legend
from teamcanvas.layout.matrix_measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.severity_sign import severity_sign
from teamcanvas.layout.text import shape_line
from teamcanvas.layout.theme import Theme
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.rules.finding import Severity

_GAP = 1.75
"""Ems between two entries, as in the legend of the matrix."""
_WORDS = {Severity.ERROR: "error found by the check", Severity.WARNING: "warning", Severity.INFO: "note"}


def board_legend(
    faces: BoardFaces, catalogue: Catalogue, theme: Theme, *, signs: bool = True, handovers: bool = True
) -> Legend:
    """Families, signs of findings and handovers, each only if the board shows it.

    Args:
        signs: whether the page shows the signs of findings.
        handovers: whether the page shows the discs of handovers.
    """
    measures = matrix_measures(theme)
    roles = (card.role for cards in faces.cards.values() for card, _ in cards)
    legend = family_legend(roles, catalogue, measures)
    for severity in sorted(set(_severities(faces) if signs else ()), key=lambda one: one.rank):
        legend = _with_sign(legend, severity, measures)
    return with_handovers(legend, measures) if handovers and faces.handovers else legend


def _severities(faces: BoardFaces) -> Iterator[Severity]:
    yield from faces.stage_severities.values()
    for cards in faces.cards.values():
        yield from (face.severity for _, face in cards if face.severity is not None)


def _with_sign(legend: Legend, severity: Severity, measures: MatrixMeasures) -> Legend:
    theme, r = measures.theme, 0.5 * measures.em
    left = legend.width + _GAP * measures.em if legend.width else 0.0
    line = shape_line(_WORDS[severity], theme.small)
    start = 2.2 * r + 0.45 * measures.em
    word = starting_at(start, baseline_about(0, theme.small), line, theme.colours.text_muted)
    entry = Group((*severity_sign(severity, 1.1 * r, 0, r, theme), word), dx=left, tag=Tag("item"))
    return Legend((*legend.marks, entry), left + start + line.width)
