"""A page as the shapes of a slide: what belongs together is grouped, a table is a table, the heading is the title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from teamcanvas.export.pptx.lettering import Block, block_of, joined, text_shape, title_shape
from teamcanvas.export.pptx.shapes import group, holds, outline_only, shape
from teamcanvas.export.pptx.table import drawn_table
from teamcanvas.export.pptx.table_grid import grid_of
from teamcanvas.export.pptx.xml import Numbers, named, placed
from teamcanvas.layout.drawing.drawing import (
    Box,
    Circle,
    Drawing,
    Group,
    Image,
    Leaf,
    Line,
    Mark,
    Polygon,
    Rect,
    Text,
    bounds,
)

PictureOf = Callable[[Image], str]
"""Puts the picture's file beside the slide and gives what its shape refers to."""
_PAPER = "#ffffff"
_CARD_LEAVES = 4
"""A frame around fewer marks is a chip: it does not count as a card of its own."""
_NEAR = 1.5
"""Points by which a frame may be smaller than what is in it."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A shape or a block of text that is not written yet."""

    mark: Rect | Circle | Line | Polygon | Image | None
    dx: float
    dy: float
    block: Block | None


@dataclass(slots=True)
class Slide:
    """What a page becomes."""

    background: str = _PAPER
    title: str = ""
    shapes: list[str] = field(default_factory=list[str])


def slide_of(drawing: Drawing, title: str, picture: PictureOf) -> Slide:
    """The shapes of a page.

    Args:
        drawing: the page.
        title: the slide's, where the page has no heading.
        picture: asked for each image.
    """
    return _Maker(drawing, picture).made(title)


class _Maker:
    """Walks over the groups of one page."""

    def __init__(self, drawing: Drawing, picture: PictureOf) -> None:
        self._drawing = drawing
        self._picture = picture
        self._numbers = Numbers()
        self._slide = Slide()

    def made(self, title: str) -> Slide:
        self._slide.shapes += self._marks(self._drawing.marks, 0.0, 0.0)
        if not self._slide.title:
            # Every slide has a title, seen or not: it is what a list of slides and a screen reader go by.
            self._slide.title = title
            self._slide.shapes.insert(0, _unseen_title(title, self._numbers))
        return self._slide

    def _marks(self, marks: Iterable[Mark], dx: float, dy: float) -> Iterator[str]:
        """The marks as shapes; texts that go on in one another are joined within their group."""
        pieces: list[_Piece] = []
        for mark in marks:
            if isinstance(mark, Group):
                yield from self._written(pieces)
                pieces = []
                yield from self._group(mark, dx, dy)
            elif not self._is_background(mark, dx, dy):
                _add(pieces, mark, dx, dy)
        yield from self._written(pieces)

    def _group(self, mark: Group, dx: float, dy: float) -> Iterator[str]:
        x, y = dx + mark.dx, dy + mark.dy
        role = mark.tag.role if mark.tag else ""
        said = mark.tag.alternative if mark.tag else ""
        if role == "table":
            yield from self._table(mark, dx, dy)
        elif role == "heading" and mark.tag and mark.tag.level == 1 and not self._slide.title:
            yield from self._heading(mark, x, y)
        elif _moves_as_one(mark):
            number = self._numbers.next()
            pieces = list(_flat(mark.marks, x, y))
            words = said or ", ".join(piece.block.text for piece in pieces if piece.block)
            content = "".join(self._written(pieces))
            yield group(content, bounds(mark).moved(dx, dy), _name(pieces), words, number)
        else:
            if role == "figure" and said and mark.marks:
                yield outline_only(bounds(mark).moved(dx, dy), said, self._numbers)
            yield from self._marks(mark.marks, x, y)

    def _heading(self, mark: Group, x: float, y: float) -> Iterator[str]:
        pieces = list(_flat(mark.marks, x, y))
        first = next((piece for piece in pieces if piece.block), None)
        for piece in pieces:
            if piece is first and piece.block:
                self._slide.title = piece.block.text
                yield title_shape(piece.block, self._numbers, self._drawing.width - 2 * piece.block.box.left)
            else:
                yield from self._written([piece])

    def _table(self, mark: Group, dx: float, dy: float) -> Iterator[str]:
        grid = grid_of(mark, dx, dy)
        if grid is None:
            yield from self._marks(mark.marks, dx + mark.dx, dy + mark.dy)
            return
        pieces: list[_Piece] = []
        for placed_mark in grid.others:
            _add(pieces, placed_mark.mark, placed_mark.dx, placed_mark.dy)
        # Beneath the table, whose cells are seen through.
        yield from self._written(pieces)
        yield drawn_table(grid, self._numbers, self._slide.background)
        heads = [block for row in grid.cells for cell in row for block in cell.turned]
        if heads:
            number = self._numbers.next()
            content = "".join(text_shape(block, self._numbers) for block in heads)
            yield group(content, _around(heads), "Heads of the columns", "", number)

    def _written(self, pieces: Iterable[_Piece]) -> Iterator[str]:
        for piece in pieces:
            if isinstance(piece.mark, Image):
                yield self._image(piece.mark, piece.dx, piece.dy)
            elif piece.mark is not None:
                yield shape(piece.mark, piece.dx, piece.dy, self._numbers, piece.block)
            elif piece.block is not None and piece.block.text.strip():
                yield text_shape(piece.block, self._numbers)

    def _image(self, mark: Image, dx: float, dy: float) -> str:
        called = named(self._numbers.next(), "Picture", mark.alternative, decorative=True)
        return (
            f'<p:pic><p:nvPicPr>{called}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f"<p:blipFill>{self._picture(mark)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{placed(bounds(mark).moved(dx, dy))}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def _is_background(self, mark: Leaf, dx: float, dy: float) -> bool:
        if not isinstance(mark, Rect) or not mark.fill or mark.stroke or self._slide.shapes:
            return False
        box, page = bounds(mark).moved(dx, dy), self._drawing
        if box.left > 0 or box.top > 0 or box.right < page.width or box.bottom < page.height:
            return False
        self._slide.background = mark.fill
        return True


def _add(pieces: list[_Piece], mark: Leaf, dx: float, dy: float) -> None:
    """Puts a mark behind the pieces, or a text into the last of them."""
    if not isinstance(mark, Text):
        pieces.append(_Piece(mark, dx, dy, None))
        return
    block = block_of(mark, dx, dy)
    last = pieces[-1] if pieces else None
    if (
        last
        and last.block is None
        and isinstance(last.mark, Rect | Circle)
        and holds(last.mark, last.dx, last.dy, block)
    ):
        pieces[-1] = _Piece(last.mark, last.dx, last.dy, block)
        return
    whole = joined(last.block, block) if last and last.block and last.mark is None else None
    if whole:
        pieces[-1] = _Piece(None, 0.0, 0.0, whole)
    else:
        pieces.append(_Piece(None, 0.0, 0.0, block))


def _flat(marks: Iterable[Mark], dx: float, dy: float) -> Iterator[_Piece]:
    pieces: list[_Piece] = []
    for mark in marks:
        if isinstance(mark, Group):
            yield from pieces
            pieces = []
            yield from _flat(mark.marks, dx + mark.dx, dy + mark.dy)
        else:
            _add(pieces, mark, dx, dy)
    yield from pieces


def _moves_as_one(mark: Group) -> bool:
    """A card or another framed thing that holds no framed thing itself; a small figure."""
    if mark.tag and mark.tag.role in ("artifact", "row", "cell", "header", "list", "heading"):
        return False
    if any(_has_card(child) for child in mark.marks if isinstance(child, Group)):
        return False
    if _framed(mark):
        return True
    small = mark.tag is not None and mark.tag.role == "figure" and len(mark.marks) > 1
    return small and not any(_has_table(child) for child in mark.marks)


def _has_card(mark: Group) -> bool:
    return _framed(mark) or any(_has_card(child) for child in mark.marks if isinstance(child, Group))


def _has_table(mark: Mark) -> bool:
    if not isinstance(mark, Group):
        return False
    return (mark.tag is not None and mark.tag.role == "table") or any(map(_has_table, mark.marks))


def _framed(mark: Group) -> bool:
    frame = _first(mark)
    if not isinstance(frame, Rect) or _leaves(mark) < _CARD_LEAVES:
        return False
    box, inside = bounds(frame), bounds(mark).moved(-mark.dx, -mark.dy)
    return (
        inside.left > box.left - _NEAR
        and inside.top > box.top - _NEAR
        and inside.right < box.right + _NEAR
        and inside.bottom < box.bottom + _NEAR
    )


def _first(mark: Group) -> Mark | None:
    """The lowest mark; where a card is read as text, its frame stands among what is decoration only."""
    lowest = mark.marks[0] if mark.marks else None
    if not isinstance(lowest, Group) or lowest.dx or lowest.dy:
        return lowest
    return _first(lowest) if lowest.tag and lowest.tag.role == "artifact" else None


def _leaves(mark: Group) -> int:
    return sum(_leaves(child) if isinstance(child, Group) else 1 for child in mark.marks)


def _around(blocks: Iterable[Block]) -> Box:
    """The box around turned texts, before they are turned: where a group is, is no more than where its shapes are."""
    first, *others = (block.box for block in blocks)
    for box in others:
        first = first.joined(box)
    return first


def _name(pieces: Iterable[_Piece]) -> str:
    """The longest text of a thing says best what it is, in a list of all shapes."""
    return max((piece.block.text for piece in pieces if piece.block), key=len, default="Group")


def _unseen_title(title: str, numbers: Numbers) -> str:
    from teamcanvas.layout.text.text import FontStyle, shape_line

    # Above the slide: there it is read and not shown.
    mark = Text(0, -40, shape_line(title, FontStyle(18)), "#000000")
    return title_shape(block_of(mark, 0, 0), numbers, Box(0, 0, 400, 0).width)
