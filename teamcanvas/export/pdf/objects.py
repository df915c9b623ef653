"""The objects a PDF file is made of, with types: ReportLab's own are without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NewType

from reportlab.pdfbase import pdfdoc

# Any: the stubs of pdfdoc leave nearly every argument and result untyped; what goes in and out is typed below.
_pdf: Any = pdfdoc

PdfObject = NewType("PdfObject", object)


class PdfFile:
    """The file behind a canvas: the place of objects that others point at."""

    def __init__(self, inner: Any) -> None:  # Any: ReportLab's PDFDocument, see above
        self._inner = inner

    def reference(self, thing: PdfObject) -> PdfObject:
        """Stores the object in the file and gives what points at it."""
        return PdfObject(self._inner.Reference(thing))

    def stream(self, content: bytes, entries: Mapping[str, object] | None = None) -> PdfObject:
        """Stores bytes, compressed, and gives what points at them."""
        return self.reference(PdfObject(_pdf.PDFStream(_dictionary(entries or {}), content, [_pdf.PDFZCompress])))

    def named(self, object_name: str, thing: PdfObject) -> None:
        """Stores the object under a name, so that others can point at it before it is there."""
        self._inner.Reference(thing, object_name)

    def pointer(self, object_name: str) -> PdfObject:
        """What points at an object that is, or will be, stored under this name."""
        return PdfObject(_pdf.PDFObjectReference(object_name))

    def page(self, number: int) -> PdfObject:
        """What points at a page, counted from 0."""
        return self.pointer(f"Page{number + 1}")

    def set_page(self, number: int, entries: Mapping[str, object]) -> None:
        """Adds entries to a page, counted from 0."""
        page = self._inner.Pages.pages[number]
        page.__NoDefault__ = [*page.__NoDefault__, *entries]
        for key, value in entries.items():
            setattr(page, key, value)

    def set_root(self, key: str, value: PdfObject) -> None:
        """Sets an entry of the file's root."""
        setattr(self._inner.Catalog, key, value)

    def plain_stream(self, content: bytes, entries: Mapping[str, object]) -> PdfObject:
        """Stores bytes that programs find without reading PDF, and gives what points at them."""
        return self.reference(PdfObject(_pdf.PDFStream(_dictionary(entries), content, [])))

    def add_font(self, font_name: str, font: PdfObject) -> None:
        """Makes the font known to every page by that name."""
        self._inner.idToObject["BasicFonts"].dict[font_name] = font


class _Raw(_pdf.PDFObject):  # pyright: ignore[reportUntypedBaseClass] - as untyped as all of pdfdoc
    """An object made of parts that are in PDF's own words already, and of what points at other objects."""

    def __init__(self, parts: Iterable[str | PdfObject]) -> None:
        self._parts = tuple(parts)

    def format(self, target: Any) -> bytes:  # Any: ReportLab's PDFDocument
        return b"".join(
            part.encode("ascii") if isinstance(part, str) else _pdf.format(part, target) for part in self._parts
        )


TRUE = PdfObject(_pdf.PDFtrue)


def raw(parts: Iterable[str | PdfObject]) -> PdfObject:
    """An object from PDF's own words (in ASCII) and objects between them, as they are."""
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
