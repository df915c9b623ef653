"""ReportLab's canvas for our PDFs: embedded fonts only, no personal metadata, reproducible bytes."""

from __future__ import annotations

from typing import IO, Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfgen import canvas

from teamcanvas.export.pdf import objects as pdf
from teamcanvas.export.pdf.fonts import EmbeddedFonts
from teamcanvas.export.pdf.objects import PdfFile
from teamcanvas.export.pdf.structure import Structure

# Binary streams: base 85 makes them a quarter longer.
rl_config.useA85 = 0
# Any: the stubs leave the arguments of the canvas untyped; PdfCanvas types those that are used.
_Canvas: Any = canvas.Canvas


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Team Canvas</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


class PdfCanvas(canvas.Canvas):
    """ReportLab's canvas with embedded fonts, structure, title and language."""

    def __init__(
        self,
        target: IO[bytes] | str,
        width: float,
        height: float,
        *,
        title: str,
        language: str = "en",
    ) -> None:
        _Canvas.__init__(
            self, target, pagesize=(width, height), invariant=1, pageCompression=1, pdfVersion=(1, 7), lang=language
        )
        self.page_height = height
        self.fonts = EmbeddedFonts()
        self.structure = Structure()
        inner: Any = vars(self)["_doc"]  # Any: not in the stubs
        inner.delayedFonts.append(_WhenSaved(self, title, language))
        self.setTitle(title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator("Team Canvas")
        _Canvas.setViewerPreference(self, "DisplayDocTitle", "true")

    def setPageSize(self, size: tuple[float, float]) -> None:  # noqa: N802  # overrides ReportLab's
        """The size of this page and those that follow."""
        super().setPageSize(size)
        self.page_height = size[1]

    def _make_preamble(self) -> None:
        # ReportLab would name Helvetica here, which is not embedded and which nothing uses.
        self._preamble = "1 0 0 1 0 0 cm"


class _WhenSaved:
    """A hook in ReportLab's list of delayed fonts: writes fonts, structure and metadata when the file is saved."""

    def __init__(self, target: PdfCanvas, title: str, language: str) -> None:
        self._target = target
        self._title = title
        self._language = language

    def addObjects(self, inner: Any) -> None:  # noqa: N802  # the name that ReportLab calls, with its untyped document
        file = PdfFile(inner)
        self._target.fonts.write(file)
        if self._target.structure.pages:
            self._target.structure.write(file, self._language)
            _add_metadata(file, self._title, self._language)


def _add_metadata(file: pdf.PdfFile, title: str, language: str) -> None:
    """Adds the XMP metadata to the file: title, language, PDF/UA; no date and no name of a person or a machine."""
    # Without characters that XML cannot hold; the title in the file's info is unchanged.
    legal = "".join(char for char in title if char.isprintable())
    packet = _PACKET.format(title=escape(legal), language=escape(language)).encode("utf-8", "replace")
    entries = {"Type": pdf.name("Metadata"), "Subtype": pdf.name("XML")}
    file.set_root("Metadata", file.plain_stream(packet, entries))
