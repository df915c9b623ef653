"""The font of a presentation: Arial, condensed to the width that was measured for ours.

Embedded fonts are not portable in presentations, and a missing font is replaced by one of another width. So the theme
names Arial (Liberation Sans and Helvetica have the same widths), with negative letter spacing where it is wider than
ours. Users who have FiraGO can change the fonts of the theme in one place.
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
"""Fonts of the theme for scripts that it lacks."""
_MOST = 0.06
"""The maximum negative letter spacing in ems."""


@lru_cache(maxsize=8192)
def spacing(text: str, style: FontStyle) -> str:
    """The spacing attribute that sets a text as wide as it was measured; empty where the office font is not wider."""
    wide = _office_width(text, style)
    if wide is None or not text:
        return ""
    closer = (wide - shape_line(text, style).width) / len(text)
    # In hundredths of a point, rounded towards narrower: too wide would wrap.
    hundredths = -int(-(-min(closer, _MOST * style.size) * 100 // 1))
    return f' spc="{hundredths}"' if hundredths < 0 else ""


def _office_width(text: str, style: FontStyle) -> float | None:
    """Its width in points in the office font; None if it has characters outside cp1252, whose widths are unknown."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return None
    return stringWidth(text, "Helvetica-Bold" if style.bold else "Helvetica", style.size)
