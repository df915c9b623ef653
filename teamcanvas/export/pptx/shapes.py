"""Shapes of a drawing as shapes of a slide: rectangles stay rectangles, lines stay lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teamcanvas.export.pptx.text_blocks import TextBlock, text_body
from teamcanvas.export.pptx.xml import Numbers, emu, fill, named, placed, stroke
from teamcanvas.layout.drawing.drawing import Box, Circle, Line, Polygon, Radii, Rect, bounds

_QUARTER = 0.5522847498
"""The length of the handles of a curve for a quarter of a circle."""
_NO_TEXT = '<p:txBody><a:bodyPr rtlCol="0"/><a:lstStyle/><a:p/></p:txBody>'


def shape(
    item: Rect | Circle | Line | Polygon, dx: float, dy: float, numbers: Numbers, text: TextBlock | None = None
) -> str:
    """The item, moved, as one shape, with an optional text in its middle."""
    match item:
        case Rect():
            return _rectangle(item, dx, dy, numbers, text)
        case Circle():
            box = Box(item.cx - item.r, item.cy - item.r, item.cx + item.r, item.cy + item.r).moved(dx, dy)
            look = fill(item.fill) + stroke(item.stroke, item.stroke_width)
            return _sp("Circle", box, _preset("ellipse"), look, numbers, text)
        case Line():
            return _line(item, dx, dy, numbers)
        case Polygon():
            # The points alone: a stroke lies on both sides of them.
            xs, ys = zip(*item.points, strict=True)
            box = Box(min(xs), min(ys), max(xs), max(ys))
            look = fill(item.fill if item.closed else None) + stroke(item.stroke, item.stroke_width, (), item.cap)
            path = _path(box, item.points, closed=item.closed)
            return _sp("Shape", box.moved(dx, dy), path, look, numbers, text)


def outline_only(box: Box, description: str, numbers: Numbers) -> str:
    """An invisible shape with an alternative text for what is within the box."""
    return (
        f"<p:sp><p:nvSpPr>{named(numbers.next(), 'Description', description)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{placed(box)}{_preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln></p:spPr>{_NO_TEXT}</p:sp>"
    )


def group(content: str, box: Box, name: str, description: str, number: int) -> str:
    """A group of shapes."""
    inner = placed(box)[len("<a:xfrm>") : -len("</a:xfrm>")]
    child = inner.replace("<a:off ", "<a:chOff ").replace("<a:ext ", "<a:chExt ")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{named(number, name, description)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{inner}{child}</a:xfrm></p:grpSpPr>{content}</p:grpSp>"
    )


def holds(item: Rect | Circle, dx: float, dy: float, block: TextBlock) -> bool:
    """Whether the block is in the middle of the shape, like letters on a chip or initials in a disc."""
    box = bounds(item).moved(dx, dy)
    size = block.style.size
    if block.angle or len(block.lines) > 1 or box.height > 3 * size:
        return False
    aside = (block.box.left + block.box.right - box.left - box.right) / 2
    above = (block.box.top + block.box.bottom - box.top - box.bottom) / 2
    return abs(aside) < 0.1 * size and abs(above) < 0.25 * size and block.box.width <= box.width


def _rectangle(item: Rect, dx: float, dy: float, numbers: Numbers, text: TextBlock | None) -> str:
    line = item.outline
    box = Box(line.x, line.y, line.x + line.width, line.y + line.height)
    corners = line.corners
    if not any(corners):
        form = _preset("rect")
    elif corners == (corners.top_left,) * 4:
        share = round(corners.top_left / max(min(line.width, line.height), 1e-6) * 100_000)
        form = _preset("roundRect", min(share, 50_000))
    else:
        form = _uneven(box, corners)
    look = fill(item.fill) + stroke(item.stroke, item.stroke_width, item.dash)
    return _sp("Rectangle", box.moved(dx, dy), form, look, numbers, text)


def _sp(name: str, box: Box, form: str, look: str, numbers: Numbers, text: TextBlock | None) -> str:
    called = named(numbers.next(), text.text if text else name, decorative=text is None)
    body = text_body(text, "ctr") if text else _NO_TEXT
    return (
        f"<p:sp><p:nvSpPr>{called}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{placed(box)}{form}{look}</p:spPr>{body}</p:sp>"
    )


def _line(item: Line, dx: float, dy: float, numbers: Numbers) -> str:
    x1, y1, x2, y2 = item.x1 + dx, item.y1 + dy, item.x2 + dx, item.y2 + dy
    box = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    place = placed(box, flipped=(x2 - x1) * (y2 - y1) < 0)
    look = stroke(item.stroke, item.stroke_width, item.dash, item.cap)
    called = named(numbers.next(), "Line", decorative=True)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{called}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{place}{_preset('line')}{look}</p:spPr></p:cxnSp>"
    )


def _preset(form: str, adjusted: int | None = None) -> str:
    if adjusted is None:
        return f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'
    return f'<a:prstGeom prst="{form}"><a:avLst><a:gd name="adj" fmla="val {adjusted}"/></a:avLst></a:prstGeom>'


def _path(box: Box, points: Sequence[tuple[float, float]], *, closed: bool) -> str:
    first, *others = (_point(box, x, y) for x, y in points)
    steps = [f"<a:moveTo>{first}</a:moveTo>", *(f"<a:lnTo>{point}</a:lnTo>" for point in others)]
    return _custom(box, steps, closed=closed)


def _uneven(box: Box, radii: Radii) -> str:
    tl, tr, br, bl = radii
    left, top, right, bottom = box
    k = 1 - _QUARTER
    steps = (
        ("moveTo", left + tl, top),
        ("lnTo", right - tr, top),
        ("cubicBezTo", right - tr * k, top, right, top + tr * k, right, top + tr),
        ("lnTo", right, bottom - br),
        ("cubicBezTo", right, bottom - br * k, right - br * k, bottom, right - br, bottom),
        ("lnTo", left + bl, bottom),
        ("cubicBezTo", left + bl * k, bottom, left, bottom - bl * k, left, bottom - bl),
        ("lnTo", left, top + tl),
        ("cubicBezTo", left, top + tl * k, left + tl * k, top, left + tl, top),
    )
    written = (
        f"<a:{kind}>{''.join(_point(box, *pair) for pair in zip(places[::2], places[1::2], strict=True))}</a:{kind}>"
        for kind, *places in steps
    )
    return _custom(box, written, closed=True)


def _custom(box: Box, steps: Iterable[str], *, closed: bool) -> str:
    end = "<a:close/>" if closed else ""
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{emu(box.width)}" h="{emu(box.height)}">{"".join(steps)}{end}</a:path></a:pathLst></a:custGeom>'
    )


def _point(box: Box, x: float, y: float) -> str:
    return f'<a:pt x="{emu(x - box.left)}" y="{emu(y - box.top)}"/>'
