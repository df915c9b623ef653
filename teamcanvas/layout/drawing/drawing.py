"""The display list: what to draw, as values, in points with y pointing down; painters only show it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from teamcanvas.layout.text.text import ShapedLine

Colour: TypeAlias = str
"""'#rrggbb', lower case."""

Cap: TypeAlias = Literal["butt", "round"]

ImageKind: TypeAlias = Literal["png", "svg"]

Role: TypeAlias = Literal[
    "document",
    "section",
    "heading",
    "paragraph",
    "list",
    "item",
    "figure",
    "table",
    "row",
    "header",
    "cell",
    "artifact",
]
"""What a group means to somebody who cannot see it; an artifact means nothing (rules, backgrounds, page numbers)."""


class Box(NamedTuple):
    """An upright box; right and bottom are edges, not sizes."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top

    def joined(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)


class Radii(NamedTuple):
    """Corner radii, clockwise from the top left."""

    top_left: float
    top_right: float
    bottom_right: float
    bottom_left: float


@dataclass(frozen=True, slots=True)
class Tag:
    """What a group of marks means: read by a tagged PDF and by a screen reader, never seen."""

    role: Role
    alternative: str = ""
    """Text that stands for a figure, or names a section."""
    level: int = 0
    """Of a heading, 1 to 6."""
    scope: Literal["", "row", "column"] = ""
    """Of a table header: what it heads."""
    span: int = 1
    """Of a table header or cell: how many columns it takes."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; its stroke lies inside its edge, so that whole points stay sharp. `radii` wins over `radius`."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: float = 1.0
    radius: float = 0.0
    radii: Radii | None = None
    dash: tuple[float, ...] = ()

    @property
    def corners(self) -> Radii:
        """The four radii, none larger than the rectangle allows."""
        most = min(self.width, self.height) / 2
        if self.radii is None:
            radius = min(most, self.radius)
            return Radii(radius, radius, radius, radius)
        tl, tr, br, bl = self.radii
        return Radii(min(most, tl), min(most, tr), min(most, br), min(most, bl))

    @property
    def outline(self) -> Rect:
        """The rectangle along which a pen of the stroke's width stays inside the edge."""
        inset = self.stroke_width / 2 if self.stroke else 0.0
        if not inset:
            return self
        tl, tr, br, bl = self.corners
        return Rect(
            self.x + inset,
            self.y + inset,
            max(0.0, self.width - 2 * inset),
            max(0.0, self.height - 2 * inset),
            self.fill,
            self.stroke,
            self.stroke_width,
            radii=Radii(max(0.0, tl - inset), max(0.0, tr - inset), max(0.0, br - inset), max(0.0, bl - inset)),
            dash=self.dash,
        )


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Colour
    stroke_width: float = 1.0
    dash: tuple[float, ...] = ()
    cap: Cap = "butt"


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around its centre."""

    cx: float
    cy: float
    r: float
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """Straight edges through the points, closed unless `closed` is false (then it is not filled)."""

    points: tuple[tuple[float, float], ...]
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: float = 1.0
    closed: bool = True
    cap: Cap = "butt"


@dataclass(frozen=True, slots=True)
class Text:
    """A measured line of text whose baseline starts at (x, y), turned clockwise about that point by `angle` degrees."""

    x: float
    y: float
    line: ShapedLine
    colour: Colour
    angle: float = 0.0


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that fills a box, its proportions changed if the box has others."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    """A whole file."""
    kind: ImageKind
    alternative: str = ""
    """What it shows, for somebody who cannot see it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together, moved by (dx, dy)."""

    marks: tuple[Mark, ...]
    dx: float = 0.0
    dy: float = 0.0
    tag: Tag | None = None


Leaf: TypeAlias = Rect | Line | Circle | Polygon | Text | Image
Mark: TypeAlias = Rect | Line | Circle | Polygon | Text | Image | Group


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks on an area, drawn in order: later ones lie on top."""

    width: float
    height: float
    marks: tuple[Mark, ...]


class Placed(NamedTuple):
    """A leaf mark with the sum of the moves of the groups around it."""

    mark: Leaf
    dx: float
    dy: float


def walk(drawing: Drawing | Iterable[Mark], dx: float = 0.0, dy: float = 0.0) -> Iterator[Placed]:
    """Every leaf mark in drawing order, with its absolute move."""
    marks = drawing.marks if isinstance(drawing, Drawing) else drawing
    for mark in marks:
        if isinstance(mark, Group):
            yield from walk(mark.marks, dx + mark.dx, dy + mark.dy)
        else:
            yield Placed(mark, dx, dy)


def translate(marks: Iterable[Mark], dx: float, dy: float, tag: Tag | None = None) -> Group:
    """The marks as one group, moved."""
    return Group(tuple(marks), dx, dy, tag)


def bounds(mark: Mark) -> Box:
    """The box around a mark with its stroke; of a text, its line and the ink beyond it; of an empty group, nothing."""
    match mark:
        case Rect() | Image():
            return Box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
        case Circle():
            return _grown(Box(mark.cx - mark.r, mark.cy - mark.r, mark.cx + mark.r, mark.cy + mark.r), mark)
        case Line():
            return _grown(_around(((mark.x1, mark.y1), (mark.x2, mark.y2))), mark)
        case Polygon():
            return _grown(_around(mark.points), mark)
        case Text():
            return _text_box(mark)
        case Group():
            boxes = [bounds(child) for child in mark.marks]
            if not boxes:
                return Box(mark.dx, mark.dy, mark.dx, mark.dy)
            whole = boxes[0]
            for box in boxes[1:]:
                whole = whole.joined(box)
            return whole.moved(mark.dx, mark.dy)


def _around(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _grown(box: Box, mark: Circle | Line | Polygon) -> Box:
    by = mark.stroke_width / 2 if mark.stroke else 0.0
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def _text_box(mark: Text) -> Box:
    line = mark.line
    if not mark.angle:
        return Box(mark.x, mark.y - line.ink_ascent, mark.x + line.width, mark.y + line.ink_descent)
    cos, sin = math.cos(math.radians(mark.angle)), math.sin(math.radians(mark.angle))
    corners = ((x, y) for x in (0.0, line.width) for y in (-line.ink_ascent, line.ink_descent))
    return _around((mark.x + x * cos - y * sin, mark.y + x * sin + y * cos) for x, y in corners)
