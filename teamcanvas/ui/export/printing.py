"""Printing through the system's dialog, with a print preview of the export's pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from teamcanvas.board.painter import paint
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.layout.text.plain_text import shown
from teamcanvas.session.open_plan import OpenPlan

_FINE = 8.0
"""The scale passed to the painter, in pixels a point: on paper even tiny text is drawn as text, not as bars."""
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')
_ICONS = {
    "Fit width": "ph.arrows-out-line-horizontal",
    "Fit page": "ph.corners-out",
    "Zoom in": "ph.magnifying-glass-plus",
    "Zoom out": "ph.magnifying-glass-minus",
    "Portrait": "ph.device-mobile",
    "Landscape": "ph.rectangle",
    "First page": "ph.caret-double-left",
    "Previous page": "ph.caret-left",
    "Next page": "ph.caret-right",
    "Last page": "ph.caret-double-right",
    "Show single page": "ph.file",
    "Show facing pages": "ph.book-open",
    "Show overview of all pages": "ph.squares-four",
    "Page setup": "ph.gear",
    "Print": "ph.printer",
}
"""Our icons by the text of Qt's actions: Qt's own icons look dated and have little contrast in a dark theme."""


class PrintPreview(QPrintPreviewDialog):
    """The print preview of the pages on the chosen paper."""

    def __init__(self, open_plan: OpenPlan, options: ExportOptions, parent: QWidget | None = None) -> None:
        """A preview of the current scenario on landscape paper.

        Args:
            open_plan: the plan.
            options: pages, titles and anonymisation; page size and theme follow from the paper.
            parent: the window.

        Raises:
            ExportError: the key file of the pseudonyms cannot be read.
        """
        leaving = outgoing(open_plan.plan, open_plan.scenario_id, options, open_plan.result)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        # Before the dialog is made: it looks at the orientation once, for its two buttons.
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        super().__init__(printer, parent)
        printer.setDocName(_file_name(leaving.plan.title))
        printer.setCreator("Team Canvas")
        # Kept alive here: the dialog holds only a pointer to it.
        self._printer = printer
        self._leaving = leaving
        self._made: tuple[PageSizeName, tuple[Page, ...]] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Print the pages chosen for export")
        self.resize(1_000, 700)
        self.paintRequested.connect(self._paint)
        self._put_icons()

    def _put_icons(self) -> None:
        import qtawesome  # takes a tenth of a second: only when the first icon is shown

        colour = self.palette().windowText().color().name()
        for action in self.findChildren(QAction):
            name = _ICONS.get(action.text())
            if name:
                action.setIcon(qtawesome.icon(name, color=colour))

    def _paint(self, printer: QPrinter) -> None:
        # Our pages have margins of their own, wider than those a printer cannot reach.
        printer.setFullPage(True)
        print_pages(printer, self._pages(paper_of(printer)))

    def _pages(self, size: PageSizeName) -> tuple[Page, ...]:
        if self._made is None or self._made[0] != size:
            # Dark pages would cover the paper with ink.
            self._made = size, self._leaving.in_look(size, "light").pages()
        return self._made[1]


def _file_name(title: str) -> str:
    """The plan's title as name of the print job, which is also the file name when printing to PDF."""
    return "".join("_" if character in _NOT_IN_NAMES else character for character in shown(title, 100)).strip(". ")


def paper_of(printer: QPrinter) -> PageSizeName:
    """The page size closest to the printer's paper: by aspect ratio first, then by size."""
    paper = printer.pageLayout().pageSize().sizePoints()
    long, short = max(paper.width(), paper.height()), min(paper.width(), paper.height())

    def unlikeness(name: PageSizeName) -> float:
        page = PAGE_SIZES[name]
        return abs(long / short - page.width / page.height) * 10 + abs(long - page.width) / page.width

    return min(PAGE_SIZE_NAMES, key=unlikeness)


def print_pages(printer: QPrinter, pages: Sequence[Page]) -> None:
    """Print each page on a sheet, scaled to fit and centred; only the page range of the dialog."""
    chosen = pages
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        chosen = pages[printer.fromPage() - 1 : printer.toPage()]
    painter = QPainter()
    if not chosen or not painter.begin(printer):
        return
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    for number, page in enumerate(chosen):
        if number:
            printer.newPage()
        _paint_page(painter, page, QRectF(paper))
    painter.end()


def _paint_page(painter: QPainter, page: Page, paper: QRectF) -> None:
    drawing = page.drawing
    scale = min(paper.width() / drawing.width, paper.height() / drawing.height)
    painter.save()
    painter.translate(
        paper.left() + (paper.width() - drawing.width * scale) / 2,
        paper.top() + (paper.height() - drawing.height * scale) / 2,
    )
    painter.scale(scale, scale)
    paint(painter, drawing, max(scale, _FINE))
    painter.restore()
