"""A deck as a PDF: the same bytes for the same pages, with no trace of who made it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from teamcanvas.layout.deck import DeckOptions, Page
from teamcanvas.layout.page_size import USUAL_PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult

if TYPE_CHECKING:
    from teamcanvas.export.write import ExportReport


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """What goes into a PDF."""

    pages: tuple[PageKind, ...] = USUAL_PAGE_KINDS
    page: PageSizeName = "16:9"
    date: str = ""
    """Shown in the footer; the same plan gives the same bytes on any day as long as it is empty."""


def write_pdf(
    plan: Plan, scenario_id: str, path: Path, options: PdfOptions | None = None, result: CheckResult | None = None
) -> ExportReport:
    """Writes the PDF of a scenario. A file that is there before is replaced when the new one is complete.

    Args:
        result: what the check found, if it is known already.

    Raises:
        KeyError: the plan has no such scenario.
        ExportError: the file cannot be written; what was there before is still there.
    """
    from teamcanvas.export.options import ExportOptions
    from teamcanvas.export.write import export_plan

    wanted = options or PdfOptions()
    deck = DeckOptions(wanted.pages, wanted.page, date=wanted.date)
    return export_plan(plan, scenario_id, path, ExportOptions(deck), result)


def pdf_bytes(pages: tuple[Page, ...], title: str, painted: Callable[[int], None] | None = None) -> bytes:
    """The pages as one PDF, each with a bookmark; `painted` is told how many are done, and may end it by raising."""
    # ReportLab takes longer to import than a plan takes to check.
    from teamcanvas.export.pdf_canvas import PdfCanvas
    from teamcanvas.export.pdf_tagging import paint_page

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
