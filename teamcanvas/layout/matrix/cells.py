"""The cells of the matrix: letters on a chip, and signs at its corners."""

from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Polygon, Rect
from teamcanvas.layout.drawing.lettering import baseline_about, centred_at
from teamcanvas.layout.drawing.severity_sign import severity_sign
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.text.shaped import ShapedLine
from teamcanvas.layout.text.text import elide, shape_line
from teamcanvas.model.raci.gaps import Gap
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.rules.finding import Severity

ALL_LETTERS = tuple(dict.fromkeys(letter for letters in LETTERS_OF.values() for letter in letters))
"""The letters of all schemes."""

_SMALLER = 0.8
"""Of the size of letters that have to share a narrow chip with a sign."""


@dataclass(frozen=True, slots=True)
class CellContent:
    """What a cell shows. Equal content is drawn alike."""

    letters: str
    severity: Severity | None = None
    gap: Gap | None = None


@lru_cache(maxsize=1024)
def cell_content(letters: str, severity: Severity | None, gap: Gap | None) -> CellContent:
    """The content of a cell; one shared object for equal ones, of which a matrix has many."""
    return CellContent(letters, severity, gap)


@lru_cache(maxsize=4096)
def draw_cell(
    content: CellContent, pitch: float, measures: MatrixMeasures, known: tuple[str, ...] = ALL_LETTERS
) -> tuple[DrawingItem, ...]:
    """A cell, centred on the origin; nothing for an empty one without a finding.

    Args:
        pitch: the width of the column.
        known: the letters of the row's scheme; others are shown unchanged in a neutral colour.
    """
    items: tuple[DrawingItem, ...] = ()
    if split_letters(content.letters):
        items = letter_chip(content.letters, pitch, measures, known, content.gap, signed=content.severity is not None)
    if content.severity is not None:
        items = (*items, *_cell_sign(content.severity, pitch, measures))
    return items


@lru_cache(maxsize=2048)
def letter_chip(
    cell: str,
    pitch: float,
    measures: MatrixMeasures,
    known: tuple[str, ...] = ALL_LETTERS,
    gap: Gap | None = None,
    *,
    signed: bool = False,
) -> tuple[DrawingItem, ...]:
    """The letters of a cell on a chip, centred on the origin. Letters outside the scheme are shown unchanged.

    For the gap `nobody` the chip is hollow and dashed, like a vacant card; for `elsewhere` its lower right corner is
    cut off. With a sign at its upper right corner (`signed`), the letters make room for it.
    """
    theme = measures.theme
    letters = split_letters(cell)
    strange = not all(letter in known for letter in letters)
    colours = theme.letter("other" if strange else letters[0])
    width, height = measures.chip_width(pitch), measures.chip_height
    left, right = -width / 2 + 0.1 * measures.em, width / 2 - 0.1 * measures.em
    if signed:
        right = min(right, measures.cell_sign_at(pitch)[0] - measures.cell_sign - measures.cell_sign_ring)
    line = _letters(letters, right - left, measures)
    hollow = gap == "nobody"
    dash = 0.2 * measures.em
    field = Rect(
        -width / 2,
        -height / 2,
        width,
        height,
        fill=theme.colours.surface if hollow else colours.fill,
        stroke=theme.colours.outline_vacant if strange or hollow else None,
        stroke_width=max(theme.measures.outline, 0.1 * measures.em) if hollow else 0.0625 * measures.em,
        radius=measures.chip_radius,
        dash=(dash, dash) if hollow else (),
    )
    colour = theme.colours.text if hollow else colours.text
    middle = max(min(0.0, right - line.width / 2), left + line.width / 2)
    letters_item = centred_at(middle, baseline_about(0, line.style), line, colour)
    corner = _cut_corner(width, height, measures) if gap == "elsewhere" else ()
    return field, *corner, letters_item


def edited_sign(x: float, baseline: float, measures: MatrixMeasures) -> DrawingItem:
    """The pencil after the title of an edited row, from `x` to the right."""
    size = measures.pencil
    half = 0.15
    # From the point along the shaft, at 45 degrees.
    points = ((0, 0), (0.12, 0.12 + 2 * half), (1 - 2 * half, 1), (1, 1 - 2 * half), (0.12 + 2 * half, 0.12))
    return Polygon(
        tuple((x + size * along, baseline - size * up) for along, up in points), fill=measures.theme.colours.accent
    )


def _letters(letters: tuple[str, ...], room: float, measures: MatrixMeasures) -> ShapedLine:
    if len(letters) <= 4:
        for between in ("·", ""):
            line = shape_line(between.join(letters), measures.letter)
            if line.width <= room:
                return line
        small = measures.letter._replace(size=measures.letter.size * _SMALLER)
        line = shape_line("".join(letters), small)
        if line.width <= room:
            return line
    return elide("".join(letters), measures.letter, room)


def _cut_corner(width: float, height: float, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    theme = measures.theme
    x, y, cut = width / 2, height / 2, 0.62 * measures.em
    away = 0.2 * measures.em
    ground = ((x + 0.05 * measures.em, y - cut), (x, y), (x - cut, y + 0.05 * measures.em))
    # The ground reaches over the field's edge, so that nothing of its round corner is left.
    outside = (ground[0], (ground[0][0], ground[2][1]), ground[2])
    flap = ((x, y - cut + away), (x, y), (x - cut + away, y))
    return (
        Polygon(outside, fill=theme.colours.surface),
        Polygon(flap, fill=theme.severities[Severity.WARNING.value].fill),
    )


def _cell_sign(severity: Severity, pitch: float, measures: MatrixMeasures) -> tuple[DrawingItem, ...]:
    theme = measures.theme
    r = measures.cell_sign
    x, y = measures.cell_sign_at(pitch)
    ring = Circle(x, y, r + measures.cell_sign_ring, fill=theme.colours.surface)
    return ring, *severity_sign(severity, x, y, r, theme)
