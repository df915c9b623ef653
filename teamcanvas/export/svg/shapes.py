"""Shapes of a drawing as elements of SVG."""

from __future__ import annotations

from collections.abc import Iterable

from teamcanvas.layout.drawing.drawing import Circle, Line, Polygon, Rect


def drawn_shape(item: Rect | Line | Circle | Polygon) -> str:
    """The shape as one element."""
    match item:
        case Rect():
            return _rect(item)
        case Circle():
            look = _fill(item.fill) + _stroke(item.stroke, item.stroke_width)
            return f'<circle cx="{number(item.cx)}" cy="{number(item.cy)}" r="{number(item.r)}"{look}/>'
        case Line():
            ends = f'x1="{number(item.x1)}" y1="{number(item.y1)}" x2="{number(item.x2)}" y2="{number(item.y2)}"'
            return f"<line {ends}{_stroke(item.stroke, item.stroke_width, item.dash, item.cap)}/>"
        case Polygon():
            points = " ".join(f"{number(x)},{number(y)}" for x, y in item.points)
            look = _fill(item.fill if item.closed else None) + _stroke(item.stroke, item.stroke_width, (), item.cap)
            return f'<{"polygon" if item.closed else "polyline"} points="{points}"{look}/>'


def number(value: float) -> str:
    """A length in the shortest notation, exact to a thousandth of a point."""
    shown = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def _rect(item: Rect) -> str:
    look = _fill(item.fill) + _stroke(item.stroke, item.stroke_width, item.dash)
    line = item.outline
    corners = line.corners
    if corners != (corners.top_left,) * 4:
        return f'<path d="{_uneven(line)}"{look}/>'
    radius = f' rx="{number(corners.top_left)}"' if corners.top_left else ""
    place = f'x="{number(line.x)}" y="{number(line.y)}" width="{number(line.width)}" height="{number(line.height)}"'
    return f"<rect {place}{radius}{look}/>"


def _uneven(item: Rect) -> str:
    tl, tr, br, bl = item.corners
    left, top, right, bottom = item.x, item.y, item.x + item.width, item.y + item.height
    return (
        f"M{_pair(left + tl, top)}H{number(right - tr)}{_corner(tr, right, top + tr)}"
        f"V{number(bottom - br)}{_corner(br, right - br, bottom)}"
        f"H{number(left + bl)}{_corner(bl, left, bottom - bl)}"
        f"V{number(top + tl)}{_corner(tl, left + tl, top)}Z"
    )


def _corner(radius: float, x: float, y: float) -> str:
    return f"A{number(radius)} {number(radius)} 0 0 1 {_pair(x, y)}" if radius else ""


def _pair(x: float, y: float) -> str:
    return f"{number(x)} {number(y)}"


def _fill(colour: str | None) -> str:
    return f' fill="{colour or "none"}"'


def _stroke(colour: str | None, width: float, dash: Iterable[float] = (), cap: str = "butt") -> str:
    if not colour or width <= 0:
        return ""
    dashes = " ".join(map(number, dash))
    return (
        f' stroke="{colour}" stroke-width="{number(width)}"'
        + (f' stroke-dasharray="{dashes}"' if dashes else "")
        + (' stroke-linecap="round"' if cap == "round" else "")
    )
