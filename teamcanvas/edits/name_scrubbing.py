"""Removes people's names from free texts: whole names first, then their parts, at word boundaries.

False positives are preferred to false negatives: a given name that is also an ordinary word is removed too. Nicknames
are not recognised.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from teamcanvas.edits.name_forms import BORDERLESS, WORD, parts_of, stems_of, unaccented, undeclined

SOMEBODY = "somebody"
"""Replaces a part of a name that several people share."""
_ADDRESS = re.compile(r"[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[^\W\d_]{2,}")
_NO_ADDRESS = "(e-mail address)"
# Separators between the words of a name: white space, and its substitutes in file names.
_GAP = re.compile(r"[\s._'’()\[\]\"“”„*,/\\-]{1,4}")


class _Form(NamedTuple):
    """A name or a part of one, as the sequence of words to search for."""

    words: tuple[str, ...]
    stand_in: str
    literal: str
    """As typed, including characters between the words."""


class NameScrubber:
    """Replaces the names of some people in texts."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """A scrubber for these people.

        Args:
            names: the replacement of each name.
        """
        self._whole: dict[str, list[_Form]] = {}
        """Whole names by their first word; all words are lower case."""
        self._parts: dict[str, list[_Form]] = {}
        """Parts of names by their first word, case-sensitive."""
        self._stems: dict[str, str] = {}
        self._inside: dict[str, str] = {}
        """Names searched as substrings: those in scripts without word boundaries, and those without any word."""
        for given, stand_in in names:
            self._add(" ".join(unicodedata.normalize("NFC", given).split()), stand_in)
        for forms in (*self._whole.values(), *self._parts.values()):
            # “Ana” does not take its part out of “Ana María”.
            forms.sort(key=lambda form: len(form.words), reverse=True)
        pieces = sorted(self._inside, key=len, reverse=True)
        self._pieces = re.compile("|".join(map(re.escape, pieces)), re.IGNORECASE) if pieces else None
        self._any = bool(self._whole or self._pieces)

    def scrubbed(self, text: str) -> str:
        """The text without the names; without e-mail addresses too, unless there are no people."""
        if not self._any or not text:
            return text
        # The same letters may be encoded composed or decomposed.
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
        """The longest match that begins at this word."""
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
