"""The fonts of an SVG: embedded subsets of the used letters, and fallback families for viewers that ignore them."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from functools import lru_cache

import uharfbuzz as hb

from teamcanvas.layout.drawing.drawing import Drawing, Text, walk
from teamcanvas.layout.text import fonts

OUR_FAMILY = "FiraGO"
FONT_FAMILY = f"{OUR_FAMILY}, 'Fira Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
"""Ours, then common families that look similar."""
_UNUSED = ("DSIG", "name", "kern", "hdmx", "VDMX", "LTSH", "meta")


def font_rules(drawing: Drawing) -> str:
    """The CSS rules that embed the used letters of the bundled faces; system fonts are not copied."""
    used: dict[tuple[str, bool], set[str]] = {}
    for item, _, _ in walk(drawing):
        if isinstance(item, Text):
            for run in item.line.runs:
                if run.face_key in fonts.REGULAR or run.face_key in fonts.BOLD:
                    used.setdefault((run.face_key, item.line.style.bold), set()).update(run.text)
    return "\n".join(_rule(key, bold, characters) for (key, bold), characters in sorted(used.items()))


def _rule(key: str, bold: bool, characters: Iterable[str]) -> str:
    points = tuple(sorted(set(map(ord, characters)) | {0x20}))
    data = base64.b64encode(_subset(key, points)).decode("ascii")
    # One family of several faces: each is used for its characters only.
    ranges = ", ".join(f"U+{point:X}" for point in points)
    # Symbols have one weight, which a browser would embolden where bold is asked for.
    return (
        f"@font-face {{ font-family: {OUR_FAMILY}; font-weight: {700 if bold else 400}; "
        f"unicode-range: {ranges}; src: url(data:font/ttf;base64,{data}); }}"
    )


@lru_cache(maxsize=64)
def _subset(key: str, points: tuple[int, ...]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(points)
    wanted.drop_table_tag_set.update(_tag_number(tag) for tag in _UNUSED)
    return wanted.subset(fonts.face(key).face).blob.data


def _tag_number(tag: str) -> int:
    return int.from_bytes(tag.encode("latin-1"), "big")
