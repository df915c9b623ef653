"""Texts in the cells of a table: alignment, margins, and texts that share a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from teamcanvas.export.pptx.table_grid import GridCell, TableGrid
from teamcanvas.export.pptx.text_blocks import TextBlock, paragraph, tabbed
from teamcanvas.export.pptx.xml import emu
from teamcanvas.layout.drawing.drawing import Box

Align: TypeAlias = Literal["l", "r", "ctr"]
_SAME = 1.5
"""Points by which aligned texts may differ."""
_PLACES: Mapping[Align, Callable[[Box], float]] = {
    "l": lambda box: box.left,
    "r": lambda box: box.right,
    "ctr": lambda box: (box.left + box.right) / 2,
}


class Side(NamedTuple):
    """The alignment of the texts of a column, and its x."""

    align: Align
    place: float


def column_sides(grid: TableGrid) -> list[Side | None]:
    """The alignment of each column, derived from its cells below the head; None if they have none in common."""
    found: list[list[Box]] = [[] for _ in grid.columns[1:]]
    for row in grid.cells:
        for cell in row:
            if cell.blocks and cell.span == 1 and not cell.fill and not (cell.header and row is grid.cells[0]):
                found[cell.first].append(_around(cell.blocks))
    return [_side(boxes) for boxes in found]


def cell_words(cell: GridCell, box: Box, side: Side | None) -> tuple[str, str]:
    """The paragraphs of a cell, and its attributes for margins and anchor.

    Args:
        cell: with its texts at their measured positions.
        box: of the cell.
        side: of its column.
    """
    if not cell.blocks:
        # An empty paragraph in the smallest size, or the row would be higher than it was measured.
        return '<a:p><a:endParaRPr lang="en-GB" sz="100"/></a:p>', f'{_inside(0, 0, 0, 0)} anchor="ctr"'
    words = _around(cell.blocks)
    align = _align(cell, words, box, side)
    left, right = _margins(words, box, align)
    paragraphs = "".join(_paragraph(line, words, align) for line in _lines(cell.blocks))
    above, below = max(0.0, words.top - box.top), max(0.0, box.bottom - words.bottom)
    if abs(above - below) < 2 * _SAME:
        return paragraphs, f'{_inside(left, 0, right, 0)} anchor="ctr"'
    if above < below:
        return paragraphs, f'{_inside(left, above, right, 0)} anchor="t"'
    return paragraphs, f'{_inside(left, 0, right, below)} anchor="b"'


def _side(boxes: Sequence[Box]) -> Side | None:
    if len(boxes) < 2:
        return None
    for align, place in _PLACES.items():
        places = [place(box) for box in boxes]
        if max(places) - min(places) < _SAME:
            return Side(align, sum(places) / len(places))
    return None


def _align(cell: GridCell, words: Box, box: Box, side: Side | None) -> Align:
    if cell.fill:
        # The letter was centred on its chip, which is the whole cell now.
        return "ctr"
    if len(_lines(cell.blocks)) < len(cell.blocks):
        # Several texts in one line: left-aligned, with tab stops.
        return "l"
    if side and abs(_PLACES[side.align](words) - side.place) < _SAME:
        return side.align
    if any(len(block.lines) > 1 for block in cell.blocks):
        return "ctr" if all(block.centred or len(block.lines) < 2 for block in cell.blocks) else "l"
    if len(cell.blocks) == 1 and abs(_PLACES["ctr"](words) - _PLACES["ctr"](box)) < _SAME:
        return "ctr"
    return "r" if box.right - words.right < 0.2 * (words.left - box.left) else "l"


def _margins(words: Box, box: Box, align: Align) -> tuple[float, float]:
    """The left and right margins that keep the texts at their measured positions."""
    left, right = max(0.0, words.left - box.left), max(0.0, box.right - words.right)
    if align == "l":
        return left, 0.0
    if align == "r":
        return 0.0, right
    return max(0.0, left - right), max(0.0, right - left)


def _lines(blocks: Sequence[TextBlock]) -> list[list[TextBlock]]:
    """Texts by the line in which they begin, from the top and from the left."""
    lines: list[list[TextBlock]] = []
    for block in sorted(blocks, key=lambda one: (one.first_baseline, one.box.left)):
        last = lines[-1][-1] if lines else None
        level = last and abs(last.first_baseline - block.first_baseline) < 0.3 * block.style.size
        if last and level and len(last.lines) == 1 and block.box.left >= last.box.right:
            lines[-1].append(block)
        else:
            lines.append([block])
    return lines


def _paragraph(line: Sequence[TextBlock], words: Box, align: Align) -> str:
    if len(line) == 1:
        return paragraph(line[0], align)
    return tabbed(line, words.left)


def _around(blocks: Sequence[TextBlock]) -> Box:
    first, *others = (block.box for block in blocks)
    for box in others:
        first = first.joined(box)
    return first


def _inside(left: float, top: float, right: float, bottom: float) -> str:
    sides = {"marL": left, "marR": right, "marT": top, "marB": bottom}
    return " ".join(f'{name}="{emu(points)}"' for name, points in sides.items())
