"""The cells of tables on pages: wrapped text, inline lists, entries with figures; each knows its height."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from teamcanvas.layout.drawing.drawing import Colour, DrawingItem, Group, Text
from teamcanvas.layout.drawing.lettering import ending_at, stacked, starting_at
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.text.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text.text import BaseDirection, ascent, elide, line_height, shape_line, wrap

_DOT = "·"
MOST_LINES = 8
"""Of a text in a cell."""
_LONGEST = 300
"""Characters of an entry in an inline list that are measured."""
_WIDOW = 0.2
"""Of a cell's width: a shorter last line is avoided, if that costs no line."""
_NARROWER = (0.92, 0.84, 0.76)
"""Of a cell's width: the widths that are tried for that."""
_FEW = 2
"""A line with at most so many entries gives none to the next line."""


@dataclass(frozen=True)
class TableLook:
    """The typography of a table: its text size in points, and what derives from it."""

    frame: PageFrame
    size: float

    @property
    def theme(self) -> Theme:
        """Of the page."""
        return self.frame.theme

    @property
    def text(self) -> FontStyle:
        """Of most cells."""
        return FontStyle(self.size)

    @property
    def strong(self) -> FontStyle:
        """Of what a row is about."""
        return FontStyle(self.size, bold=True)

    @property
    def small(self) -> FontStyle:
        """Of second lines and heads of columns; never below what the page allows."""
        return FontStyle(max(self.frame.size.smallest, 0.85 * self.size))

    @property
    def heading(self) -> FontStyle:
        """Of a section."""
        return FontStyle(max(self.theme.sizes.heading, 1.1 * self.size), bold=True)

    @cached_property
    def baseline(self) -> float:
        """Of the first line of every cell, from the cell's top."""
        return ascent(self.text)

    @property
    def capital(self) -> float:
        """The middle of the first line's capitals, from the cell's top."""
        return self.baseline - 0.345 * self.size

    @cached_property
    def line(self) -> float:
        """From one baseline to the next."""
        return line_height(self.text)

    @property
    def padding(self) -> float:
        """Above and below the cells of a row."""
        return 0.5 * self.size

    @property
    def gap(self) -> float:
        """Between columns."""
        return 1.6 * self.size


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """The content of a cell, relative to its top left corner."""

    height: float
    items: tuple[DrawingItem, ...] = ()
    words: str = ""
    """Its full text."""
    elided: bool = False
    """Whether a part of it is not visible."""

    @property
    def alternative(self) -> str:
        """The alternative text; empty if all is visible."""
        return self.words if self.elided else ""


class StyledText(NamedTuple):
    """Text of one style and colour."""

    text: str
    colour: Colour
    style: FontStyle


def text_cell(
    text: str,
    look: TableLook,
    width: float,
    style: FontStyle | None = None,
    colour: Colour | None = None,
    most: int = MOST_LINES,
    direction: BaseDirection = "auto",
) -> DrawnCell:
    """A wrapped text; nothing if it is empty."""
    if not text.strip():
        return DrawnCell(0.0)
    lines = _without_widow(text, style or look.text, width, most, direction)
    items = stacked(0.0, look.baseline, lines, colour or look.theme.colours.text)
    return DrawnCell(_height(lines, look), items, text, lines[-1].elided)


def _without_widow(
    text: str, style: FontStyle, width: float, most: int, direction: BaseDirection
) -> tuple[ShapedLine, ...]:
    """The text in lines, its last word not alone in the last of them."""
    lines = wrap(text, style, width, most, base_direction=direction)
    if len(lines) > 1 and not lines[-1].elided and lines[-1].width < _WIDOW * width:
        for part in _NARROWER:
            other = wrap(text, style, part * width, most, base_direction=direction)
            if len(other) > len(lines) or other[-1].elided:
                break
            if other[-1].width >= _WIDOW * width:
                return other
    return lines


def under_each_other(cells: Sequence[DrawnCell]) -> DrawnCell:
    """Cells stacked into one."""
    items: list[DrawingItem] = []
    top = 0.0
    for cell in cells:
        if cell.items:
            items.append(Group(cell.items, dy=top))
        top += cell.height
    words = ", ".join(cell.words for cell in cells if cell.words)
    return DrawnCell(top, tuple(items), words, any(cell.elided for cell in cells))


def moved(cell: DrawnCell, dx: float) -> DrawnCell:
    """The cell with its items farther to the right."""
    return replace(cell, items=(Group(cell.items, dx=dx),))


def row_of_items(
    items: Iterable[Sequence[StyledText]], look: TableLook, width: float, most: int = MOST_LINES
) -> DrawnCell:
    """An inline list: entries side by side, separated by dots, in as many lines as they need.

    Args:
        items: the texts of each entry; the longest is elided if the entry is wider than a line.
        most: lines; the last one has the number of the entries that are left out.
    """
    things = tuple(tuple(item) for item in items)
    shaped = [_item(item, look, width) for item in things]
    dot = shape_line(_DOT, look.text)
    step = 0.35 * look.size
    wide = 2 * step + dot.width
    lines: list[list[_Item]] = []
    used = 0.0
    for item in shaped:
        wider = used + wide + item.width
        if not lines or wider > width:
            lines.append([item])
            used = item.width
        else:
            lines[-1].append(item)
            used = wider
    if len(lines) > 1 and len(lines[-1]) == 1 and len(lines[-2]) > _FEW and lines[-2][-1].width + wide + used <= width:
        # No single entry in the last line.
        lines[-1].insert(0, lines[-2].pop())
    left_out = sum(map(len, lines[max(0, most - 1) :])) if len(lines) > most else 0
    if left_out:
        more = StyledText(f"and {left_out} more", look.theme.colours.text_muted, look.text)
        lines = [*lines[: most - 1], [_item([more], look, width)]]
    drawn: list[DrawingItem] = []
    for number, line in enumerate(lines):
        x, baseline = 0.0, look.baseline + number * look.line
        for index, item in enumerate(line):
            if index:
                drawn.append(starting_at(x + step, baseline, dot, look.theme.colours.text_muted))
                x += wide
            drawn.extend(Text(x + at, baseline, shown, colour) for at, shown, colour in item.parts)
            x += item.width
    words = ", ".join(" ".join(piece.text for piece in item) for item in things)
    return DrawnCell(len(lines) * look.line, tuple(drawn), words, bool(left_out) or any(item.elided for item in shaped))


def entry(
    before: StyledText | None, text: StyledText, after: str, look: TableLook, width: float, most: int = 3
) -> DrawnCell:
    """A line with a sign before it and a figure at the cell's right end; the text between them wraps."""
    head = shape_line(before.text, before.style) if before else None
    tail = shape_line(after, look.text) if after else None
    left = head.width + 0.45 * look.size if head else 0.0
    end = width - _missing_decimal(after, look)
    room = end - left - (tail.width + 0.6 * look.size if tail else 0.0)
    lines = wrap(text.text, text.style, max(room, 2 * look.size), most)
    items: list[DrawingItem] = list(stacked(left, look.baseline, lines, text.colour))
    if head and before:
        items.insert(0, starting_at(0.0, look.baseline, head, before.colour))
    if tail:
        items.append(ending_at(end, look.baseline, tail, look.theme.colours.text_muted))
    words = " ".join(part for part in (text.text, after) if part)
    return DrawnCell(_height(lines, look), tuple(items), words, lines[-1].elided)


def items_width(items: Iterable[Sequence[StyledText]], look: TableLook) -> list[float]:
    """The width of each entry of an inline list, with the dot before it."""
    dot = 0.7 * look.size + shape_line(_DOT, look.text).width
    return [_item(item, look, math.inf).width + dot for item in items]


def entry_width(before: StyledText, text: StyledText, after: str, look: TableLook) -> float:
    """How wide an entry is whose text does not wrap."""
    head, body = (shape_line(one.text[:_LONGEST], one.style).width for one in (before, text))
    return head + body + shape_line(after, look.text).width + _missing_decimal(after, look) + 1.05 * look.size


def _missing_decimal(figure: str, look: TableLook) -> float:
    """The width by which a figure with one decimal ends before one with two, so that their points stand in line."""
    return shape_line("0", look.text).width if re.fullmatch(r"\d+\.\d", figure) else 0.0


class _Item(NamedTuple):
    parts: tuple[tuple[float, ShapedLine, Colour], ...]
    width: float

    @property
    def elided(self) -> bool:
        return any(line.elided for _, line, _ in self.parts)


def _item(pieces: Sequence[StyledText], look: TableLook, width: float) -> _Item:
    step = 0.3 * look.size
    lines = [shape_line(piece.text[:_LONGEST], piece.style) for piece in pieces]
    over = sum(line.width for line in lines) + step * (len(lines) - 1) - width
    if over > 0 and lines:
        longest = max(range(len(lines)), key=lambda index: lines[index].width)
        line = lines[longest]
        lines[longest] = elide(line.text, line.style, max(0.0, line.width - over))
    parts: list[tuple[float, ShapedLine, Colour]] = []
    x = 0.0
    for line, piece in zip(lines, pieces, strict=True):
        parts.append((x, line, piece.colour))
        x += line.width + step
    return _Item(tuple(parts), max(0.0, x - step))


def _height(lines: tuple[ShapedLine, ...], look: TableLook) -> float:
    return look.line + (len(lines) - 1) * line_height(lines[0].style)
