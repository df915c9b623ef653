"""Variants of names in free texts: without accents, with declension endings and prefixes."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

_PARTICLES = frozenset(
    ("af", "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "of", "ten")
) | frozenset(("the", "van", "von", "y", "zu", "zur"))
_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})
_SPELLED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe"}
)
# Letters with combining marks, of any script: all but digits, white space and punctuation.
WORD = re.compile(
    r"[^\s\d_\x00-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u2e00-\u2e7f\u3000-\u303f\uff00-\uff20]+"
)
# Scripts without blanks between words, or with particles attached to names: searched inside words too.
BORDERLESS = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Endings of the second to the seventh case where names are declined, and of the genitive elsewhere.
_LATIN = ("s", "es", "n", "en", "a", "e", "u", "i", "y", "ie", "em", "om", "owi", "ę", "ą", "o", "ou", "ego", "emu")
_CYRILLIC = ("а", "у", "ом", "е", "ы", "и", "я", "ю", "ем", "ой", "ою", "ей", "ым", "ого", "ому")
_GREEK = ("ς", "ν", "υ")
# Prefixes for “and”, “to” and “in”, written together with the next word.
_BEFORE = {"he": ("ו", "ל", "ב", "מ", "ש", "כ"), "ar": ("و", "ف", "ب", "ل", "ك")}
_VOWELS = frozenset("aeioyаяйьίαάςη")
_SHORTEST = 4
"""Minimum letters for declined forms: a shorter stem with an ending is too often another word."""


def parts_of(name: str) -> list[str]:
    """The parts of a name that identify a person on their own; none if the name is a single word."""
    words = name.split()
    halves = [half for word in words for half in WORD.findall(word) if half != word and len(half) > 2]
    parts = [*(word.strip(".,;:()[]\"'“”„«»") for word in words), *halves]
    if len(WORD.findall(name)) < 2:
        return []
    return [part for part in dict.fromkeys(parts) if len(part) > 1 and part.casefold() not in _PARTICLES]


def unaccented(text: str) -> Iterator[str]:
    """The text transliterated without accents: Zając as Zajac, Müller as Muller and Mueller."""
    decomposed = unicodedata.normalize("NFD", text.translate(_PLAIN))
    bare = "".join(char for char in decomposed if not "\u0300" <= char <= "\u036f")
    spelled = unicodedata.normalize("NFC", text).translate(_SPELLED)
    for form in dict.fromkeys((unicodedata.normalize("NFC", bare), spelled)):
        if form != text:
            yield form


def stems_of(word: str) -> list[str]:
    """The stems of a name that endings are appended to."""
    if len(word) < _SHORTEST:
        return []
    return [word, word[:-1]] if word[-1].lower() in _VOWELS else [word]


def undeclined(word: str) -> Iterator[str]:
    """The possible stems of a word, if it is a declined name."""
    before, endings = _attached(word)
    for ending in endings:
        if word.endswith(ending):
            yield word[: -len(ending)]
    if word[:1] in before:
        yield word[1:]
    # The masculine form is the stem without an ending.
    if endings is _GREEK:
        yield word


def _attached(word: str) -> tuple[Sequence[str], Sequence[str]]:
    last = word[-1:]
    if "A" <= last <= "\u024f":
        return (), _LATIN
    if "\u0370" <= last <= "\u03ff":
        return (), _GREEK
    if "\u0400" <= last <= "\u04ff":
        return (), _CYRILLIC
    if "\u0590" <= last <= "\u05ff":
        return _BEFORE["he"], ()
    return (_BEFORE["ar"], ()) if "\u0600" <= last <= "\u06ff" else ((), ())
