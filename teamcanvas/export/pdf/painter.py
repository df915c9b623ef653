"""Paints a drawing on a page of a PDF: items become PDF operators, texts become glyphs whose text can be copied."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.direction_changes import segments
from teamcanvas.export.pdf.fonts import EmbeddedFace
from teamcanvas.export.pdf.text import invisible_operators, missing_operators, number, run_operators
from teamcanvas.layout.drawing.drawing import (
    Circle,
    Colour,
    Drawing,
    DrawingItem,
    Image,
    Leaf,
    Line,
    Polygon,
    Radii,
    Rect,
    Text,
    walk,
)
from teamcanvas.layout.drawing.missing import missing_box_items
from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.shaped import FontStyle, GlyphRun

# The length of the handles of a cubic curve for a quarter of a circle.
_QUARTER = 0.5522847498


def paint(canvas: PdfCanvas, drawing: Drawing | Iterable[DrawingItem], x: float = 0.0, y: float = 0.0) -> None:
    """Paints the drawing with its top left corner at (x, y) from the page's top left corner, in points."""
    page = PagePainter(canvas, x, y)
    for item, dx, dy in walk(drawing):
        page.draw(item, dx, dy)
    canvas.addLiteral(page.finish())


class PagePainter:
    """Collects operators. Colour, line width and dashes are written only when they change."""

    def __init__(self, canvas: PdfCanvas, x: float, y: float) -> None:
        self._canvas = canvas
        self._fonts = canvas.fonts
        self._left = x
        self._top = canvas.page_height - y
        self.operators = ["q"]
        self._state: dict[str, str] = {}

    def finish(self) -> str:
        """All operators, between a save and a restore of the page's state."""
        return "\n".join([*self.operators, "Q"])

    def draw(self, item: Leaf, dx: float, dy: float) -> None:
        """Adds one item, moved by (dx, dy)."""
        x, y = self._left + dx, self._top - dy
        match item:
            case Text():
                self._text(item, x, y)
            case Image():
                # Imported at the first image, as it takes long.
                from teamcanvas.export.pdf.images import image_operators

                self.operators.append(image_operators(self._canvas, item, x + item.x, y - item.y))
            case Rect():
                self._shape(item, _rect_path(item.outline, x, y), item.dash)
            case Circle():
                radii = Radii(item.r, item.r, item.r, item.r)
                path = _rounded(x + item.cx - item.r, y - item.cy + item.r, 2 * item.r, 2 * item.r, radii)
                self._shape(item, path)
            case Line():
                path = _polyline(((item.x1, item.y1), (item.x2, item.y2)), x, y)
                self._shape(item, path, item.dash, item.cap)
            case Polygon():
                path = _polyline(item.points, x, y) + (" h" if item.closed else "")
                self._shape(item, path, (), item.cap)

    def _set(self, what: str, operator: str) -> None:
        if self._state.get(what) != operator:
            self._state[what] = operator
            self.operators.append(operator)

    def _shape(
        self, item: Rect | Circle | Line | Polygon, path: str, dash: tuple[float, ...] = (), cap: str = "butt"
    ) -> None:
        fill = None if isinstance(item, Line) or (isinstance(item, Polygon) and not item.closed) else item.fill
        stroke = item.stroke if item.stroke_width > 0 else None
        if fill:
            self._set("fill", f"{_rgb(fill)} rg")
        if stroke:
            self._set("stroke", f"{_rgb(stroke)} RG")
            self._set("width", f"{number(item.stroke_width)} w")
            self._set("dash", f"[{' '.join(map(number, dash))}] 0 d")
            self._set("cap", "1 J" if cap == "round" else "0 J")
        if fill or stroke:
            self.operators.append(f"{path} {'B' if fill and stroke else 'f' if fill else 'S'}")

    def _text(self, item: Text, x: float, y: float) -> None:
        style = item.line.style
        angle = math.radians(item.angle)
        cos, sin = math.cos(angle), math.sin(angle)
        matrix = " ".join(map(number, (cos, -sin, sin, cos))) if item.angle else "1 0 0 1"
        # In logical order, for readers that extract text in the order of the content stream.
        for run, turn in segments(item.line):
            start_x, start_y = x + item.x + run.x * cos, y - item.y - run.x * sin
            face = self.face_of(run, style)
            if run.missing:
                self._box(
                    item,
                    box_items=list(missing_box_items(run, style.size, 0.0, 0.0, item.colour)),
                    at=(start_x, start_y),
                )
                shown = missing_operators(run, style.size, face)
            else:
                shown = run_operators(run, style.size, face)
            if turn:
                shown = f"{invisible_operators(turn, face)} {shown}"
            self._set("fill", f"{_rgb(item.colour)} rg")
            self.operators.append(
                f"BT /{face.name} {number(style.size)} Tf {matrix} {number(start_x)} {number(start_y)} Tm {shown} ET"
            )

    def face_of(self, run: GlyphRun, style: FontStyle) -> EmbeddedFace:
        """The face of the run; of an uncovered run, the one of the blank under its box."""
        return self._fonts.face(run.face_key or fonts.primary(style.bold).key)

    def _box(self, item: Text, box_items: list[DrawingItem], at: tuple[float, float]) -> None:
        angle = math.radians(item.angle)
        turn = " ".join(map(number, (math.cos(angle), -math.sin(angle), math.sin(angle), math.cos(angle))))
        outer = dict(self._state)
        self.operators.append(f"q {turn} {number(at[0])} {number(at[1])} cm")
        left, top, self._left, self._top = self._left, self._top, 0.0, 0.0
        for placed in walk(box_items):
            self.draw(*placed)
        self._left, self._top, self._state = left, top, outer
        self.operators.append("Q")


def _rect_path(item: Rect, x: float, y: float) -> str:
    left, top = x + item.x, y - item.y
    corners = item.corners
    if not any(corners):
        return f"{number(left)} {number(top - item.height)} {number(item.width)} {number(item.height)} re"
    return _rounded(left, top, item.width, item.height, corners)


def _rounded(left: float, top: float, width: float, height: float, radii: Radii) -> str:
    right, bottom = left + width, top - height
    tl, tr, br, bl = radii
    k = 1 - _QUARTER
    points = (
        ("m", left + tl, top),
        ("l", right - tr, top),
        ("c", right - tr * k, top, right, top - tr * k, right, top - tr),
        ("l", right, bottom + br),
        ("c", right, bottom + br * k, right - br * k, bottom, right - br, bottom),
        ("l", left + bl, bottom),
        ("c", left + bl * k, bottom, left, bottom + bl * k, left, bottom + bl),
        ("l", left, top - tl),
        ("c", left, top - tl * k, left + tl * k, top, left + tl, top),
    )
    return " ".join(f"{' '.join(map(number, place))} {operator}" for operator, *place in points) + " h"


def _polyline(points: Iterable[tuple[float, float]], x: float, y: float) -> str:
    steps = [f"{number(x + px)} {number(y - py)}" for px, py in points]
    return f"{steps[0]} m " + " ".join(f"{step} l" for step in steps[1:])


@lru_cache(maxsize=512)
def _rgb(colour: Colour) -> str:
    return " ".join(number(int(colour[index : index + 2], 16) / 255) for index in (1, 3, 5))
