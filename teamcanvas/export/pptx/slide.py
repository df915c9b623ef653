"""Converts a page to the shapes of a slide: groups stay groups, tables are tables, the heading is the title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from teamcanvas.export.pptx.shapes import group, holds, outline_only, shape
from teamcanvas.export.pptx.table import drawn_table
from teamcanvas.export.pptx.table_grid import grid_of
from teamcanvas.export.pptx.text_blocks import TextBlock, block_of, joined, text_shape, title_shape
from teamcanvas.export.pptx.xml import Numbers, named, placed
from teamcanvas.layout.drawing.drawing import (
    Box,
    Circle,
    Drawing,
    DrawingItem,
    Group,
    Image,
    Leaf,
    Line,
    Polygon,
    Rect,
    Text,
    bounds,
)

PictureOf = Callable[[Image], str]
"""Adds the file of a picture to the slide and gives the element that refers to it."""
_PAPER = "#ffffff"
_CARD_LEAVES = 4
"""A frame around fewer items is a chip, not a card."""
_NEAR = 1.5
"""Points by which content may exceed its frame."""


@dataclass(frozen=True, slots=True)
class _PendingShape:
    """A shape or a text block that is not written yet: the next text may join it."""

    item: Rect | Circle | Line | Polygon | Image | None
    dx: float
    dy: float
    block: TextBlock | None


@dataclass(slots=True)
class Slide:
    """The content of a slide."""

    background: str = _PAPER
    title: str = ""
    shapes: list[str] = field(default_factory=list[str])


def slide_of(drawing: Drawing, title: str, picture: PictureOf) -> Slide:
    """The shapes of a page.

    Args:
        drawing: the page.
        title: of the slide, if the page has no heading.
        picture: called for each image.
    """
    return _Maker(drawing, picture).made(title)


class _Maker:
    """Converts the groups of one page."""

    def __init__(self, drawing: Drawing, picture: PictureOf) -> None:
        self._drawing = drawing
        self._picture = picture
        self._numbers = Numbers()
        self._slide = Slide()

    def made(self, title: str) -> Slide:
        self._slide.shapes += self._items(self._drawing.items, 0.0, 0.0)
        if not self._slide.title:
            # Every slide needs a title, visible or not, for lists of slides and screen readers.
            self._slide.title = title
            self._slide.shapes.insert(0, _unseen_title(title, self._numbers))
        return self._slide

    def _items(self, items: Iterable[DrawingItem], dx: float, dy: float) -> Iterator[str]:
        """The items as shapes; texts that continue one another are joined within their group."""
        pieces: list[_PendingShape] = []
        for item in items:
            if isinstance(item, Group):
                yield from self._written(pieces)
                pieces = []
                yield from self._group(item, dx, dy)
            elif not self._is_background(item, dx, dy):
                _add(pieces, item, dx, dy)
        yield from self._written(pieces)

    def _group(self, item: Group, dx: float, dy: float) -> Iterator[str]:
        x, y = dx + item.dx, dy + item.dy
        role = item.tag.role if item.tag else ""
        said = item.tag.alternative if item.tag else ""
        if role == "table":
            yield from self._table(item, dx, dy)
        elif role == "heading" and item.tag and item.tag.level == 1 and not self._slide.title:
            yield from self._heading(item, x, y)
        elif _moves_as_one(item):
            number = self._numbers.next()
            pieces = list(_flat(item.items, x, y))
            words = said or ", ".join(piece.block.text for piece in pieces if piece.block)
            content = "".join(self._written(pieces))
            yield group(content, bounds(item).moved(dx, dy), _name(pieces), words, number)
        else:
            if role == "figure" and said and item.items:
                yield outline_only(bounds(item).moved(dx, dy), said, self._numbers)
            yield from self._items(item.items, x, y)

    def _heading(self, item: Group, x: float, y: float) -> Iterator[str]:
        pieces = list(_flat(item.items, x, y))
        first = next((piece for piece in pieces if piece.block), None)
        for piece in pieces:
            if piece is first and piece.block:
                self._slide.title = piece.block.text
                yield title_shape(piece.block, self._numbers, self._drawing.width - 2 * piece.block.box.left)
            else:
                yield from self._written([piece])

    def _table(self, item: Group, dx: float, dy: float) -> Iterator[str]:
        grid = grid_of(item, dx, dy)
        if grid is None:
            yield from self._items(item.items, dx + item.dx, dy + item.dy)
            return
        pieces: list[_PendingShape] = []
        for placed_item in grid.others:
            _add(pieces, placed_item.item, placed_item.dx, placed_item.dy)
        # Beneath the table, whose cells are transparent.
        yield from self._written(pieces)
        yield drawn_table(grid, self._numbers, self._slide.background)
        heads = [block for row in grid.cells for cell in row for block in cell.turned]
        if heads:
            number = self._numbers.next()
            content = "".join(text_shape(block, self._numbers) for block in heads)
            yield group(content, _around(heads), "Heads of the columns", "", number)

    def _written(self, pieces: Iterable[_PendingShape]) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece.item, Image):
                yield self._image(piece.item, piece.dx, piece.dy)
            elif piece.item is not None:
                yield shape(piece.item, piece.dx, piece.dy, self._numbers, piece.block)
            elif piece.block is not None and piece.block.text.strip():
                yield text_shape(piece.block, self._numbers)

    def _image(self, item: Image, dx: float, dy: float) -> str:
        called = named(self._numbers.next(), "Picture", item.alternative, decorative=True)
        return (
            f'<p:pic><p:nvPicPr>{called}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f"<p:blipFill>{self._picture(item)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{placed(bounds(item).moved(dx, dy))}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def _is_background(self, item: Leaf, dx: float, dy: float) -> bool:
        if not isinstance(item, Rect) or not item.fill or item.stroke or self._slide.shapes:
            return False
        box, page = bounds(item).moved(dx, dy), self._drawing
        if box.left > 0 or box.top > 0 or box.right < page.width or box.bottom < page.height:
            return False
        self._slide.background = item.fill
        return True


def _add(pieces: list[_PendingShape], item: Leaf, dx: float, dy: float) -> None:
    """Appends an item, or joins a text with the last piece."""
    if not isinstance(item, Text):
        pieces.append(_PendingShape(item, dx, dy, None))
        return
    block = block_of(item, dx, dy)
    last = pieces[-1] if pieces else None
    if (
        last
        and last.block is None
        and isinstance(last.item, Rect | Circle)
        and holds(last.item, last.dx, last.dy, block)
    ):
        pieces[-1] = _PendingShape(last.item, last.dx, last.dy, block)
        return
    whole = joined(last.block, block) if last and last.block and last.item is None else None
    if whole:
        pieces[-1] = _PendingShape(None, 0.0, 0.0, whole)
    else:
        pieces.append(_PendingShape(None, 0.0, 0.0, block))


def _flat(items: Iterable[DrawingItem], dx: float, dy: float) -> Iterator[_PendingShape]:
    pieces: list[_PendingShape] = []
    for item in items:
        if isinstance(item, Group):
            yield from pieces
            pieces = []
            yield from _flat(item.items, dx + item.dx, dy + item.dy)
        else:
            _add(pieces, item, dx, dy)
    yield from pieces


def _moves_as_one(item: Group) -> bool:
    """Whether the group becomes a group of shapes: a card or another frame without frames inside, a small figure."""
    if item.tag and item.tag.role in ("artifact", "row", "cell", "header", "list", "heading"):
        return False
    if any(_has_card(child) for child in item.items if isinstance(child, Group)):
        return False
    if _framed(item):
        return True
    small = item.tag is not None and item.tag.role == "figure" and len(item.items) > 1
    return small and not any(_has_table(child) for child in item.items)


def _has_card(item: Group) -> bool:
    return _framed(item) or any(_has_card(child) for child in item.items if isinstance(child, Group))


def _has_table(item: DrawingItem) -> bool:
    if not isinstance(item, Group):
        return False
    return (item.tag is not None and item.tag.role == "table") or any(map(_has_table, item.items))


def _framed(item: Group) -> bool:
    frame = _first(item)
    if not isinstance(frame, Rect) or _leaves(item) < _CARD_LEAVES:
        return False
    box, inside = bounds(frame), bounds(item).moved(-item.dx, -item.dy)
    return (
        inside.left > box.left - _NEAR
        and inside.top > box.top - _NEAR
        and inside.right < box.right + _NEAR
        and inside.bottom < box.bottom + _NEAR
    )


def _first(item: Group) -> DrawingItem | None:
    """The bottom item; of a tagged card it is in the group of its artifacts."""
    lowest = item.items[0] if item.items else None
    if not isinstance(lowest, Group) or lowest.dx or lowest.dy:
        return lowest
    return _first(lowest) if lowest.tag and lowest.tag.role == "artifact" else None


def _leaves(item: Group) -> int:
    return sum(_leaves(child) if isinstance(child, Group) else 1 for child in item.items)


def _around(blocks: Iterable[TextBlock]) -> Box:
    """The box around rotated texts before their rotation, as the box of a group is that of its unrotated shapes."""
    first, *others = (block.box for block in blocks)
    for box in others:
        first = first.joined(box)
    return first


def _name(pieces: Iterable[_PendingShape]) -> str:
    """The name of a group in the list of shapes: its longest text."""
    return max((piece.block.text for piece in pieces if piece.block), key=len, default="Group")


def _unseen_title(title: str, numbers: Numbers) -> str:
    from teamcanvas.layout.text.text import FontStyle, shape_line

    # Above the slide, where screen readers find it and it is not visible.
    item = Text(0, -40, shape_line(title, FontStyle(18)), "#000000")
    return title_shape(block_of(item, 0, 0), numbers, Box(0, 0, 400, 0).width)
