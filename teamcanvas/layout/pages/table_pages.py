"""Paginates tables: sections under headings, heads of columns repeated on each page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from teamcanvas.layout.drawing.drawing import Colour, DrawingItem, Group, Line, Rect, Tag, translate
from teamcanvas.layout.drawing.lettering import centred_at, ending_at, in_a_row, starting_at
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.table_cells import DrawnCell, StyledText, TableLook
from teamcanvas.layout.pages.table_columns import PlacedColumn
from teamcanvas.layout.text.text import elide, shape_line

PageItems: TypeAlias = tuple[DrawingItem, ...]

_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)
"""Points, before a page is scaled: on a single page the largest in which all fits it."""
_MOST_TRIED = 60
"""Rows; more of them are set in the smallest size at once."""
_TOGETHER = 2
"""The minimum rows of a section at the foot of a page and at the head of the next one."""
_WHOLE = 0.4
"""The part of a page's height up to which a section is not split."""


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A row: a cell for each column, and the colour of the edge at its left end."""

    cells: tuple[DrawnCell, ...]
    edge: Colour | None = None
    joined: bool = False
    """No line parts it from the next row, which says more about the same."""


@dataclass(frozen=True, slots=True)
class TableSection:
    """Rows under a heading."""

    heading: str
    columns: tuple[PlacedColumn, ...]
    rows: tuple[DrawnRow, ...]
    aside: str = ""
    """Muted text after the heading."""
    badge: StyledText | None = None
    """Drawn before the heading."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Content above the first section, relative to the top left corner of the page's area."""

    height: float
    items: PageItems


SectionMaker: TypeAlias = Callable[[TableLook], tuple[TableSection, ...]]


def fitted_pages(
    make: SectionMaker,
    frame: PageFrame,
    lead: Callable[[TableLook], Lead] | None = None,
    suits: Callable[[TableLook], bool] = lambda _look: True,
) -> list[PageItems]:
    """The pages of a table in the largest text that needs the fewest pages, if possible one that suits it.

    Args:
        make: makes the sections in a look.
        lead: makes the content above them.
        suits: whether a look suits the table, apart from the number of its pages.
    """
    smallest = frame.size.smallest
    sizes = [size for size in _SIZES if size >= smallest] or [smallest]
    look = TableLook(frame, sizes[-1])
    sections = make(look)
    best = list(_pages(sections, look, lead))
    if sum(len(section.rows) for section in sections) > _MOST_TRIED:
        return best
    looks = [TableLook(frame, size) for size in sizes[:-1]]
    suitable = [larger for larger in looks if suits(larger)]
    for larger in suitable if suitable or suits(look) else looks:
        pages = list(_pages(make(larger), larger, lead))
        if len(pages) <= len(best):
            return pages
    return best


def _pages(
    sections: Sequence[TableSection], look: TableLook, lead: Callable[[TableLook], Lead] | None
) -> Iterator[PageItems]:
    drawing = _SectionDrawing(look, sections)
    area = look.frame.area
    above = lead(look) if lead else Lead(0.0, ())
    items: list[DrawingItem] = [translate(above.items, area.left, area.top)] if above.items else []
    top = area.top + above.height
    heads: tuple[PlacedColumn, ...] = ()
    for section in sections:
        start = 0
        while start < len(section.rows) or (start == 0 and not section.rows):
            head = drawing.head(section, continued=start > 0, heads=section.columns != heads)
            end = drawing.fitting(section, start, area.bottom - top - head.height)
            if items and not drawing.may_break(section, start, end):
                yield tuple(items)
                items, top, heads = [], area.top, ()
                continue
            end = max(end - drawing.rows_to_next_page(section, start, end), start + 1)
            items.extend(drawing.part(section, head, start, end, top))
            top += head.height + sum(drawing.row_height(row) for row in section.rows[start:end])
            heads = section.columns
            start = end
    if items:
        yield tuple(items)


@dataclass(frozen=True, slots=True)
class _Head:
    height: float
    heading: PageItems
    row: PageItems


class _SectionDrawing:
    """Draws the parts of the sections."""

    def __init__(self, look: TableLook, sections: Sequence[TableSection]) -> None:
        self._look = look
        self._width = look.frame.area.width
        self._apart = not all(self._beside(section) for section in sections)
        """Whether headings take a line of their own, because one is too long to fit beside the columns' heads."""

    def row_height(self, row: DrawnRow) -> float:
        """With the room above and below its cells."""
        return 2 * self._look.padding + max((cell.height for cell in row.cells), default=0.0)

    def fitting(self, section: TableSection, start: int, room: float) -> int:
        """Up to which row the section fits a height."""
        end = start
        for row in section.rows[start:]:
            room -= self.row_height(row)
            if room < 0:
                break
            end += 1
        return end

    def may_break(self, section: TableSection, start: int, end: int) -> bool:
        """Whether a page may show these rows of a section and the next page the others."""
        if end == len(section.rows):
            return True
        if end - start < _TOGETHER:
            return False
        height = sum(self.row_height(row) for row in section.rows)
        return start > 0 or height > _WHOLE * self._look.frame.area.height

    def rows_to_next_page(self, section: TableSection, start: int, end: int) -> int:
        """How many rows go to the next page so that the last one is not alone there."""
        return int(end - start > _TOGETHER and end == len(section.rows) - 1)

    def head(self, section: TableSection, *, continued: bool, heads: bool) -> _Head:
        """The heading of a section and the heads of its columns over a bold line."""
        look, colours = self._look, self._look.theme.colours
        over = 1.0 * look.heading.size
        baseline = over + look.heading.size
        heads_baseline = baseline + (1.5 * look.small.size if self._apart and heads else 0.0)
        height = heads_baseline + 0.6 * look.heading.size
        heading = self._heading(section, baseline, continued=continued)
        row: list[DrawingItem] = [
            self._column_head(column, heads_baseline, seen=heads and (self._apart or index > 0))
            for index, column in enumerate(section.columns)
        ]
        row.append(Line(0, height - 0.5, self._width, height - 0.5, colours.text, 1.0))
        return _Head(height, heading, tuple(row))

    def part(self, section: TableSection, head: _Head, start: int, end: int, top: float) -> Iterator[DrawingItem]:
        """Some rows of a section under its head, from a height of the page."""
        left = self._look.frame.area.left
        yield translate(head.heading, left, top, Tag("heading", level=2))
        rows: list[DrawingItem] = [translate(head.row, left, top, Tag("row"))]
        top += head.height
        for row in section.rows[start:end]:
            height = self.row_height(row)
            rows.append(translate(self._row(row, section.columns, height), left, top, Tag("row")))
            top += height
        yield Group(tuple(rows), tag=Tag("table"))

    def _row(self, row: DrawnRow, columns: tuple[PlacedColumn, ...], height: float) -> PageItems:
        look, theme = self._look, self._look.theme
        hairline = theme.measures.hairline
        items: list[DrawingItem] = []
        if row.edge:
            edge = theme.measures.edge
            items.append(Rect(0, 2, edge, height - 4, fill=row.edge, radius=edge / 2))
        for index, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
            role = "cell" if index else "header"
            tag = Tag(role, alternative=cell.alternative, scope="" if index else "row")
            items.append(Group(cell.items, column.left, look.padding, tag))
        if not row.joined:
            bottom = height - hairline / 2
            items.append(Line(0, bottom, self._width, bottom, theme.colours.hairline, hairline))
        return tuple(items)

    def _heading(self, section: TableSection, baseline: float, *, continued: bool) -> PageItems:
        look, colours = self._look, self._look.theme.colours
        items: list[DrawingItem] = []
        x = 0.0
        if section.badge:
            badge = shape_line(section.badge.text, section.badge.style)
            items.append(starting_at(x, baseline, badge, section.badge.colour))
            x += badge.width + 0.5 * look.size
        aside = " · ".join(part for part in (section.aside, "continued" if continued else "") if part)
        quiet = shape_line(aside[:200], look.small) if aside else None
        room = self._width - x - (quiet.width + look.size if quiet else 0.0)
        title = elide(section.heading, look.heading, room)
        items.append(starting_at(x, baseline, title, colours.text))
        if quiet:
            items.extend(in_a_row(x + title.width + 0.7 * look.size, baseline, (quiet,), colours.text_muted))
        return tuple(items)

    def _column_head(self, column: PlacedColumn, baseline: float, *, seen: bool) -> DrawingItem:
        look = self._look
        tag = Tag("header", alternative=column.spoken or column.title, scope="column")
        if not seen:
            return Group((), column.left, baseline, tag)
        line = elide(column.title, look.small, column.width + look.gap / 2)
        colour = look.theme.colours.text_muted
        match column.align:
            case "left":
                item = starting_at(0.0, baseline, line, colour)
            case "middle":
                item = centred_at(column.width / 2, baseline, line, colour)
            case "right":
                item = ending_at(column.width, baseline, line, colour)
        return Group((item,), column.left, tag=tag)

    def _beside(self, section: TableSection) -> bool:
        """Whether the heading, also when it is continued, ends before the second column begins."""
        if len(section.columns) < 2:
            return True
        badge = (
            shape_line(section.badge.text, section.badge.style).width + 0.5 * self._look.size if section.badge else 0
        )
        aside = " · ".join(part for part in (section.aside, "continued") if part)
        width = badge + shape_line(section.heading[:200], self._look.heading).width
        width += shape_line(aside, self._look.small).width + self._look.size
        return width <= section.columns[1].left
