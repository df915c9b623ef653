"""The contrast of texts and logos to their background (WCAG 2), computed from the drawing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

from teamcanvas.layout.drawing.drawing import Box, Circle, Colour, Drawing, Polygon, Rect, Text, bounds, walk
from teamcanvas.layout.pages.deck_options import Logo

LEAST_CONTRAST = 4.5
_LEAST_OF_LARGE = 3.0
_LARGE, _LARGE_IF_BOLD = 18.0, 14.0
"""Points from which on WCAG allows less contrast."""
_CELL = 48.0
"""Points: the side of the squares of the spatial index of backgrounds."""
_PAPER = "#ffffff"
_SIDE = 64
"""Pixels to which a logo is scaled down: its large shapes count."""
_SEEN_THROUGH = 128
_ENOUGH = 0.1
"""The part of a logo that must stand out."""


@cache
def luminance(colour: Colour) -> float:
    """0 for black, 1 for white."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """1 for equal colours, 21 for black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faint_texts(drawing: Drawing) -> Iterator[str]:
    """Texts with too little contrast to the topmost filled shape under their centre."""
    grounds: dict[tuple[int, int], list[tuple[Box, Colour]]] = {}
    for item, dx, dy in walk(drawing):
        if isinstance(item, Rect | Circle | Polygon) and item.fill:
            box = bounds(item).moved(dx, dy)
            for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
                for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
                    grounds.setdefault((column, row), []).append((box, item.fill))
        elif isinstance(item, Text) and item.line.text.strip():
            box = bounds(item).moved(dx, dy)
            x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            under = grounds.get((int(x // _CELL), int(y // _CELL)), ())
            ground = next((fill for box, fill in reversed(under) if _holds(box, x, y)), _PAPER)
            if contrast(item.colour, ground) < _least(item):
                yield item.line.text


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _least(item: Text) -> float:
    style = item.line.style
    return _LEAST_OF_LARGE if style.size >= (_LARGE_IF_BOLD if style.bold else _LARGE) else LEAST_CONTRAST


def logo_contrast(logo: Logo, ground: Colour) -> float | None:
    """The contrast that a good part of the logo has to the background; None if it cannot be decoded."""
    colours = _colours(logo)
    ranked = sorted((contrast(colour, ground) for colour in colours), reverse=True)
    return ranked[int(len(ranked) * _ENOUGH)] if ranked else None


def _colours(logo: Logo) -> list[Colour]:
    """The colours of the opaque pixels of the logo, scaled down."""
    # Imported here: it takes as long as to lay out the pages.
    from PIL import Image as Picture

    from teamcanvas.export.pdf.images import png_of_svg

    try:
        data = png_of_svg(logo.data, _SIDE) if logo.kind == "svg" else logo.data
        with Picture.open(io.BytesIO(data), formats=("PNG",)) as picture:
            small = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError):
        return []
    small.thumbnail((_SIDE, _SIDE))
    pixels = small.tobytes()
    quads = (pixels[at : at + 4] for at in range(0, len(pixels), 4))
    return [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue, alpha in quads if alpha >= _SEEN_THROUGH]
