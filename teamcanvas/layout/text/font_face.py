"""One typeface of a font file: metrics, coverage and bytes, each loaded at its first use."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    import uharfbuzz as hb

# Default-ignorable characters without a glyph of their own: joiners, direction marks, variation selectors.
IGNORABLE = frozenset("\u034f\u061c\u200c\u200d\u200e\u200f" + "".join(map(chr, range(0xFE00, 0xFE10))))


class FontFace:
    """One typeface; drawings refer to it by its key."""

    def __init__(self, key: str, load: Callable[[], hb.Face]) -> None:
        self.key = key
        self._load = load
        self._reaches: dict[int, tuple[int, int]] = {}

    def __repr__(self) -> str:
        return f"FontFace({self.key!r})"

    @cached_property
    def face(self) -> hb.Face:
        """The face as HarfBuzz reads it."""
        return self._load()

    @cached_property
    def font(self) -> hb.Font:
        """The face at its own scale: lengths are font units."""
        import uharfbuzz as hb

        return hb.Font(self.face)

    @cached_property
    def units_per_em(self) -> int:
        """Font units in one em."""
        return self.face.upem

    @cached_property
    def ascent(self) -> int:
        """Font units above the baseline."""
        return self.font.get_font_extents("ltr").ascender

    @cached_property
    def descent(self) -> int:
        """Font units below the baseline, positive."""
        return -self.font.get_font_extents("ltr").descender

    @cached_property
    def has_truetype_outlines(self) -> bool:
        """Whether the outlines are TrueType's (glyf) and not PostScript's (CFF)."""
        return "glyf" in self.face.table_tags

    @cached_property
    def data(self) -> bytes:
        """A font file with this face alone, also when it came from a collection."""
        data = self.face.blob.data
        return _single_face_file(self.face) if data[:4] == b"ttcf" else data

    def covers(self, text: str) -> bool:
        """Whether every character has a glyph; an accented letter may be composed (NFC) or decomposed (NFD)."""
        if self._has_glyphs(text):
            return True
        return not text.isascii() and any(self._has_glyphs(normalize(form, text)) for form in ("NFC", "NFD"))

    def reach(self, glyph: int) -> tuple[int, int]:
        """How far a glyph's ink reaches above and below the baseline, in font units."""
        found = self._reaches.get(glyph)
        if found is None:
            extents = self.font.get_glyph_extents(glyph)
            found = (extents.y_bearing, -extents.y_bearing - extents.height) if extents and extents.height else (0, 0)
            self._reaches[glyph] = found
        return found

    def has_ink(self, char: str) -> bool:
        """Whether the character's glyph draws something (some fonts map what they do not draw)."""
        glyph = self.font.get_nominal_glyph(ord(char))
        extents = self.font.get_glyph_extents(glyph) if glyph else None
        return extents is not None and extents.width != 0

    def _has_glyphs(self, text: str) -> bool:
        glyph = self.font.get_nominal_glyph
        return all(glyph(ord(char)) for char in text if char not in IGNORABLE)


def _single_face_file(face: hb.Face) -> bytes:
    # A collection (TTC) shares tables between faces. Some readers cannot pick one, so it gets a file of its own.
    tables = [(tag, face.reference_table(tag).data) for tag in sorted(face.table_tags)]
    power = len(tables).bit_length() - 1
    version = b"OTTO" if any(tag == "CFF " for tag, _ in tables) else b"\0\1\0\0"
    header = version + struct.pack(">4H", len(tables), 16 << power, power, 16 * len(tables) - (16 << power))
    offset = len(header) + 16 * len(tables)
    records: list[bytes] = []
    bodies: list[bytes] = []
    for tag, data in tables:
        padded = data + b"\0" * (-len(data) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        records.append(struct.pack(">4s3I", tag.encode("latin-1"), checksum, offset, len(data)))
        bodies.append(padded)
        offset += len(padded)
    return b"".join([header, *records, *bodies])
