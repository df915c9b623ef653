"""Tables as drawing items for the tests of presentations."""

from typing import Literal

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Line, Rect, Tag, Text
from teamcanvas.layout.text.text import FontStyle, shape_line

STYLE = FontStyle(9)
INK = "#1b2430"
RULE = Line(0, 0, 200, 0, "#e5e7eb", 0.5)


def table(*rows: Group) -> Group:
    """A table of rows."""
    return Group(rows, tag=Tag("table"))


def row(top: float, *items: DrawingItem) -> Group:
    """A row that begins at a height."""
    return Group(items, dy=top, tag=Tag("row"))


def head(text: str, x: float, scope: Literal["row", "column"] = "column", angle: float = 0.0) -> Group:
    """A header cell with a text that begins at x."""
    return Group((Text(x, 14, shape_line(text, STYLE), INK, angle),), tag=Tag("header", scope=scope))


def cell(*items: DrawingItem, x: float = 0) -> Group:
    """A cell; one without items has only a position."""
    return Group(items, 0 if items else x, tag=Tag("cell"))


def chip(letter: str, middle: float) -> tuple[Rect, Text]:
    """A letter on its colour."""
    line = shape_line(letter, FontStyle(9, bold=True))
    wide = 14 if middle in (112, 128) else 30
    baseline = 10 + (line.ascent - line.descent) / 2
    return (
        Rect(middle - wide / 2, 4, wide, 12, "#1d4ed8", radius=3),
        Text(middle - line.width / 2, baseline, line, "#ffffff"),
    )
