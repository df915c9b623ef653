"""Shapes of a drawing as elements of SVG."""

from __future__ import annotations

from collections.abc import Iterable

from teamcanvas.layout.drawing.drawing import Circle, Line, Polygon, Rect


def drawn_shape(mark: Rect | Line | Circle | Polygon) -> str:
    """The shape as one element."""
    match mark:
        case Rect():
            return _rect(mark)
        case Circle():
            look = _fill(mark.fill) + _stroke(mark.stroke, mark.stroke_width)
            return f'<circle cx="{number(mark.cx)}" cy="{number(mark.cy)}" r="{number(mark.r)}"{look}/>'
        case Line():
            ends = f'x1="{number(mark.x1)}" y1="{number(mark.y1)}" x2="{number(mark.x2)}" y2="{number(mark.y2)}"'
            return f"<line {ends}{_stroke(mark.stroke, mark.stroke_width, mark.dash, mark.cap)}/>"
        case Polygon():
            points = " ".join(f"{number(x)},{number(y)}" for x, y in mark.points)
            look = _fill(mark.fill if mark.closed else None) + _stroke(mark.stroke, mark.stroke_width, (), mark.cap)
            return f'<{"polygon" if mark.closed else "polyline"} points="{points}"{look}/>'


def number(value: float) -> str:
    """A length as short as it can be said, exact to a thousandth of a point."""
    shown = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown


def _rect(mark: Rect) -> str:
    look = _fill(mark.fill) + _stroke(mark.stroke, mark.stroke_width, mark.dash)
    line = mark.outline
    corners = line.corners
    if corners != (corners.top_left,) * 4:
        return f'<path d="{_uneven(line)}"{look}/>'
    radius = f' rx="{number(corners.top_left)}"' if corners.top_left else ""
    place = f'x="{number(line.x)}" y="{number(line.y)}" width="{number(line.width)}" height="{number(line.height)}"'
    return f"<rect {place}{radius}{look}/>"


def _uneven(mark: Rect) -> str:
    tl, tr, br, bl = mark.corners
    left, top, right, bottom = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
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
