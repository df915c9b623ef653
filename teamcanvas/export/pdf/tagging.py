"""Paints whole pages of a PDF so that each item is part of the document's structure or an artifact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.painter import PagePainter
from teamcanvas.export.pdf.structure import StructureElement
from teamcanvas.export.pdf.text import blank_operators, silent_operators
from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Group, Tag, Text, bounds
from teamcanvas.layout.text.shaped import ShapedLine


def paint_page(canvas: PdfCanvas, drawing: Drawing) -> None:
    """Paints a whole page and tells what its items mean."""
    page = _TaggedPage(canvas)
    page.draw_all(drawing.items, 0.0, 0.0, canvas.structure.begin_page(canvas.page_height))
    canvas.addLiteral(page.finish())


_PARAGRAPH = Tag("paragraph")


class _Said(NamedTuple):
    """A text of an element."""

    line: ShapedLine
    at: int
    """Which of the page's operators shows the end of it."""


class _TaggedPage(PagePainter):
    """A page whose items stand in stretches, each of an element of the structure or an artifact."""

    def __init__(self, canvas: PdfCanvas) -> None:
        super().__init__(canvas, 0.0, 0.0)
        self._structure = canvas.structure
        self._open: StructureElement | str = ""
        """Whose stretch is open; no element and no word if none is."""
        self._said: dict[StructureElement, _Said] = {}
        """What was shown last of each element."""

    def finish(self) -> str:
        self._close()
        return super().finish()

    def draw_all(self, items: Iterable[DrawingItem], dx: float, dy: float, element: StructureElement | None) -> None:
        """Adds items of an element; of none, as artifacts."""
        for item in items:
            if isinstance(item, Group):
                self.draw_all(item.items, dx + item.dx, dy + item.dy, self._inside(item, dx, dy, element))
            else:
                element = self._stretch(element, words=isinstance(item, Text))
                if element is None or not isinstance(item, Text) or not item.line.runs:
                    self.draw(item, dx, dy)
                    continue
                if element in self._said:
                    self._part(self._said[element])
                self.draw(item, dx, dy)
                self._said[element] = _Said(item.line, len(self.operators) - 1)

    def _part(self, said: _Said) -> None:
        """Ends what was said with a blank: readers who follow the structure would hear one word of two texts.

        Whoever follows the places on the page sees the gap, and leaves the blank out.
        """
        if said.line.goes_on:
            return
        run = max(said.line.runs, key=lambda run: run.start)
        face = self.face_of(run, said.line.style)
        blank = silent_operators(" ", face) if run.rtl else blank_operators(face)
        if blank:
            self.operators[said.at] = f"{self.operators[said.at].removesuffix(' ET')} {blank} ET"

    def _inside(self, group: Group, dx: float, dy: float, element: StructureElement | None) -> StructureElement | None:
        tag = group.tag
        # A figure is one thing to its reader: its alternative says what its parts are.
        if tag is None or element is None or element.kind == "Figure":
            return element
        if tag.role == "artifact":
            return None
        return element.child(tag, bounds(group).moved(dx, dy) if tag.role == "figure" else None)

    def _stretch(self, element: StructureElement | None, *, words: bool) -> StructureElement | None:
        """Sees to it that a stretch for the next item is open, and gives the element for those that follow."""
        if element is None or (element.kind != "Figure" and not words):
            self._begin("Artifact")
            return element
        owner = element if element.holds_items else element.child(_PARAGRAPH)
        self._begin(owner)
        return owner

    def _begin(self, owner: StructureElement | str) -> None:
        if owner is self._open:
            return
        self._close()
        self._open = owner
        if isinstance(owner, StructureElement):
            self.operators.append(f"/{owner.kind} <</MCID {self._structure.stretch(owner)}>> BDC")
        else:
            self.operators.append(f"/{owner} BMC")

    def _close(self) -> None:
        if self._open:
            self.operators.append("EMC")
            self._open = ""
