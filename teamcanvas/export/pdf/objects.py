"""Typed wrappers of ReportLab's PDF objects, which have no types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NewType

from reportlab.pdfbase import pdfdoc

# Any: the stubs of pdfdoc leave nearly every argument and result untyped; what goes in and out is typed below.
_pdf: Any = pdfdoc

PdfObject = NewType("PdfObject", object)


class PdfFile:
    """The file behind a canvas, with its indirect objects."""

    def __init__(self, inner: Any) -> None:  # Any: ReportLab's PDFDocument, see above
        self._inner = inner

    def reference(self, thing: PdfObject) -> PdfObject:
        """Stores the object in the file and gives a reference to it."""
        return PdfObject(self._inner.Reference(thing))

    def stream(self, content: bytes, entries: Mapping[str, object] | None = None) -> PdfObject:
        """Stores bytes, compressed, and gives a reference to them."""
        return self.reference(PdfObject(_pdf.PDFStream(_dictionary(entries or {}), content, [_pdf.PDFZCompress])))

    def named(self, object_name: str, thing: PdfObject) -> None:
        """Stores the object under a name, by which it can be referred to beforehand."""
        self._inner.Reference(thing, object_name)

    def pointer(self, object_name: str) -> PdfObject:
        """A reference to an object that is, or will be, stored under this name."""
        return PdfObject(_pdf.PDFObjectReference(object_name))

    def page(self, number: int) -> PdfObject:
        """A reference to a page, counted from 0."""
        return self.pointer(f"Page{number + 1}")

    def set_page(self, number: int, entries: Mapping[str, object]) -> None:
        """Adds entries to a page, counted from 0."""
        page = self._inner.Pages.pages[number]
        page.__NoDefault__ = [*page.__NoDefault__, *entries]
        for key, value in entries.items():
            setattr(page, key, value)

    def set_root(self, key: str, value: PdfObject) -> None:
        """Sets an entry of the catalog."""
        setattr(self._inner.Catalog, key, value)

    def plain_stream(self, content: bytes, entries: Mapping[str, object]) -> PdfObject:
        """Stores bytes uncompressed, so that programs find them without parsing PDF, and gives a reference to them."""
        return self.reference(PdfObject(_pdf.PDFStream(_dictionary(entries), content, [])))

    def add_font(self, font_name: str, font: PdfObject) -> None:
        """Adds the font to the resources of every page."""
        self._inner.idToObject["BasicFonts"].dict[font_name] = font


class _Raw(_pdf.PDFObject):  # pyright: ignore[reportUntypedBaseClass] - as untyped as all of pdfdoc
    """An object of serialised parts and references."""

    def __init__(self, parts: Iterable[str | PdfObject]) -> None:
        self._parts = tuple(parts)

    def format(self, target: Any) -> bytes:  # Any: ReportLab's PDFDocument
        return b"".join(
            part.encode("ascii") if isinstance(part, str) else _pdf.format(part, target) for part in self._parts
        )


TRUE = PdfObject(_pdf.PDFtrue)


def raw(parts: Iterable[str | PdfObject]) -> PdfObject:
    """An object of serialised parts (in ASCII) and objects between them."""
    return PdfObject(_Raw(parts))


def name(text: str) -> PdfObject:
    """A name, such as /Font."""
    return PdfObject(_pdf.PDFName(text))


def string(text: str) -> PdfObject:
    """A text string."""
    return PdfObject(_pdf.PDFString(text))


def array(items: Iterable[object]) -> PdfObject:
    """A list of objects and numbers."""
    return PdfObject(_pdf.PDFArray(list(items)))


def dictionary(entries: Mapping[str, object]) -> PdfObject:
    """Objects and numbers by name."""
    return PdfObject(_dictionary(entries))


def _dictionary(entries: Mapping[str, object]) -> object:
    return _pdf.PDFDictionary(dict(entries))
