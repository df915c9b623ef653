"""Printing through the system's dialog, with the pages of the export shown first as they will lie on the paper."""

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
"""Pixels a point that the painter is told: on paper every text is drawn as text, however small."""
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
"""By what Qt calls its buttons: its own pictures are of another time and hard to see on a dark screen."""


class PrintPreview(QPrintPreviewDialog):
    """The pages on the paper that is chosen, and the way to the printer."""

    def __init__(self, open_plan: OpenPlan, options: ExportOptions, parent: QWidget | None = None) -> None:
        """A preview for the scenario that is shown, on paper lying on its long side.

        Args:
            open_plan: as it is now.
            options: which pages, under which titles, with which names; the paper gives their size, and is light.
            parent: the window it belongs to.

        Raises:
            ExportError: the key of the names that stand for others cannot be read.
        """
        leaving = outgoing(open_plan.plan, open_plan.scenario_id, options, open_plan.result)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(printer, parent)
        printer.setDocName(_file_name(leaving.plan.title))
        printer.setCreator("Team Canvas")
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        # Held on to: the dialog only points at it.
        self._printer = printer
        self._leaving = leaving
        self._made: tuple[PageSizeName, tuple[Page, ...]] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Print the pages chosen for export")
        self.resize(1_000, 700)
        self.paintRequested.connect(self._paint)
        self._put_icons()

    def _put_icons(self) -> None:
        import qtawesome  # a tenth of a second: not before the first icon is seen

        colour = self.palette().windowText().color().name()
        for action in self.findChildren(QAction):
            name = _ICONS.get(action.text())
            if name:
                action.setIcon(qtawesome.icon(name, color=colour))

    def _paint(self, printer: QPrinter) -> None:
        # Our pages have margins of their own: what a printer cannot reach lies within them.
        printer.setFullPage(True)
        print_pages(printer, self._pages(paper_of(printer)))

    def _pages(self, size: PageSizeName) -> tuple[Page, ...]:
        if self._made is None or self._made[0] != size:
            # Dark pages would be ink from edge to edge.
            self._made = size, self._leaving.in_look(size, "light").pages()
        return self._made[1]


def _file_name(title: str) -> str:
    """The plan's title as the name of a print job, which becomes the name of a file where there is no printer."""
    return "".join("_" if character in _NOT_IN_NAMES else character for character in shown(title, 100)).strip(". ")


def paper_of(printer: QPrinter) -> PageSizeName:
    """The size of our pages that is most like the printer's paper: in its proportions first, then in its size."""
    paper = printer.pageLayout().pageSize().sizePoints()
    long, short = max(paper.width(), paper.height()), min(paper.width(), paper.height())

    def unlikeness(name: PageSizeName) -> float:
        page = PAGE_SIZES[name]
        return abs(long / short - page.width / page.height) * 10 + abs(long - page.width) / page.width

    return min(PAGE_SIZE_NAMES, key=unlikeness)


def print_pages(printer: QPrinter, pages: Sequence[Page]) -> None:
    """Each page on a sheet, as large as it fits and in its middle; only those that the dialog was asked for."""
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
