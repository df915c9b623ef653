from typing import Any

from reportlab.pdfbase import pdfdoc

from teamcanvas.export.pdf import objects as pdf

_pdfdoc: Any = pdfdoc  # Any: ReportLab's objects have no types
_pdf: Any = pdf


def objects_are_written_as_pdf_test() -> None:
    inner = _pdfdoc.PDFDocument()
    file = _pdf.PdfFile(inner)
    entries = _pdf.dictionary({"Type": pdf.name("Font"), "W": pdf.array([1, pdf.array([500, 250.5])])})
    written = entries.format(inner)
    assert b"/Type /Font" in written
    assert b"[ 1 [ 500 250.5 ] ]" in written
    assert file.reference(entries).format(inner).endswith(b" 0 R")


def streams_are_compressed_test() -> None:
    inner = _pdfdoc.PDFDocument()
    reference = _pdf.PdfFile(inner).stream(b"a" * 1000, {"Length1": 1000})
    stream = inner.idToObject[reference.name].format(inner)
    assert b"/FlateDecode" in stream
    assert b"/Length1 1000" in stream
    assert len(stream) < 300


def fonts_are_known_to_all_pages_test() -> None:
    inner = _pdfdoc.PDFDocument()
    _pdf.PdfFile(inner).add_font("TC1", pdf.name("any"))
    assert inner.idToObject["BasicFonts"].dict["TC1"] == "/any"
