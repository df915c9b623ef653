"""Takes people's names out of free texts: whole names first, then their parts, at the borders of words.

Rather a word too many than a name too few: a given name that is also a word of the language goes, too.
"""

import re
from collections.abc import Iterable, Mapping

_PARTICLES = frozenset(
    ("af", "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "la", "le", "of", "ten")
) | frozenset(("the", "van", "von", "y", "zu", "zur"))
SOMEBODY = "somebody"
"""Stands for a part of a name that several people share."""


class NameScrubber:
    """Replaces the names of some people wherever they stand in a text."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Of these people.

        Args:
            names: each name and what stands for it.
        """
        self._whole: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        for name, stand_in in names:
            self._whole.setdefault(_folded(name), stand_in)
            for part in _parts(name):
                known = self._parts.setdefault(part, stand_in)
                if known != stand_in:
                    self._parts[part] = SOMEBODY
        self._pattern = _pattern(self._whole, self._parts)

    def scrubbed(self, text: str) -> str:
        """The text without the names."""
        return self._pattern.sub(self._stand_in, text) if self._pattern and text else text

    def _stand_in(self, match: re.Match[str]) -> str:
        found = match.group()
        whole = self._whole.get(_folded(found))
        return self._parts[_as_part(found, self._parts)] if whole is None else whole


def _pattern(whole: Mapping[str, str], parts: Mapping[str, str]) -> re.Pattern[str] | None:
    # The longest first, so that “Ana” does not take its part out of “Ana María”.
    names = sorted(filter(None, whole), key=len, reverse=True)
    pieces = sorted(parts, key=len, reverse=True)
    choices = [f"(?i:{_spaced(name)})" for name in names]
    choices += [_bounded(re.escape(form), form) for part in pieces for form in dict.fromkeys((part, part.upper()))]
    return re.compile("|".join(choices)) if choices else None


def _spaced(name: str) -> str:
    """The name with any blanks between its words."""
    return _bounded(r"\s+".join(re.escape(word) for word in name.split()), name)


def _bounded(pattern: str, text: str) -> str:
    # Scripts without blanks between words have no borders to look for.
    if not _has_word_borders(text):
        return pattern
    before = r"(?<!\w)" if text[0].isalnum() else ""
    after = r"(?!\w)" if text[-1].isalnum() else ""
    return f"{before}{pattern}{after}"


def _has_word_borders(text: str) -> bool:
    return not any(
        0x0E00 <= ord(char) <= 0x0FFF or 0x3040 <= ord(char) <= 0x9FFF or ord(char) > 0x20000 for char in text
    )


def _parts(name: str) -> list[str]:
    """The words of a name that give somebody away when they stand alone."""
    words = name.split()
    if len(words) < 2:
        return []
    stripped = (word.strip(".,;:()[]\"'“”„«»") for word in words)
    return [word for word in stripped if len(word) > 1 and word.casefold() not in _PARTICLES]


def _as_part(found: str, parts: Mapping[str, str]) -> str:
    return found if found in parts else next(part for part in parts if part.upper() == found)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
