"""A deck as a PDF: reproducible, without personal metadata."""

from __future__ import annotations

import io
from collections.abc import Callable

from teamcanvas.layout.pages.deck import Page


def pdf_bytes(pages: tuple[Page, ...], title: str, painted: Callable[[int], None] | None = None) -> bytes:
    """The pages as one PDF, each with a bookmark; `painted` is called with the number of pages done and may raise."""
    # Imported here: ReportLab takes longer to import than a plan takes to check.
    from teamcanvas.export.pdf.canvas import PdfCanvas
    from teamcanvas.export.pdf.tagging import paint_page

    target = io.BytesIO()
    first = pages[0].drawing
    canvas = PdfCanvas(target, first.width, first.height, title=title)
    for number, page in enumerate(pages, start=1):
        key = f"page{number}"
        canvas.bookmarkPage(key)  # pyright: ignore[reportUnknownMemberType] - the stubs leave the types of numbers open
        canvas.addOutlineEntry(page.bookmark, key)  # pyright: ignore[reportUnknownMemberType] - as above
        paint_page(canvas, page.drawing)
        canvas.showPage()
        if painted:
            painted(number)
    canvas.save()
    return target.getvalue()
