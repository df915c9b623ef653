"""Pictures in a PDF, stored once for all pages; an SVG logo is rasterised in a high resolution.

resvg rasterises SVG: it supports all of static SVG, opens no connection and has no dependencies.
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
"""Pixels of the longer side: about 1,000 dpi for a logo of 120 points."""
_DPI = 96
"""Pixels per inch for lengths in an SVG."""


def image_operators(canvas: PdfCanvas, item: Image, left: float, top: float) -> str:
    """The operators that draw the picture in its box; the position is relative to the page's lower left corner.

    Raises:
        ValueError: the picture is damaged.
    """
    reader = _reader(item.data, item.kind)
    # Any: the stubs have no types for the canvas's list of operators and this method.
    drawing: Any = canvas
    operators: list[str] = drawing._code
    before = len(operators)
    drawing.drawImage(reader, 0, 0, 1, 1, mask="auto")
    drawn = " ".join(operators[before:])
    del operators[before:]
    size = f"{number(item.width)} 0 0 {number(item.height)} {number(left)} {number(top - item.height)}"
    return f"q {size} cm {drawn} Q"


def png_of_svg(data: bytes, longest: int) -> bytes:
    """The drawing as a PNG with a transparent background.

    Args:
        data: a whole SVG; references to other files are ignored.
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
