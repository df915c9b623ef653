"""Pages as PNG pictures: PDFium rasterises our own PDF, so that both look the same and no screen is needed."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from teamcanvas.layout.drawing.drawing import Drawing

SMALLEST_PICTURE = 16
LARGEST_PICTURE = 12_000
"""Pixels along the longest side; more than this takes gigabytes, and few programs open it."""
_WHITE = (255, 255, 255, 255)
_NOTHING = (255, 255, 255, 0)


def png_pictures(drawings: Sequence[Drawing], pixels: int, *, transparent: bool = False) -> Iterator[bytes]:
    """Each drawing on white as a PNG file, rasterised lazily; reproducible bytes.

    Args:
        drawings: what to draw; at least one.
        pixels: how long the longer side of each is.
        transparent: without the white background.

    Raises:
        ValueError: the side is shorter than SMALLEST_PICTURE or longer than LARGEST_PICTURE.
    """
    if not SMALLEST_PICTURE <= pixels <= LARGEST_PICTURE:
        raise ValueError(f"A picture is between {SMALLEST_PICTURE} and {LARGEST_PICTURE} pixels long.")
    return _drawn(drawings, pixels, transparent)


def _drawn(drawings: Sequence[Drawing], pixels: int, transparent: bool) -> Iterator[bytes]:
    import pypdfium2 as pdfium

    with pdfium.PdfDocument(_pdf(drawings)) as paper:
        for number in range(len(drawings)):
            page = paper[number]
            # A little less, because PDFium rounds up: 1920 would become 1921.
            scale = pixels / max(page.get_size()) * (1 - 1e-7)
            bitmap = page.render(scale, fill_color=_NOTHING if transparent else _WHITE, rev_byteorder=True)
            data = io.BytesIO()
            picture = bitmap.to_pil().convert("RGBA" if transparent else "RGB")
            picture.save(data, "PNG", dpi=(72 * scale, 72 * scale))
            picture.close()
            bitmap.close()
            page.close()
            yield data.getvalue()


def _pdf(drawings: Sequence[Drawing]) -> bytes:
    # This PDF is rasterised only: it needs no structure.
    from teamcanvas.export.pdf.canvas import PdfCanvas
    from teamcanvas.export.pdf.painter import paint

    target = io.BytesIO()
    canvas = PdfCanvas(target, drawings[0].width, drawings[0].height, title="")
    for drawing in drawings:
        canvas.setPageSize((drawing.width, drawing.height))
        paint(canvas, drawing)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
