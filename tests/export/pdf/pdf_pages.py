"""Pages for tests of the PDF painter, and text extraction by other programs."""

import io
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pypdf

from teamcanvas.export.pdf.canvas import PdfCanvas
from teamcanvas.export.pdf.painter import paint
from teamcanvas.layout.drawing.drawing import DrawingItem, Text
from teamcanvas.layout.text.text import FontStyle, shape_line

WIDTH, HEIGHT = 400.0, 200.0
INK = "#1b2430"
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u202a-\u202e]")


class Word(NamedTuple):
    """A word as a reader finds it, from the page's top left corner."""

    text: str
    left: float
    right: float


def pdf_of(*pages: Sequence[DrawingItem]) -> bytes:
    """A PDF with these pages."""
    target = io.BytesIO()
    canvas = PdfCanvas(target, WIDTH, HEIGHT, title="Sample")
    for items in pages:
        paint(canvas, items)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def text_item(text: str, x: float = 40.0, y: float = 60.0, size: float = 14.0, *, bold: bool = False) -> Text:
    """The text as one line."""
    return Text(x, y, shape_line(text, FontStyle(size, bold)), INK)


def content(data: bytes, page: int = 0) -> str:
    """The operators of a page."""
    stream = pypdf.PdfReader(io.BytesIO(data)).pages[page].get_contents()
    assert stream is not None
    return stream.get_data().decode("latin-1")


def read_by_pypdf(data: bytes, page: int = 0) -> str:
    """A page's text by pypdf."""
    return pypdf.PdfReader(io.BytesIO(data)).pages[page].extract_text()


def read_by_poppler(data: bytes, folder: Path) -> str:
    """The text by pdftotext, without the direction marks that it adds."""
    path = folder / "sample.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return _DIRECTION_MARKS.sub("", done.stdout.decode()).strip("\n\f")


def words_by_poppler(data: bytes, folder: Path) -> list[Word]:
    """The words by pdftotext with their boxes."""
    path = folder / "sample.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True)
    found = re.findall(r'<word xMin="([\d.]+)" .*?xMax="([\d.]+)" .*?>(.*?)</word>', done.stdout.decode())
    return [Word(text, float(left), float(right)) for left, right, text in found]
