"""Shapes text items into glyph runs with HarfBuzz."""

from __future__ import annotations

from functools import lru_cache

from teamcanvas.layout.text import bidi, fonts
from teamcanvas.layout.text.itemise import TextItem, items
from teamcanvas.layout.text.missing_box import missing_width
from teamcanvas.layout.text.shaped import FontStyle, GlyphRun, Glyphs

# A ligature of Latin letters can't be cut, selected or searched letter by letter; other scripts need theirs.
_SEPARATE_LETTERS = {"liga": False, "dlig": False, "clig": False, "kern": True}
_JOINED = {"kern": True}
_ALPHABETS = frozenset(("LATIN", "GREEK", "CYRILLIC", ""))
NO_GLYPHS = Glyphs((), (), (), (), (), 1000)


def runs(text: str, style: FontStyle, base_rtl: bool) -> tuple[tuple[GlyphRun, ...], float]:
    """The text's runs from left to right, and their width together in points."""
    pieces = items(text, style.bold, base_rtl)
    x = 0.0
    placed: list[GlyphRun] = []
    for item in bidi.visual_order(pieces, [piece.level for piece in pieces]):
        rtl = item.level % 2 == 1
        if item.face_key:
            glyphs = _glyphs(item, rtl)
            width = sum(glyphs.advances) * style.size / glyphs.units_per_em
        else:
            glyphs, width = NO_GLYPHS, missing_width(item.text) * style.size
        placed.append(GlyphRun(item.text, item.start, x, width, item.face_key, rtl, glyphs))
        x += width
    return tuple(placed), x


def _glyphs(item: TextItem, rtl: bool) -> Glyphs:
    return _shaped(item.text, item.face_key, rtl, item.script in _ALPHABETS)


@lru_cache(maxsize=16384)
def _shaped(text: str, face_key: str, rtl: bool, alphabet: bool) -> Glyphs:
    import uharfbuzz as hb

    face = fonts.face(face_key)
    buffer = hb.Buffer()
    # Accents keep a cluster of their own, so that each glyph knows the characters it shows.
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    # Fixed: the locale of the machine must not change what a plan looks like.
    buffer.language = "en"
    hb.shape(face.font, buffer, _SEPARATE_LETTERS if alphabet else _JOINED)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    ids = tuple(info.codepoint for info in infos)
    raised = [(position.y_offset, face.reach(glyph)) for glyph, position in zip(ids, positions, strict=True)]
    return Glyphs(
        ids=ids,
        advances=tuple(position.x_advance for position in positions),
        x_offsets=tuple(position.x_offset for position in positions),
        y_offsets=tuple(position.y_offset for position in positions),
        clusters=tuple(info.cluster for info in infos),
        units_per_em=face.units_per_em,
        top=max((reach[0] + offset for offset, reach in raised), default=0),
        bottom=max((reach[1] - offset for offset, reach in raised), default=0),
    )
