"""The font of a presentation: one that every office program has or knows a twin of, set as wide as ours was measured.

A presentation cannot bring its fonts along safely, and a font that is missing is replaced by one of any width. So the
theme names Arial (Liberation Sans and Helvetica are equally wide), and where its letters would need more room than
ours, they stand a little closer. Whoever has FiraGO changes the fonts of the theme, in one place.
"""

from __future__ import annotations

from functools import lru_cache

from teamcanvas.layout.text.text import FontStyle, shape_line

OFFICE_FONT = "Arial"
SCRIPT_FONTS = (
    ("Jpan", "Yu Gothic"),
    ("Hang", "Malgun Gothic"),
    ("Hans", "Microsoft YaHei"),
    ("Hant", "Microsoft JhengHei"),
    ("Arab", "Arial"),
    ("Hebr", "Arial"),
    ("Thai", "Leelawadee UI"),
    ("Deva", "Nirmala UI"),
)
"""Fonts for scripts that it lacks, as the theme names them."""
_MOST = 0.06
"""Ems that letters may move together; more, and they would touch."""


@lru_cache(maxsize=8192)
def spacing(text: str, style: FontStyle) -> str:
    """The attribute that sets a text as wide as it was measured; none where it is not wider in the office font."""
    wide = _office_width(text, style)
    if wide is None or not text:
        return ""
    closer = (wide - shape_line(text, style).width) / len(text)
    # In hundredths of a point, downwards: a hair too narrow is better than a line too many.
    hundredths = -int(-(-min(closer, _MOST * style.size) * 100 // 1))
    return f' spc="{hundredths}"' if hundredths < 0 else ""


def _office_width(text: str, style: FontStyle) -> float | None:
    """Its width in points, if it is all of letters whose widths are known: those of Western Europe."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return None
    return stringWidth(text, "Helvetica-Bold" if style.bold else "Helvetica", style.size)
