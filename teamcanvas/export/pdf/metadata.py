"""What a PDF says about itself to programs: title, language, and that it is made for everybody (PDF/UA)."""

from __future__ import annotations

from xml.sax.saxutils import escape

from teamcanvas.export.pdf import objects as pdf

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


def described(file: pdf.PdfFile, title: str, language: str) -> None:
    """Adds the description to the file; it holds no date and no name of a person or a machine."""
    # What XML can't hold (a control character in a title) is left out; the title itself stands in the file as it is.
    legal = "".join(char for char in title if char.isprintable())
    packet = _PACKET.format(title=escape(legal), language=escape(language)).encode("utf-8", "replace")
    entries = {"Type": pdf.name("Metadata"), "Subtype": pdf.name("XML")}
    file.set_root("Metadata", file.plain_stream(packet, entries))
