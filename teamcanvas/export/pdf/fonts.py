"""Embedded fonts of a PDF: subsets of the drawn glyphs, with a ToUnicode map."""

from __future__ import annotations

import hashlib
import struct
from itertools import groupby

import uharfbuzz as hb

from teamcanvas.export.pdf import objects as pdf
from teamcanvas.layout.text import fonts
from teamcanvas.layout.text.font_face import FontFace
from teamcanvas.layout.text.shaped import Glyphs

_LAST_CODE = 0xFFFF
_MOST_CHARACTERS = 128
"""Of one glyph in a ToUnicode map: the format allows 512 bytes, and readers refuse a file with more."""
_NEEDED_TABLES = frozenset(("glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep", "CFF "))


class EmbeddedFace:
    """One face of one PDF. Pages refer to glyphs by codes of two bytes.

    A code is the glyph id while the glyph maps to one text at its own width. Every other use of the glyph (for a hyphen
    and a soft hyphen, a part of a ligature) gets a code of its own, so that copied text is what was typed.
    """

    def __init__(self, face: FontFace, name: str) -> None:
        self.face = face
        self.name = name
        self._codes: dict[tuple[int, str, float], int] = {}
        self._texts: dict[int, str] = {}
        self._glyphs: dict[int, int] = {}
        self._widths: dict[int, float] = {}
        self._own_widths: dict[int, float] = {}
        self._thousandths = 1000 / face.units_per_em
        self.shown: dict[tuple[int, str, float], tuple[Glyphs, str]] = {}
        """Cached operators of a run, by the identity of its glyphs, its characters and its size."""

    def width(self, glyph: int) -> float:
        """The glyph's own advance in thousandths of the size."""
        found = self._own_widths.get(glyph)
        if found is None:
            found = round(self.face.font.get_glyph_h_advance(glyph) * self._thousandths, 3)
            self._own_widths[glyph] = found
        return found

    @property
    def blank(self) -> int:
        """The glyph of the space."""
        return self.face.font.get_nominal_glyph(ord(" ")) or 0

    def code(self, glyph: int, text: str, width: float | None = None) -> int | None:
        """The code that draws the glyph, is copied as the text and advances by the width (in thousandths).

        None if this kind of font can have no code but the glyph id.
        """
        width = self.width(glyph) if width is None else round(width, 3)
        key = glyph, text, width
        known = self._codes.get(key)
        if known is not None:
            return known
        code = glyph
        if glyph in self._glyphs or width != self.width(glyph):
            code = self.face.face.glyph_count + len(self._codes)
            if not self.face.has_truetype_outlines or code > _LAST_CODE:
                return None
        self._codes[key] = code
        self._texts[code], self._glyphs[code], self._widths[code] = text, glyph, width
        return code

    def write(self, file: pdf.PdfFile) -> None:
        """Writes the font with all its glyphs; nothing may be drawn with it afterwards."""
        subset = self._subset()
        name = f"{self._tag()}+{self._postscript_name()}"
        truetype = self.face.has_truetype_outlines
        descendant = pdf.dictionary(
            {
                "Type": pdf.name("Font"),
                "Subtype": pdf.name("CIDFontType2" if truetype else "CIDFontType0"),
                "BaseFont": pdf.name(name),
                "CIDSystemInfo": pdf.dictionary(
                    {"Registry": pdf.string("Adobe"), "Ordering": pdf.string("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": file.reference(self._descriptor(file, subset, name)),
                "DW": 1000,
                "W": self._width_list(),
                **({"CIDToGIDMap": self._glyph_map(file)} if truetype else {}),
            }
        )
        font = pdf.dictionary(
            {
                "Type": pdf.name("Font"),
                "Subtype": pdf.name("Type0"),
                "BaseFont": pdf.name(name),
                "Encoding": pdf.name("Identity-H"),
                "DescendantFonts": pdf.array([file.reference(descendant)]),
                "ToUnicode": file.stream(self._to_unicode().encode("ascii")),
            }
        )
        file.add_font(self.name, file.reference(font))

    def _subset(self) -> hb.Face:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(sorted(set(self._glyphs.values())))
        # Codes on the page are glyph ids, so the subset must keep them.
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.CFF_IDENTITY_CHARSET
        )
        tags = set(self.face.face.table_tags)
        wanted.drop_table_tag_set.update(_tag_number(tag) for tag in sorted(tags - _NEEDED_TABLES))
        if "fvar" in tags:
            wanted.pin_all_axes_to_default(self.face.face)
        return wanted.subset(self.face.face)

    def _descriptor(self, file: pdf.PdfFile, subset: hb.Face, name: str) -> pdf.PdfObject:
        scale = 1000 / self.face.units_per_em
        box = struct.unpack_from(">4h", self.face.face.reference_table("head").data, 36)
        entries: dict[str, object] = {
            "Type": pdf.name("FontDescriptor"),
            "FontName": pdf.name(name),
            "Flags": 4,
            "FontBBox": pdf.array([round(value * scale) for value in box]),
            "ItalicAngle": 0,
            "Ascent": round(self.face.ascent * scale),
            "Descent": -round(self.face.descent * scale),
            "CapHeight": round(self.face.ascent * scale * 0.74),
            "StemV": 80,
        }
        if self.face.has_truetype_outlines:
            data = subset.blob.data
            entries["FontFile2"] = file.stream(data, {"Length1": len(data)})
        else:
            data = subset.reference_table("CFF ").data
            entries["FontFile3"] = file.stream(data, {"Subtype": pdf.name("CIDFontType0C")})
        return pdf.dictionary(entries)

    def _width_list(self) -> pdf.PdfObject:
        entries: list[object] = []
        codes = sorted(self._glyphs)
        for _, run in groupby(enumerate(codes), lambda pair: pair[1] - pair[0]):
            group = [code for _, code in run]
            widths = [_number(self._widths[code]) for code in group]
            entries += [group[0], pdf.array(widths)]
        return pdf.array(entries)

    def _glyph_map(self, file: pdf.PdfFile) -> pdf.PdfObject:
        if all(code == glyph for code, glyph in self._glyphs.items()):
            return pdf.name("Identity")
        last = max(self._glyphs)
        return file.stream(struct.pack(f">{last + 1}H", *(self._glyphs.get(code, 0) for code in range(last + 1))))

    def _to_unicode(self) -> str:
        pairs = [
            f"<{code:04X}> <{text[:_MOST_CHARACTERS].encode('utf-16-be').hex().upper()}>"
            for code, text in sorted(self._texts.items())
        ]
        blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        for block in blocks:
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines)

    def _tag(self) -> str:
        digest = hashlib.sha256(repr((self.face.key, sorted(self._glyphs.items()))).encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _postscript_name(self) -> str:
        name = self.face.face.get_name(6) or "Face"
        return "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-"))


class EmbeddedFonts:
    """All faces of one PDF, each written once, when the file is saved."""

    def __init__(self) -> None:
        self._faces: dict[str, EmbeddedFace] = {}

    def face(self, key: str) -> EmbeddedFace:
        """The face of that key, added at its first use."""
        found = self._faces.get(key)
        if found is None:
            found = self._faces[key] = EmbeddedFace(fonts.face(key), f"TC{len(self._faces) + 1}")
        return found

    def write(self, file: pdf.PdfFile) -> None:
        """Writes every face that was used."""
        for face in self._faces.values():
            face.write(file)


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 3)


def _tag_number(tag: str) -> int:
    return int.from_bytes(tag.encode("latin-1"), "big")
