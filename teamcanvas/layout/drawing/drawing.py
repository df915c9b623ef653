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
"""The structure role of a group in tagged PDF; an artifact is decoration (rules, backgrounds, page numbers)."""


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
    """The meaning of a group of items for tagged PDF and screen readers; never painted."""

    role: Role
    alternative: str = ""
    """The alternative text of a figure, or the name of a section."""
    level: int = 0
    """Of a heading, 1 to 6."""
    scope: Literal["", "row", "column"] = ""
    """Of a table header: whether it heads a row or a column."""
    span: int = 1
    """Of a table header or cell: how many columns it takes."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; its stroke lies inside its edge, so that whole points stay sharp. `radii` overrides `radius`."""

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
        """The rectangle inset by half the stroke, so that a centred pen stays inside the edge."""
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
    """A picture, stretched to its box."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    """A whole file."""
    kind: ImageKind
    alternative: str = ""
    """The alternative text."""


@dataclass(frozen=True, slots=True)
class Group:
    """Items moved together by (dx, dy)."""

    items: tuple[DrawingItem, ...]
    dx: float = 0.0
    dy: float = 0.0
    tag: Tag | None = None


Leaf: TypeAlias = Rect | Line | Circle | Polygon | Text | Image
DrawingItem: TypeAlias = Rect | Line | Circle | Polygon | Text | Image | Group
DrawingItems: TypeAlias = tuple[DrawingItem, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Items on an area, drawn in order: later ones lie on top."""

    width: float
    height: float
    items: tuple[DrawingItem, ...]


class PlacedItem(NamedTuple):
    """A leaf item with its absolute offset, the sum of those of the groups around it."""

    item: Leaf
    dx: float
    dy: float


def walk(drawing: Drawing | Iterable[DrawingItem], dx: float = 0.0, dy: float = 0.0) -> Iterator[PlacedItem]:
    """Every leaf item in drawing order, with its absolute offset."""
    items = drawing.items if isinstance(drawing, Drawing) else drawing
    for item in items:
        if isinstance(item, Group):
            yield from walk(item.items, dx + item.dx, dy + item.dy)
        else:
            yield PlacedItem(item, dx, dy)


def translate(items: Iterable[DrawingItem], dx: float, dy: float, tag: Tag | None = None) -> Group:
    """The items as one group, moved."""
    return Group(tuple(items), dx, dy, tag)


def bounds(item: DrawingItem) -> Box:
    """The box around an item with its stroke; of a text, its line and the ink beyond it; of an empty group, nothing."""
    match item:
        case Rect() | Image():
            return Box(item.x, item.y, item.x + item.width, item.y + item.height)
        case Circle():
            return _grown(Box(item.cx - item.r, item.cy - item.r, item.cx + item.r, item.cy + item.r), item)
        case Line():
            return _grown(_around(((item.x1, item.y1), (item.x2, item.y2))), item)
        case Polygon():
            return _grown(_around(item.points), item)
        case Text():
            return _text_box(item)
        case Group():
            boxes = [bounds(child) for child in item.items]
            if not boxes:
                return Box(item.dx, item.dy, item.dx, item.dy)
            whole = boxes[0]
            for box in boxes[1:]:
                whole = whole.joined(box)
            return whole.moved(item.dx, item.dy)


def _around(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _grown(box: Box, item: Circle | Line | Polygon) -> Box:
    by = item.stroke_width / 2 if item.stroke else 0.0
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def _text_box(item: Text) -> Box:
    line = item.line
    if not item.angle:
        return Box(item.x, item.y - line.ink_ascent, item.x + line.width, item.y + line.ink_descent)
    cos, sin = math.cos(math.radians(item.angle)), math.sin(math.radians(item.angle))
    corners = ((x, y) for x in (0.0, line.width) for y in (-line.ink_ascent, line.ink_descent))
    return _around((item.x + x * cos - y * sin, item.y + x * sin + y * cos) for x, y in corners)
