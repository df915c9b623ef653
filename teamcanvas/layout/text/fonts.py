"""The typefaces of text: the bundled FiraGO and its fallbacks, then the fonts of the system."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from teamcanvas.layout.text import system_fonts
from teamcanvas.layout.text.font_face import FontFace
from teamcanvas.layout.text.graphemes import graphemes

if TYPE_CHECKING:
    import uharfbuzz as hb

# The names pymupdf-fonts gives them. Noto adds rare letters, the symbol faces ticks and shapes.
REGULAR = ("figo", "notos", "symbol2", "symbol1", "math")
BOLD = ("figbo", "notosbo", "symbol2", "symbol1", "math")


def primary(bold: bool) -> FontFace:
    """The preferred face, FiraGO, in the given weight."""
    return face(BOLD[0] if bold else REGULAR[0])


@cache
def face(key: str) -> FontFace:
    """The face of that key. Raises KeyError for one that is neither in the program nor on this machine."""
    if key in REGULAR or key in BOLD:
        return FontFace(key, lambda: _bundled(key))
    found = system_fonts.face_of_file(key)
    if found is None:
        raise KeyError(key)
    return found


@cache
def face_for(grapheme: str, bold: bool) -> FontFace | None:
    """The first face that covers the grapheme, or None."""
    for key in BOLD if bold else REGULAR:
        if face(key).covers(grapheme):
            return face(key)
    return system_fonts.face_covering(grapheme, bold)


def uncovered(text: str) -> tuple[str, ...]:
    """The graphemes of a text that no face covers, each once; they are drawn as boxes, and exports warn of them."""
    return tuple(dict.fromkeys(part for part in graphemes(text) if face_for(part, bold=False) is None))


def _bundled(key: str) -> hb.Face:
    import pymupdf_fonts
    import uharfbuzz as hb

    return hb.Face(hb.Blob(pymupdf_fonts.myfont(key)))
