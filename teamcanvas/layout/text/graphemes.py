"""Grapheme clusters and line breaks: where a text may be cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

ZERO_WIDTH_JOINER = "\u200d"
_SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
_HYPHENS = frozenset("-\u2010\u2012\u2013\u2014/|")
_NOT_AT_LINE_START = frozenset("、。，．・：；？！）］｝〕〉》」』】〗ー々…)]},.;:!?")
_NOT_AT_LINE_END = frozenset("（［｛〔〈《「『【〖([{")
# Between these a new line may start anywhere: kana, ideographs, full-width forms.
_WRAPPABLE = (
    (0x2E80, 0x2FDF),
    (0x3001, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF01, 0xFF9F),
    (0x20000, 0x3FFFD),
)


def graphemes(text: str) -> Iterator[str]:
    """The grapheme clusters of a text: accented letters, emoji sequences and syllables stay whole."""
    for start, end in pairwise([*grapheme_starts(text), len(text)]):
        yield text[start:end]


def grapheme_starts(text: str) -> list[int]:
    """Index of each grapheme's first character."""
    if text.isascii():
        return list(range(len(text)))
    starts: list[int] = []
    flags = 0
    for index, char in enumerate(text):
        is_flag = 0x1F1E6 <= ord(char) <= 0x1F1FF
        flags = flags + 1 if is_flag else 0
        joined = index > 0 and (_extends(char) or _joins(text, index) or (is_flag and flags % 2 == 0))
        if not joined:
            starts.append(index)
    return starts


def break_ends(text: str) -> list[int]:
    """Indices at which a line may end (the next one starts there); the last is the length of the text."""
    ends: list[int] = []
    starts = set(grapheme_starts(text))
    for index in range(1, len(text)):
        before, after = text[index - 1], text[index]
        if after in _SPACES or index not in starts:
            continue
        if before in _SPACES or (_after_hyphen(text, index)) or _between_ideographs(before, after):
            ends.append(index)
    if text:
        ends.append(len(text))
    return ends


def is_space(char: str) -> bool:
    """Whether the character is a space that is dropped at a line break."""
    return char in _SPACES


def _extends(char: str) -> bool:
    code = ord(char)
    if code < 0x300:
        return False
    # Variation selectors have a mark category; skin tones, joiners and emoji tags do not, but extend a cluster, too.
    return (
        unicodedata.category(char) in ("Mn", "Mc", "Me")
        or char in "\u200c\u200d"
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
        or 0x1160 <= code <= 0x11FF
    )


def _joins(text: str, index: int) -> bool:
    before = text[index - 1]
    if before == ZERO_WIDTH_JOINER:
        return index > 1 and unicodedata.category(text[index]) in ("So", "Lo")
    # A virama binds the next consonant into one syllable (Devanagari, Bengali, ...).
    return unicodedata.combining(before) == 9 and unicodedata.category(text[index]) == "Lo"


def _after_hyphen(text: str, index: int) -> bool:
    # "on-call" may break, "-5" and a leading hyphen may not.
    return text[index - 1] in _HYPHENS and index > 1 and text[index - 2].isalpha() and text[index].isalpha()


def _between_ideographs(before: str, after: str) -> bool:
    if before in _NOT_AT_LINE_END or after in _NOT_AT_LINE_START:
        return False
    return _wrappable(before) or _wrappable(after)


def _wrappable(char: str) -> bool:
    code = ord(char)
    return code >= 0x2E80 and any(first <= code <= last for first, last in _WRAPPABLE)
