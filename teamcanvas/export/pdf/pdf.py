"""A deck as a PDF: the same bytes for the same pages, with no trace of who made it."""

from __future__ import annotations

import io
from collections.abc import Callable

from teamcanvas.layout.pages.deck import Page


def pdf_bytes(pages: tuple[Page, ...], title: str, painted: Callable[[int], None] | None = None) -> bytes:
    """The pages as one PDF, each with a bookmark; `painted` is told how many are done, and may end it by raising."""
    # ReportLab takes longer to import than a plan takes to check.
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
