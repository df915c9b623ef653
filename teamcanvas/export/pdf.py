"""Writes a plan as a PDF: whole or not at all, the same bytes for the same plan, with no trace of who made it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from teamcanvas.export.output import write_output
from teamcanvas.layout.deck import DeckOptions, Page, deck_pages
from teamcanvas.layout.drawing import Text, walk
from teamcanvas.layout.page_size import USUAL_PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.layout.text import uncovered
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.rules.result import CheckResult
from teamcanvas.storage.refusals import visible


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """What goes into a PDF."""

    pages: tuple[PageKind, ...] = USUAL_PAGE_KINDS
    page: PageSizeName = "16:9"
    date: str = ""
    """Shown in the footer; the same plan gives the same bytes on any day as long as it is empty."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, and what could not be shown as it should."""

    pages: int
    warnings: tuple[str, ...]


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
    wanted = options or PdfOptions()
    findings = result or check(plan, scenario_id)
    pages = deck_pages(plan, scenario_id, findings, DeckOptions(wanted.pages, wanted.page, date=wanted.date))
    write_output(path, pdf_bytes(pages, plan.title))
    return ExportReport(len(pages), tuple(_missing(pages)))


def pdf_bytes(pages: tuple[Page, ...], title: str) -> bytes:
    """The pages as one PDF, each with a bookmark."""
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
    canvas.save()
    return target.getvalue()


def _missing(pages: tuple[Page, ...]) -> list[str]:
    """A sentence for each set of characters that no font can show, with the first text that holds them."""
    texts = dict.fromkeys(
        placed.mark.line.text
        for page in pages
        for placed in walk(page.drawing)
        if isinstance(placed.mark, Text) and any(run.missing for run in placed.mark.line.runs)
    )
    by_characters: dict[tuple[str, ...], list[str]] = {}
    for text in texts:
        by_characters.setdefault(uncovered(text), []).append(text)
    return [_sentence(missing, where) for missing, where in by_characters.items() if missing]


def _sentence(missing: tuple[str, ...], texts: list[str]) -> str:
    others = "" if len(texts) == 1 else f" and {len(texts) - 1} more"
    characters = ", ".join(map(_character, missing))
    return f"No font here shows {characters} in “{_short(texts[0])}”{others}: the PDF has boxes instead."


def _character(grapheme: str) -> str:
    return " ".join(f"U+{ord(char):04X}" for char in grapheme)


def _short(text: str) -> str:
    return visible(text if len(text) <= 40 else f"{text[:39]}…")
