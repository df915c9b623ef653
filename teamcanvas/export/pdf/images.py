"""Pictures in a PDF: stored once, however many pages show them; a drawn logo as a picture finer than paper shows.

SVG is drawn by resvg: it knows all of static SVG, opens no connection, and is one small library without others.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PIL import Image as Picture
from reportlab.lib.utils import ImageReader

from teamcanvas.export.pdf.text import number

if TYPE_CHECKING:
    from teamcanvas.export.pdf.canvas import PdfCanvas
    from teamcanvas.layout.drawing.drawing import Image, ImageKind

_FINEST = 1600
"""Pixels of the longer side: a logo of 120 points has a thousand to the inch."""
_DPI = 96
"""What a millimetre of an SVG is in pixels."""


def image_operators(canvas: PdfCanvas, item: Image, left: float, top: float) -> str:
    """What draws the picture in its box on this page; the place is that of its box, from the page's lower left corner.

    Raises:
        ValueError: the picture is damaged.
    """
    reader = _reader(item.data, item.kind)
    # Any: neither the canvas's list of operators nor this method has types in the stubs.
    drawing: Any = canvas
    operators: list[str] = drawing._code
    before = len(operators)
    drawing.drawImage(reader, 0, 0, 1, 1, mask="auto")
    drawn = " ".join(operators[before:])
    del operators[before:]
    size = f"{number(item.width)} 0 0 {number(item.height)} {number(left)} {number(top - item.height)}"
    return f"q {size} cm {drawn} Q"


def png_of_svg(data: bytes, longest: int) -> bytes:
    """The drawing as a PNG, seen through where nothing is drawn.

    Args:
        data: a whole SVG; files that it names are not looked for.
        longest: pixels of the longer side.

    Raises:
        ValueError: it cannot be drawn.
    """
    from resvg_py import svg_to_bytes

    text = data.decode("utf-8-sig")
    drawn = svg_to_bytes(svg_string=text, width=longest, dpi=_DPI)
    with Picture.open(io.BytesIO(drawn)) as picture:
        high = picture.height > longest
    return svg_to_bytes(svg_string=text, height=longest, dpi=_DPI) if high else drawn


@lru_cache(maxsize=4)
def _reader(data: bytes, kind: ImageKind) -> Any:  # Any: the stubs have no types for it
    try:
        with Picture.open(io.BytesIO(png_of_svg(data, _FINEST) if kind == "svg" else data), formats=("PNG",)) as file:
            picture = file.convert("RGBA")
    except (OSError, SyntaxError) as problem:
        raise ValueError(str(problem)) from problem
    picture.thumbnail((_FINEST, _FINEST))
    return ImageReader(picture)
