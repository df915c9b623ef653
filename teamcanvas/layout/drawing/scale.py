"""A drawing in another size: every length, the text included."""

from dataclasses import replace

from teamcanvas.layout.drawing.drawing import Circle, Drawing, Group, Image, Line, Mark, Polygon, Radii, Rect, Text
from teamcanvas.layout.text.shaped import FontStyle, Run, ShapedLine


def scaled(drawing: Drawing, factor: float) -> Drawing:
    """The same picture, `factor` times as large."""
    if factor == 1:
        return drawing
    return Drawing(drawing.width * factor, drawing.height * factor, scaled_marks(drawing.marks, factor))


def scaled_marks(marks: tuple[Mark, ...], factor: float) -> tuple[Mark, ...]:
    """The marks `factor` times as large and as far from the origin."""
    # Many cells of a matrix show one and the same line.
    lines: dict[int, ShapedLine] = {}

    def line_of(line: ShapedLine) -> ShapedLine:
        known = lines.get(id(line))
        if known is None:
            known = lines[id(line)] = _line(line, factor)
        return known

    def scale(mark: Mark) -> Mark:
        match mark:
            case Text():
                return Text(mark.x * factor, mark.y * factor, line_of(mark.line), mark.colour, mark.angle)
            case Group():
                return Group(tuple(map(scale, mark.marks)), mark.dx * factor, mark.dy * factor, mark.tag)
            case Image():
                x, y, width, height = (factor * one for one in (mark.x, mark.y, mark.width, mark.height))
                return replace(mark, x=x, y=y, width=width, height=height)
            case _:
                return _shape(mark, factor)

    return tuple(map(scale, marks))


def _shape(mark: Rect | Line | Circle | Polygon, factor: float) -> Mark:
    width = mark.stroke_width * factor
    match mark:
        case Rect():
            return replace(
                mark,
                x=mark.x * factor,
                y=mark.y * factor,
                width=mark.width * factor,
                height=mark.height * factor,
                stroke_width=width,
                radius=mark.radius * factor,
                radii=mark.radii and Radii(*(radius * factor for radius in mark.radii)),
                dash=tuple(length * factor for length in mark.dash),
            )
        case Line():
            return replace(
                mark,
                x1=mark.x1 * factor,
                y1=mark.y1 * factor,
                x2=mark.x2 * factor,
                y2=mark.y2 * factor,
                stroke_width=width,
                dash=tuple(length * factor for length in mark.dash),
            )
        case Circle():
            return replace(mark, cx=mark.cx * factor, cy=mark.cy * factor, r=mark.r * factor, stroke_width=width)
        case Polygon():
            return replace(mark, points=tuple((x * factor, y * factor) for x, y in mark.points), stroke_width=width)


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


def _run(run: Run, factor: float) -> Run:
    # Glyphs are in units of the font and stay as they are.
    return replace(run, x=run.x * factor, width=run.width * factor)
