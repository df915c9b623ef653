"""Finds the grid of a table in its drawing items: the edges of columns and rows, and the content of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from teamcanvas.export.pptx.shapes import holds
from teamcanvas.export.pptx.text_blocks import TextBlock, block_of, joined
from teamcanvas.layout.drawing.drawing import (
    Box,
    Circle,
    DrawingItem,
    Group,
    Line,
    PlacedItem,
    Polygon,
    Rect,
    Text,
    bounds,
    walk,
)

_LONG = 0.9
"""Of the longest line between rows: a line at least as long separates two rows."""
_OVERLAP = 2.0
"""Points by which the content of neighbouring columns may overlap."""
_AT_EDGE = 2.0
"""Maximum points between such a line and the edge of a row."""


@dataclass(slots=True)
class GridCell:
    """One cell, over one column or several."""

    first: int
    span: int
    header: bool
    blocks: list[TextBlock] = field(default_factory=list[TextBlock])
    fill: str | None = None
    turned: list[TextBlock] = field(default_factory=list[TextBlock])
    """Rotated texts: heads of narrow columns."""


@dataclass(slots=True)
class TableGrid:
    """A table with its edges, cells, and the items that cells cannot hold."""

    columns: tuple[float, ...]
    """Edges from left to right, one more than there are columns."""
    rows: tuple[float, ...]
    """Edges from top to bottom."""
    cells: tuple[tuple[GridCell, ...], ...]
    rules: dict[int, Line]
    """Lines between rows, by the number of the edge."""
    others: list[PlacedItem]
    words: str = ""

    @property
    def box(self) -> Box:
        """From its first edge to its last."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])


@dataclass(frozen=True, slots=True)
class _GridRow:
    top: float
    cells: tuple[tuple[GridCell, tuple[PlacedItem, ...], float], ...]
    """Each with its items, and its x if it has none."""
    loose: tuple[PlacedItem, ...]


def grid_of(table: Group, dx: float, dy: float) -> TableGrid | None:
    """The grid of a table that is moved by (dx, dy); None if its items are not in a grid."""
    groups = [item for item in table.items if isinstance(item, Group) and item.tag and item.tag.role == "row"]
    if len(groups) != len(table.items) or not groups:
        return None
    rows = [_row(group, dx + table.dx, dy + table.dy) for group in groups]
    width = max((sum(cell.span for cell, _, _ in row.cells) for row in rows), default=0)
    whole = bounds(table).moved(dx, dy)
    lines = [one for row in rows for one in row.loose if isinstance(one.item, Line)]
    longest = max((_length(one) for one in lines), default=0.0)
    rules = [one for one in lines if _length(one) > _LONG * longest]
    left, right = _sides(rows, rules)
    columns = _columns(rows, width, left, right)
    edges = _row_edges([row.top for row in rows], whole.bottom)
    if columns is None or edges is None:
        return None
    found, others = _rules(rules, edges)
    others += [one for row in rows for one in row.loose if one not in rules]
    cells = tuple(_filled(row, width, others) for row in rows)
    return TableGrid(columns, edges, cells, found, others, table.tag.alternative if table.tag else "")


def _row(group: Group, dx: float, dy: float) -> _GridRow:
    x, y = dx + group.dx, dy + group.dy
    cells: list[tuple[GridCell, tuple[PlacedItem, ...], float]] = []
    loose: list[DrawingItem] = []
    first = 0
    for item in group.items:
        if isinstance(item, Group) and item.tag and item.tag.role in ("cell", "header"):
            cell = GridCell(first, item.tag.span, item.tag.role == "header")
            cells.append((cell, tuple(walk(item.items, x + item.dx, y + item.dy)), x + item.dx))
            first += item.tag.span
        else:
            loose.append(item)
    return _GridRow(y, tuple(cells), tuple(walk(loose, x, y)))


def _length(one: PlacedItem) -> float:
    """Of a horizontal line; others do not separate rows."""
    return abs(one.item.x2 - one.item.x1) if isinstance(one.item, Line) and one.item.y1 == one.item.y2 else 0.0


def _sides(rows: Sequence[_GridRow], rules: Sequence[PlacedItem]) -> tuple[float, float]:
    ends = [x + one.dx for one in rules if isinstance(one.item, Line) for x in (one.item.x1, one.item.x2)]
    if ends:
        return min(ends), max(ends)
    items = [one for row in rows for _, content, _ in row.cells for one in content if not _is_turned(one)]
    boxes = [bounds(one.item).moved(one.dx, one.dy) for one in items]
    return min((box.left for box in boxes), default=0.0), max((box.right for box in boxes), default=0.0)


def _is_turned(one: PlacedItem) -> bool:
    return isinstance(one.item, Text) and one.item.angle != 0


def _columns(rows: Sequence[_GridRow], width: int, left: float, right: float) -> tuple[float, ...] | None:
    """Edges in the middle between the content of one column and of the next."""
    reach: list[tuple[float, float] | None] = [None] * width
    for row in rows:
        for cell, content, x in row.cells:
            if cell.span != 1 or cell.first >= width:
                continue
            boxes = [bounds(one.item).moved(one.dx, one.dy) for one in content if not _is_turned(one)]
            # An empty cell has at least a position.
            ends = [(box.left, box.right) for box in boxes] or ([(x, x)] if left < x < right else [])
            for start, end in ends:
                known = reach[cell.first]
                reach[cell.first] = (min(start, known[0]), max(end, known[1])) if known else (start, end)
    if any(one is None for one in reach):
        return None
    spans = [one for one in reach if one is not None]
    if any(after[0] < before[1] - _OVERLAP for before, after in pairwise(spans)):
        return None
    if width > 1 and _holds_chips(rows, width - 1):
        # A chip fills its cell, so the last column must not extend to the end of the rules.
        right = min(right, spans[-1][1] + max(0.0, (spans[-1][0] - spans[-2][1]) / 2))
    edges = (left, *_between(spans), right)
    return edges if all(after - before > 1 for before, after in pairwise(edges)) else None


def _holds_chips(rows: Sequence[_GridRow], column: int) -> bool:
    """Whether a column has only letters on chips below its head."""
    cells = [content for row in rows[1:] for cell, content, _ in row.cells if cell.first == column and content]
    return bool(cells) and all(any(isinstance(one.item, Rect) and one.item.fill for one in cell) for cell in cells)


def _between(spans: Sequence[tuple[float, float]]) -> Iterator[float]:
    """The edges between columns: a narrow column gets the same gap on both sides, a wide one the rest."""
    gaps = [after[0] - before[1] for before, after in pairwise(spans)]
    for number, ((start, end), (next_start, next_end)) in enumerate(pairwise(spans)):
        half = gaps[number] / 2
        beyond = gaps[number + 1] / 2 if number + 1 < len(gaps) else half
        before = gaps[number - 1] / 2 if number else half
        if end - start > 1.5 * (next_end - next_start):
            yield next_start - max(0.0, min(half, beyond))
        elif next_end - next_start > 1.5 * (end - start):
            yield end + max(0.0, min(half, before))
        else:
            yield end + half


def _row_edges(tops: Sequence[float], bottom: float) -> tuple[float, ...] | None:
    edges = (*tops, bottom)
    return edges if all(after - before > 1 for before, after in pairwise(edges)) else None


def _rules(rules: Iterable[PlacedItem], edges: Sequence[float]) -> tuple[dict[int, Line], list[PlacedItem]]:
    """Lines at the edges of rows by the number of the edge, and the other lines."""
    found: dict[int, Line] = {}
    others: list[PlacedItem] = []
    for one in rules:
        if not isinstance(one.item, Line):
            continue
        y = one.item.y1 + one.dy
        nearest = min(range(len(edges)), key=lambda number, y=y: abs(edges[number] - y))
        if abs(edges[nearest] - y) < _AT_EDGE and nearest not in found:
            found[nearest] = one.item
        else:
            others.append(one)
    return found, others


def _filled(row: _GridRow, width: int, others: list[PlacedItem]) -> tuple[GridCell, ...]:
    """The cells of a row with their texts; what they cannot hold is appended to `others`."""
    for cell, content, _ in row.cells:
        texts = [one for one in content if isinstance(one.item, Text)]
        signs = {one: shape for one in texts if (shape := _sign_under(one, content))}
        chip = next(iter(signs.values())) if len(texts) == 1 and len(signs) == 1 else None
        if chip and isinstance(chip.item, Rect) and not chip.item.dash:
            cell.fill = chip.item.fill
            others += [one for one in content if one is not texts[0] and one is not chip]
            signs = {}
        else:
            if len(signs) == len(texts):
                # Letters are the text of the cell; only beside other texts are they a sign.
                signs = {}
            others += [one for one in content if one not in texts or one in signs]
        for one in texts:
            if one not in signs and isinstance(one.item, Text):
                _put(cell.turned if one.item.angle else cell.blocks, block_of(one.item, one.dx, one.dy))
    cells = [cell for cell, _, _ in row.cells]
    after = sum(cell.span for cell in cells)
    if after < width:
        cells.append(GridCell(after, width - after, header=False))
    return tuple(cells)


def _put(blocks: list[TextBlock], block: TextBlock) -> None:
    """Appends the block, or joins it with the last one if it continues it."""
    whole = joined(blocks[-1], block) if blocks else None
    if whole:
        blocks[-1] = whole
    else:
        blocks.append(block)


def _sign_under(text: PlacedItem, content: Sequence[PlacedItem]) -> PlacedItem | None:
    """The filled shape under a letter: a chip, or the sign of a finding."""
    if not isinstance(text.item, Text):
        return None
    block = block_of(text.item, text.dx, text.dy)
    for one in content:
        match one.item:
            case Rect() | Circle() if one.item.fill and holds(one.item, one.dx, one.dy, block):
                return one
            case Polygon() if one.item.fill and _inside(block, bounds(one.item).moved(one.dx, one.dy)):
                return one
            case _:
                pass
    return None


def _inside(block: TextBlock, box: Box) -> bool:
    middle = (block.box.left + block.box.right) / 2
    return box.left < block.box.left and block.box.right < box.right and abs(middle - (box.left + box.right) / 2) < 1
