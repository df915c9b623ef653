"""The structure tree of a tagged PDF: headings, paragraphs, tables and figures over the drawing items.

Every item of a page belongs to one element of the tree or is an artifact. The reading order is the order of the display
list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from teamcanvas.export.pdf import objects as pdf
from teamcanvas.layout.drawing.drawing import Box, Role, Tag

_KINDS: Mapping[Role, str] = {
    "document": "Document",
    "section": "Sect",
    "heading": "H",
    "paragraph": "P",
    "list": "L",
    "item": "LI",
    "figure": "Figure",
    "table": "Table",
    "row": "TR",
    "header": "TH",
    "cell": "TD",
}

_HOLDERS = frozenset(("Document", "Sect", "L", "LI", "Table", "TR"))
"""Elements that have child elements and no content of their own."""


class MarkedContent(NamedTuple):
    """A marked-content sequence: a page and its MCID on that page."""

    page: int
    number: int


class StructureElement:
    """One element of the tree."""

    __slots__ = ("box", "kids", "kind", "object_name", "parent", "tag")

    def __init__(
        self, kind: str, parent: StructureElement | None, tag: Tag | None = None, box: Box | None = None
    ) -> None:
        self.kind = kind
        self.parent = parent
        self.tag = tag
        self.box = box
        """Where a figure is on its page, y down."""
        self.kids: list[StructureElement | MarkedContent] = []
        self.object_name = ""
        if parent is not None:
            parent.kids.append(self)

    @property
    def holds_items(self) -> bool:
        """Whether it may have content of its own."""
        return self.kind not in _HOLDERS

    def child(self, tag: Tag, box: Box | None = None) -> StructureElement:
        """A new element in this one."""
        if tag.role == "item":
            # The text of a list item is in its LBody; it has no label.
            return StructureElement("LBody", StructureElement("LI", self, tag))
        kind = f"H{min(max(tag.level, 1), 6)}" if tag.role == "heading" else _KINDS[tag.role]
        return StructureElement(kind, self, tag, box)


class Structure:
    """The structure tree of one file, built while its pages are painted."""

    def __init__(self) -> None:
        self.root = StructureElement("Document", None)
        self._owners: list[list[StructureElement]] = []
        """For each page, the elements of its marked-content sequences, by MCID."""
        self._heights: list[float] = []

    @property
    def pages(self) -> int:
        """How many pages have begun."""
        return len(self._owners)

    def begin_page(self, height: float) -> StructureElement:
        """A new section element for the next page."""
        self._owners.append([])
        self._heights.append(height)
        return StructureElement("Sect", self.root)

    def begin_content(self, element: StructureElement) -> int:
        """A new marked-content sequence of the element on this page; gives its MCID."""
        owners = self._owners[-1]
        owners.append(element)
        element.kids.append(MarkedContent(len(self._owners) - 1, len(owners) - 1))
        return len(owners) - 1

    def write(self, file: pdf.PdfFile, language: str) -> None:
        """Writes the tree to the file, with references from the catalog and the pages."""
        elements = list(_all(self.root))
        for number, element in enumerate(elements):
            element.object_name = f"Structure{number}"
        for element in elements:
            file.named(element.object_name, pdf.raw(self._entries(element, file)))
        by_page = pdf.array(
            part
            for page, owners in enumerate(self._owners)
            for part in (page, pdf.array(file.pointer(owner.object_name) for owner in owners))
        )
        parents = file.reference(pdf.dictionary({"Nums": by_page}))
        file.named(
            "StructureRoot",
            pdf.dictionary(
                {
                    "Type": pdf.name("StructTreeRoot"),
                    "K": file.pointer(self.root.object_name),
                    "ParentTree": parents,
                    "ParentTreeNextKey": len(self._owners),
                }
            ),
        )
        file.set_root("StructTreeRoot", file.pointer("StructureRoot"))
        file.set_root("MarkInfo", pdf.dictionary({"Marked": pdf.TRUE}))
        file.set_root("Lang", pdf.string(language))
        for page in range(len(self._owners)):
            file.set_page(page, {"StructParents": page, "Tabs": pdf.name("S")})

    def _entries(self, element: StructureElement, file: pdf.PdfFile) -> Iterator[str | pdf.PdfObject]:
        """The serialised element. Thousands are written, so that a dictionary for each would be slow."""
        yield f"<< /Type /StructElem /S /{element.kind} /P "
        yield file.pointer(element.parent.object_name if element.parent else "StructureRoot")
        first = next((kid.page for kid in element.kids if isinstance(kid, MarkedContent)), None)
        if first is not None:
            yield " /Pg "
            yield file.page(first)
        yield " /K ["
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                yield file.pointer(kid.object_name)
                yield " "
            elif kid.page == first:
                yield f"{kid.number} "
            else:
                yield "<< /Type /MCR /Pg "
                yield file.page(kid.page)
                yield f" /MCID {kid.number} >> "
        yield "]"
        yield from self._attributes(element, first)
        yield " >>"

    def _attributes(self, element: StructureElement, page: int | None) -> Iterator[str | pdf.PdfObject]:
        tag = element.tag
        if tag is None:
            return
        if tag.alternative:
            yield " /T " if element.kind == "Sect" else " /Alt "
            yield pdf.string(tag.alternative)
        if element.kind == "TH":
            span = f" /ColSpan {tag.span}" if tag.span > 1 else ""
            yield f" /A << /O /Table /Scope /{'Row' if tag.scope == 'row' else 'Column'}{span} >>"
        if element.kind == "TD" and tag.span > 1:
            yield f" /A << /O /Table /ColSpan {tag.span} >>"
        if element.kind == "Figure" and element.box is not None and page is not None:
            left, top, right, bottom = element.box
            height = self._heights[page]
            yield f" /A << /O /Layout /BBox [{left:.2f} {height - bottom:.2f} {right:.2f} {height - top:.2f}] >>"


def _all(element: StructureElement) -> Iterable[StructureElement]:
    yield element
    for kid in element.kids:
        if isinstance(kid, StructureElement):
            yield from _all(kid)
