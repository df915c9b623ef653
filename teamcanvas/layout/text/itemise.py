"""Itemisation: splits a text into items of one face, script and direction; uncovered items have no face."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from teamcanvas.layout.text import bidi, fonts
from teamcanvas.layout.text.graphemes import graphemes
from teamcanvas.model.isolation import END, ISOLATE

# Common European text: a single item, left to right, covered by FiraGO (tested).
_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026]*")
# Format characters that shape or isolate the letters around them, or are drawn (Arabic number signs).
_FORMAT_SHOWN = frozenset(
    "\u061c\u200c\u200d\u200e\u200f\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"
) | frozenset((ISOLATE, END))
# Letters and symbols by category that are invisible: fillers and the empty braille cell.
_BLANK = frozenset("\u2800\u3164\uffa0")
_NO_DIRECTION = "\ufffc"
_NOT_A_SCRIPT = frozenset(("MODIFIER", "COMBINING", "MICRO", "OHM", "KELVIN", "ANGSTROM", "FEMININE", "MASCULINE"))


class TextItem(NamedTuple):
    """Text of one face, script and direction; drawn as a box if its face key is empty."""

    text: str
    start: int
    face_key: str
    script: str
    level: int


def is_plain(text: str) -> bool:
    """Whether the text is a single item of common European letters."""
    return _PLAIN.fullmatch(text) is not None


def items(text: str, bold: bool, base_rtl: bool) -> list[TextItem]:
    """The items in logical order; joined they give the text."""
    if is_plain(text) and not base_rtl:
        return [TextItem(text, 0, fonts.primary(bold).key, "LATIN", 0)] if text else []
    safe = "".join(_NO_DIRECTION if is_control(char) else char for char in text)
    char_levels = bidi.levels(safe, base_rtl)
    found: list[TextItem] = []
    start = 0
    for part, key in _faces(text, bold):
        level = char_levels[start]
        last = found[-1] if found else None
        inherited = last.script if last and last.level == level else ""
        script = next((own for own in map(script_of, part) if own), inherited)
        if last and key and (last.face_key, last.level) == (key, level) and last.script in ("", script):
            found[-1] = last._replace(text=last.text + part, script=script)
        else:
            found.append(TextItem(part, start, key, script, level))
        start += len(part)
    return found


@cache
def is_control(char: str) -> bool:
    """Whether a character has no glyph but affects others: controls, direction overrides, fillers."""
    category = unicodedata.category(char)
    if category in ("Cc", "Cs", "Zl", "Zp") or char in _BLANK:
        return True
    return category == "Cf" and char not in _FORMAT_SHOWN and not 0xE0020 <= ord(char) <= 0xE007F


@cache
def script_of(char: str) -> str:
    """A letter's script by the first word of its name; empty for digits, spaces and accents."""
    if not unicodedata.category(char).startswith(("L", "Mc")):
        return ""
    first = unicodedata.name(char, "").split(" ")[0].split("-")[0]
    if first in ("HIRAGANA", "KATAKANA"):
        return "CJK"  # Japanese changes between them in mid-word
    return "" if first in _NOT_A_SCRIPT else first


def _faces(text: str, bold: bool) -> Iterator[tuple[str, str]]:
    for part in graphemes(text):
        if not any(map(is_control, part)):
            face = fonts.face_for(part, bold)
            if face or len(part) == 1 or fonts.face_for(part[0], bold) is None:
                yield part, face.key if face else ""
                continue
        for char in part:
            face = None if is_control(char) else fonts.face_for(char, bold)
            yield char, face.key if face else ""
