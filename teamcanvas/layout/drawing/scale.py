"""Scales a drawing: every length, text included."""

from dataclasses import replace

from teamcanvas.layout.drawing.drawing import (
    Circle,
    Drawing,
    DrawingItem,
    Group,
    Image,
    Line,
    Polygon,
    Radii,
    Rect,
    Text,
)
from teamcanvas.layout.text.shaped import FontStyle, GlyphRun, ShapedLine


def scaled(drawing: Drawing, factor: float) -> Drawing:
    """The same picture, `factor` times as large."""
    if factor == 1:
        return drawing
    return Drawing(drawing.width * factor, drawing.height * factor, scaled_items(drawing.items, factor))


def scaled_items(items: tuple[DrawingItem, ...], factor: float) -> tuple[DrawingItem, ...]:
    """The items `factor` times as large and as far from the origin."""
    # Cached: many cells of a matrix share one line.
    lines: dict[int, ShapedLine] = {}

    def line_of(line: ShapedLine) -> ShapedLine:
        known = lines.get(id(line))
        if known is None:
            known = lines[id(line)] = _line(line, factor)
        return known

    def scale(item: DrawingItem) -> DrawingItem:
        match item:
            case Text():
                return Text(item.x * factor, item.y * factor, line_of(item.line), item.colour, item.angle)
            case Group():
                return Group(tuple(map(scale, item.items)), item.dx * factor, item.dy * factor, item.tag)
            case Image():
                x, y, width, height = (factor * one for one in (item.x, item.y, item.width, item.height))
                return replace(item, x=x, y=y, width=width, height=height)
            case _:
                return _shape(item, factor)

    return tuple(map(scale, items))


def _shape(item: Rect | Line | Circle | Polygon, factor: float) -> DrawingItem:
    width = item.stroke_width * factor
    match item:
        case Rect():
            return replace(
                item,
                x=item.x * factor,
                y=item.y * factor,
                width=item.width * factor,
                height=item.height * factor,
                stroke_width=width,
                radius=item.radius * factor,
                radii=item.radii and Radii(*(radius * factor for radius in item.radii)),
                dash=tuple(length * factor for length in item.dash),
            )
        case Line():
            return replace(
                item,
                x1=item.x1 * factor,
                y1=item.y1 * factor,
                x2=item.x2 * factor,
                y2=item.y2 * factor,
                stroke_width=width,
                dash=tuple(length * factor for length in item.dash),
            )
        case Circle():
            return replace(item, cx=item.cx * factor, cy=item.cy * factor, r=item.r * factor, stroke_width=width)
        case Polygon():
            return replace(item, points=tuple((x * factor, y * factor) for x, y in item.points), stroke_width=width)


def _line(line: ShapedLine, factor: float) -> ShapedLine:
    return ShapedLine(
        text=line.text,
        style=FontStyle(line.style.size * factor, line.style.bold),
        width=line.width * factor,
        ascent=line.ascent * factor,
        descent=line.descent * factor,
        runs=tuple(_run(run, factor) for run in line.runs),
        rtl=line.rtl,
        elided=line.elided,
    )


def _run(run: GlyphRun, factor: float) -> GlyphRun:
    # Glyphs are in units of the font and stay as they are.
    return replace(run, x=run.x * factor, width=run.width * factor)
