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

    def add_font(self, font_name: str, font: PdfObject) -> None:
        """Makes the font known to every page by that name."""
        self._inner.idToObject["BasicFonts"].dict[font_name] = font


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
