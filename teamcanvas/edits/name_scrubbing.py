"""Takes people's names out of free texts: whole names first, then their parts, at the borders of words.

Rather a word too many than a name too few: a given name that is also a word of the language goes, too. What no rule can
recognise is a nickname.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from teamcanvas.edits.name_forms import BORDERLESS, WORD, parts_of, stems_of, unaccented, undeclined

SOMEBODY = "somebody"
"""Stands for a part of a name that several people share."""
_ADDRESS = re.compile(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[^\W\d_]{2,}")
_NO_ADDRESS = "(e-mail address)"
# Between the words of a name: blanks, and what stands for them in the names of files.
_GAP = re.compile(r"[\s._'’()\[\]\"“”„*,/\\-]{1,4}")


class _Form(NamedTuple):
    """A name, or a part of one, that is looked for word by word."""

    words: tuple[str, ...]
    stand_in: str
    literal: str
    """As it was typed, with all that is no word in it."""


class NameScrubber:
    """Replaces the names of some people wherever they stand in a text."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Of these people.

        Args:
            names: each name and what stands for it.
        """
        self._whole: dict[str, list[_Form]] = {}
        """By the first word, in small letters; so are all words of these."""
        self._parts: dict[str, list[_Form]] = {}
        """By the first word as it is."""
        self._stems: dict[str, str] = {}
        self._inside: dict[str, str] = {}
        """Found wherever they stand: names of scripts without borders of words, and what is no word at all."""
        for given, stand_in in names:
            self._add(" ".join(unicodedata.normalize("NFC", given).split()), stand_in)
        for forms in (*self._whole.values(), *self._parts.values()):
            # “Ana” does not take its part out of “Ana María”.
            forms.sort(key=lambda form: len(form.words), reverse=True)
        pieces = sorted(self._inside, key=len, reverse=True)
        self._pieces = re.compile("|".join(map(re.escape, pieces)), re.IGNORECASE) if pieces else None
        self._any = bool(self._whole or self._pieces)

    def scrubbed(self, text: str) -> str:
        """The text without the names, and without e-mail addresses if there is anybody to be recognised."""
        if not self._any or not text:
            return text
        # The same letters may be written in two ways.
        composed = unicodedata.normalize("NFC", text)
        without = _ADDRESS.sub(_NO_ADDRESS, composed) if "@" in composed else composed
        if self._pieces:
            without = self._pieces.sub(lambda found: self._inside[found.group().casefold()], without)
        without = self._without_words(without)
        return text if without == composed else without

    def holds_name(self, text: str) -> bool:
        """Whether anything in the text would be replaced."""
        return self.scrubbed(text) != text

    def _add(self, name: str, stand_in: str) -> None:
        if BORDERLESS.search(name) or not WORD.search(name):
            if name:
                self._inside.setdefault(name.casefold(), stand_in)
            return
        for form in (name, *unaccented(name)):
            words = tuple(WORD.findall(form.casefold()))
            self._whole.setdefault(words[0], []).append(_Form(words, stand_in, form))
        parts = parts_of(name)
        for part in parts:
            for form in (part, part.upper(), *unaccented(part)):
                self._add_part(tuple(WORD.findall(form)), stand_in)
        for part in parts or [name]:
            for form in (part, *unaccented(part)):
                for stem in stems_of(form):
                    if self._stems.setdefault(stem, stand_in) != stand_in:
                        self._stems[stem] = SOMEBODY

    def _add_part(self, words: tuple[str, ...], stand_in: str) -> None:
        if not words:
            return
        known = self._parts.setdefault(words[0], [])
        for number, form in enumerate(known):
            if form.words == words:
                known[number] = form if form.stand_in == stand_in else form._replace(stand_in=SOMEBODY)
                return
        known.append(_Form(words, stand_in, ""))

    def _without_words(self, text: str) -> str:
        found = list(WORD.finditer(text))
        pieces: list[str] = []
        kept, number = 0, 0
        while number < len(found):
            form = self._form_at(text, found, number)
            if form is None:
                number += 1
                continue
            start, end = found[number].start(), found[number + len(form.words) - 1].end()
            if text[start : start + len(form.literal)].casefold() == form.literal.casefold():
                end = max(end, start + len(form.literal))
            pieces += text[kept:start], form.stand_in
            kept = end
            number += len(form.words)
        return "".join([*pieces, text[kept:]])

    def _form_at(self, text: str, found: Sequence[re.Match[str]], number: int) -> _Form | None:
        """The longest name that begins with this word."""
        word = found[number].group()
        folded = word.casefold()
        for form in self._whole.get(folded, ()):
            if _stands_at(text, found, number, form.words, folded=True):
                return form
        for form in self._parts.get(word, ()):
            if _stands_at(text, found, number, form.words, folded=False):
                return form
        if not word[0].islower():
            for stem in undeclined(word.capitalize() if word.isupper() else word):
                if stem in self._stems:
                    return _Form((word,), self._stems[stem], "")
        return None


def _stands_at(text: str, found: Sequence[re.Match[str]], number: int, words: tuple[str, ...], *, folded: bool) -> bool:
    if number + len(words) > len(found):
        return False
    for index, word in enumerate(words):
        here = found[number + index]
        if (here.group().casefold() if folded else here.group()) != word:
            return False
        if index and not _GAP.fullmatch(text, found[number + index - 1].end(), here.start()):
            return False
    return True
