"""Paginates a matrix: page breaks, and the sheet of each page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag, translate
from teamcanvas.layout.matrix.columns import Heads, column_blocks
from teamcanvas.layout.matrix.legend import Legend
from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.matrix.rows import MatrixRow
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.matrix_names import name_column
from teamcanvas.layout.pages.names_page import names_foot, names_sheets
from teamcanvas.layout.pages.parts import part_of
from teamcanvas.model.ids import ActivityId

# The maximum factor by which rows are spread to fill a page.
_MOST_AIR = 1.25
_FEWEST_TOGETHER = 2
"""The minimum rows of a stage at the foot of a page and at the head of the next one."""

LayOut: TypeAlias = Callable[[Heads, MatrixMeasures, float | None], MatrixLayout]
"""Lays out the matrix with some of its columns, of a given width or as wide as fits."""


@dataclass(frozen=True, slots=True)
class PagedMatrix:
    """The input of the pages of a matrix."""

    heads: Heads
    """Of all columns."""
    lay_out: LayOut
    measures: MatrixMeasures
    legend: Legend
    title: str
    subtitle: tuple[str, ...]
    bookmark: str
    counted: int = 0
    """How many letters each row counts."""
    corner: Callable[[MatrixLayout], tuple[DrawingItem, ...]] = lambda _layout: ()
    """Drawn left of the heads."""
    named: Mapping[ActivityId, str] = field(default_factory=dict[ActivityId, str])
    """Who answers for activities, by name; shown where there is room behind all titles."""


class PageCount(NamedTuple):
    """The cost of a pagination: the smaller, the better."""

    pages: int
    split_stages: int
    """How many pages begin inside a stage."""


def page_count(paged: PagedMatrix, frame: PageFrame) -> PageCount:
    """How many sheets the matrix needs."""
    blocks = column_blocks(paged.heads, frame.area.width, paged.measures, paged.counted)
    layouts = _layouts(paged, blocks, paged.measures)
    starts = _breaks(layouts, frame)[:-1]
    return PageCount(len(blocks) * len(starts), sum(layouts[0].rows[start].activity is not None for start in starts))


def sheets_of(paged: PagedMatrix, frame: PageFrame) -> tuple[PageSheet, ...]:
    """The sheets of a matrix: all columns of some rows, then the next rows.

    Elided names are listed in full at the foot of the page, or on a page after all others.
    """
    blocks = column_blocks(paged.heads, frame.area.width, paged.measures, paged.counted)
    layouts = _layouts(paged, blocks, paged.measures)
    breaks = _breaks(layouts, frame)
    layouts = _layouts(paged, blocks, _spread(layouts, breaks, frame))
    parts = [
        (layout, start, end, block if len(layouts) > 1 else None)
        for start, end in pairwise(breaks)
        for block, layout in enumerate(layouts, start=1)
    ]
    sheets: list[PageSheet] = []
    elsewhere: list[str] = []
    for number, (layout, start, end, block) in enumerate(parts, start=1):
        cut = _cut_short(layout, start, end)
        foot = names_foot(cut, frame, frame.area.top + layout.head_height + _height(layout, start, end))
        elsewhere.extend(() if foot else cut)
        sheet = PageSheet(
            title=paged.title,
            subtitle=(*paged.subtitle, *part_of(number, len(parts))),
            items=(*_items(layout, start, end, frame, paged), *foot),
            bookmark=_bookmark(paged.bookmark, layout, start, end, block),
            legend=paged.legend.items,
        )
        sheets.append(sheet)
    in_full = (*paged.subtitle, "names in full")
    return (*sheets, *names_sheets(elsewhere, frame, paged.title, in_full, f"{paged.bookmark}: names in full"))


def _cut_short(layout: MatrixLayout, start: int, end: int) -> list[str]:
    """The titles of the columns, and of these rows, that end in an ellipsis."""
    heads = [column.content.title for column in layout.columns if column.lines.cut_short]
    return [*heads, *(row.content.title for row in layout.rows[start:end] if row.content and row.cut_short)]


def _height(layout: MatrixLayout, start: int, end: int) -> float:
    return sum(row.height for row in _page_rows(layout, start, end))


def _layouts(paged: PagedMatrix, blocks: Sequence[Heads], measures: MatrixMeasures) -> tuple[MatrixLayout, ...]:
    """A layout for each block of columns, columns of all blocks equally wide."""
    pitches = [column.width for block in blocks for column in paged.lay_out(block, measures, None).columns[:1]]
    return tuple(paged.lay_out(block, measures, min(pitches, default=None)) for block in blocks)


def _breaks(layouts: Sequence[MatrixLayout], frame: PageFrame) -> list[int]:
    """The indexes of page breaks: on as few pages as possible, preferably between stages, then evenly filled."""
    rows = layouts[0].rows
    fit = _Fit(layouts, _room(layouts, frame))

    @cache
    def best(start: int) -> tuple[int, float, int]:
        """The number of pages from here on, their badness, and the end of the first one."""
        if start == len(rows):
            return 0, 0.0, start
        ends = fit.ends(start)
        options = ((best(end)[0] + 1, best(end)[1] + fit.badness(start, end), end) for end in ends)
        return min(options)

    # Bottom-up, so that the recursion is only one page deep.
    for start in range(len(rows), -1, -1):
        best(start)
    breaks = [0]
    while breaks[-1] < len(rows):
        breaks.append(best(breaks[-1])[2])
    return breaks


class _Fit:
    """How well rows fill pages of one height."""

    def __init__(self, layouts: Sequence[MatrixLayout], room: float) -> None:
        self._rows = layouts[0].rows
        self._room = room
        # Titles may wrap in one block of columns and not in another.
        self._heights = [max(row.height for row in same) for same in zip(*(one.rows for one in layouts), strict=True)]
        self._again = layouts[0].measures.stage_row

    def ends(self, start: int) -> list[int]:
        """Where a page that begins at a row may end; one row at least."""
        used = self._again if self._rows[start].activity else 0.0
        ends: list[int] = []
        for index in range(start, len(self._rows)):
            used += self._heights[index]
            if used > self._room and ends:
                break
            # No break directly after a stage's title.
            if self._rows[index].activity:
                ends.append(index + 1)
        return ends

    def badness(self, start: int, end: int) -> float:
        """The unused height squared, plus a penalty for splitting a stage."""
        again = self._again if self._rows[start].activity else 0.0
        spare = (self._room - again - sum(self._heights[start:end])) ** 2
        if end == len(self._rows) or self._rows[end].activity is None:
            return spare
        before = self._together(range(end - 1, start - 1, -1))
        after = self._together(range(end, len(self._rows)))
        split_stages = (0.35 * self._room) ** 2
        return spare + split_stages + (self._room**2 if min(before, after) < _FEWEST_TOGETHER else 0.0)

    def _together(self, indexes: range) -> int:
        """How many of these rows in succession are activities, as far as it matters."""
        count = 0
        for index in indexes:
            if self._rows[index].activity is None or count == _FEWEST_TOGETHER:
                break
            count += 1
        return count


def _room(layouts: Sequence[MatrixLayout], frame: PageFrame) -> float:
    return frame.area.height - max(layout.head_height for layout in layouts)


def _spread(layouts: Sequence[MatrixLayout], breaks: Sequence[int], frame: PageFrame) -> MatrixMeasures:
    """Measures with rows so high that the fullest page is full."""
    measures = layouts[0].measures
    room = _room(layouts, frame)
    air = _MOST_AIR
    for layout in layouts:
        for start, end in pairwise(breaks):
            rows = layout.rows[start:end]
            used = sum(row.height for row in rows) + (measures.stage_row if rows[0].activity else 0.0)
            activities = sum(row.activity is not None for row in rows)
            air = min(air, measures.air * (1 + (room - used) / (activities * measures.row)))
    return replace(measures, air=max(measures.air, air))


def _items(layout: MatrixLayout, start: int, end: int, frame: PageFrame, paged: PagedMatrix) -> tuple[DrawingItem, ...]:
    area = frame.area
    head_bottom = area.top + layout.head_height
    corner, names = paged.corner(layout), name_column(layout, paged.named)
    items: list[DrawingItem] = [translate(names.head_among(layout.table_head), area.left, area.top, Tag("row"))]
    top = head_bottom
    for row in _page_rows(layout, start, end):
        items.append(translate(names.among(layout.table_row(row), row), area.left, top, Tag("row")))
        top += row.height
    table = Group(tuple(items), tag=Tag("table"))
    return (translate(corner, area.left, area.top, Tag("list")), table) if corner else (table,)


def _page_rows(layout: MatrixLayout, start: int, end: int) -> tuple[MatrixRow, ...]:
    rows = layout.rows[start:end]
    return rows if rows[0].activity is None else (layout.stage_row_again(rows[0].stage), *rows)


def _bookmark(bookmark: str, layout: MatrixLayout, start: int, end: int, part: int | None) -> str:
    stages = dict.fromkeys(row.stage.label for row in layout.rows[start:end])
    name = f"{bookmark}: {', '.join(stages)}"
    return name if part is None else f"{name} (part {part})"
