"""Paints tagged pages of a PDF: each item belongs to an element of the structure or is an artifact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.painter import PagePainter
from teamcanvas.export.pdf.structure import StructureElement
from teamcanvas.export.pdf.text import blank_operators, invisible_operators
from teamcanvas.layout.drawing.drawing import Drawing, DrawingItem, Group, Tag, Text, bounds
from teamcanvas.layout.text.shaped import ShapedLine


def paint_page(canvas: PdfCanvas, drawing: Drawing) -> None:
    """Paints a whole page as tagged content."""
    page = _TaggedPage(canvas)
    page.draw_all(drawing.items, 0.0, 0.0, canvas.structure.begin_page(canvas.page_height))
    canvas.addLiteral(page.finish())


_PARAGRAPH = Tag("paragraph")


class _LastText(NamedTuple):
    """The last text of an element."""

    line: ShapedLine
    at: int
    """The index of the operator that shows its end."""


class _TaggedPage(PagePainter):
    """A page painter that wraps items in marked-content sequences of elements or artifacts."""

    def __init__(self, canvas: PdfCanvas) -> None:
        super().__init__(canvas, 0.0, 0.0)
        self._structure = canvas.structure
        self._open: StructureElement | str = ""
        """The element or artifact whose sequence is open; empty if none is."""
        self._last_texts: dict[StructureElement, _LastText] = {}
        """The last text of each element."""

    def finish(self) -> str:
        self._close()
        return super().finish()

    def draw_all(self, items: Iterable[DrawingItem], dx: float, dy: float, element: StructureElement | None) -> None:
        """Adds items to an element, or as artifacts if it is None."""
        for item in items:
            if isinstance(item, Group):
                self.draw_all(item.items, dx + item.dx, dy + item.dy, self._inside(item, dx, dy, element))
            else:
                element = self._begin_for(element, words=isinstance(item, Text))
                if element is None or not isinstance(item, Text) or not item.line.runs:
                    self.draw(item, dx, dy)
                    continue
                if element in self._last_texts:
                    self._end_with_blank(self._last_texts[element])
                self.draw(item, dx, dy)
                self._last_texts[element] = _LastText(item.line, len(self.operators) - 1)

    def _end_with_blank(self, last: _LastText) -> None:
        """Ends a text with a blank, or screen readers would join it with the next text of the element to one word.

        Readers that use positions on the page see the gap and ignore the blank.
        """
        if last.line.goes_on:
            return
        run = max(last.line.runs, key=lambda run: run.start)
        face = self.face_of(run, last.line.style)
        blank = invisible_operators(" ", face) if run.rtl else blank_operators(face)
        if blank:
            self.operators[last.at] = f"{self.operators[last.at].removesuffix(' ET')} {blank} ET"

    def _inside(self, group: Group, dx: float, dy: float, element: StructureElement | None) -> StructureElement | None:
        tag = group.tag
        # A figure is one element: its alternative text describes its parts.
        if tag is None or element is None or element.kind == "Figure":
            return element
        if tag.role == "artifact":
            return None
        return element.child(tag, bounds(group).moved(dx, dy) if tag.role == "figure" else None)

    def _begin_for(self, element: StructureElement | None, *, words: bool) -> StructureElement | None:
        """Opens a sequence for the next item if necessary, and gives the element for the items after it."""
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
            self.operators.append(f"/{owner.kind} <</MCID {self._structure.begin_content(owner)}>> BDC")
        else:
            self.operators.append(f"/{owner} BMC")

    def _close(self) -> None:
        if self._open:
            self.operators.append("EMC")
            self._open = ""
