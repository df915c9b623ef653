"""Splits a cell of a matrix into words and parses the letters of each: `ar`, `Sg`, `Responsible`, a Cyrillic `С`."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import (
    ACCOUNTABLE,
    CONSULTED,
    DECIDES_OR_DRIVES,
    INFORMED,
    OMITTED,
    PERFORMS,
    RESPONSIBLE,
    SIGNATORY,
    SUPPORT,
    VERIFIER,
)
from teamcanvas.model.raci.schemes import LETTERS_OF

_WORDS: Mapping[str, str] = {
    "responsible": RESPONSIBLE,
    "accountable": ACCOUNTABLE,
    "approver": ACCOUNTABLE,
    "approves": ACCOUNTABLE,
    "consulted": CONSULTED,
    "consult": CONSULTED,
    "informed": INFORMED,
    "inform": INFORMED,
    "support": SUPPORT,
    "supports": SUPPORT,
    "supporting": SUPPORT,
    "verifier": VERIFIER,
    "verifies": VERIFIER,
    "signatory": SIGNATORY,
    "signs": SIGNATORY,
    "omitted": OMITTED,
}
_WORDS_OF: Mapping[Scheme, Mapping[str, str]] = {
    "DACI": {
        "driver": DECIDES_OR_DRIVES,
        "drives": DECIDES_OR_DRIVES,
        "contributor": CONSULTED,
        "contributors": CONSULTED,
    },
    "RAPID": {
        "recommend": RESPONSIBLE,
        "recommends": RESPONSIBLE,
        "agree": ACCOUNTABLE,
        "agrees": ACCOUNTABLE,
        "perform": PERFORMS,
        "performs": PERFORMS,
        "input": INFORMED,
        "decide": DECIDES_OR_DRIVES,
        "decides": DECIDES_OR_DRIVES,
    },
}
"""Words that mean a letter in one scheme only: a role that gives input is not informed."""

_ALL = frozenset(letter for letters in LETTERS_OF.values() for letter in letters)
_MOST_GLUED = 4
"""The most letters in one word, as in `ARC`; a longer one is an ordinary word."""
_PAIR = 2

# Letters of other alphabets that look like ours. The Cyrillic Р is left out: it looks like P and is read as R.
_LOOK_ALIKES = str.maketrans("АСІЅОасіѕоΑΙΟοⅠⅭ", "ACISOacisoAIOoIC")

_SMALL_WORDS = frozenset({"as", "do", "is", "or", "so"})
"""Words made up of letters only, which in a sentence such as `C as required` are words."""
_ARTICLES = frozenset({"a", "i"})
"""Letters that are words if an ordinary word follows: `A project`, `I think`."""
_JOINING = frozenset({"or", "and", "oder", "und", "ou", "et", "y"})
"""Words that may separate letters."""

REMARK = re.compile(r"[(\[][^)\]]*[)\]]?|[*†‡¹²³]+$|(?<=[A-Za-z])[0-9]{1,2}$")
"""Remarks beside letters: text in brackets, footnote signs."""
_WORD = re.compile(r"(\bR&D\b|[^\s/\\,;+&|.·•:→]+)([\s/\\,;+&|.·•:→]*)")
_SEPARATES = re.compile(r"[/\\,;+&|·•:→]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a cell."""

    text: str
    letters: tuple[str, ...] = ()
    """None for an ordinary word, or for a word in a sentence."""
    scheme: Scheme | None = None
    """The only scheme in which the word has these letters; None if it has them in every scheme."""
    looks_alike: bool = False
    """Whether it is written in another alphabet or in full-width characters, and looks like Latin letters."""


def words_of(text: str) -> Sequence[Word]:
    """The words of a cell with the letters of each, without remarks in brackets."""
    found = [(letters_of(match[1]), match[2]) for match in _WORD.finditer(REMARK.sub(" ", text))]
    words = [word for word, _ in found]
    if all((word.letters or len(word.text) == 1) and word.text.casefold() != "or" for word in words):
        return words
    return _in_sentence(words, [between for _, between in found])


def _in_sentence(words: Sequence[Word], between: Sequence[str]) -> list[Word]:
    """Keep only the letters before the first ordinary word, as in `C as required`."""
    read: list[Word] = []
    open_ = True
    for number, word in enumerate(words):
        last = number + 1 == len(words)
        if not word.letters or not open_ or word.text.casefold() in _SMALL_WORDS:
            open_ = open_ and (len(word.text) == 1 or word.text.casefold() in _JOINING or bool(word.letters))
            read.append(replace(word, letters=()))
        elif not last and _is_no_letter(
            word, between[number], words[number + 1], first=not any(one.letters for one in read)
        ):
            open_ = False
            read.append(replace(word, letters=()))
        else:
            read.append(word)
    return read


def _is_no_letter(word: Word, between: str, following: Word, *, first: bool) -> bool:
    """Whether a word in a sentence is an article, an initial or an abbreviation: `A project`, `R. Smith`, `PO only`."""
    if between.startswith(".") and len(word.text) == 1:
        return True
    if _SEPARATES.search(between) or following.text.casefold() in _JOINING:
        return False
    article = first and word.text.casefold() in _ARTICLES and not following.letters and len(following.text) > 1
    return article or len(word.letters) > 1


@lru_cache(maxsize=4096)
def letters_of(text: str) -> Word:
    """The letters of one word; none for an ordinary word."""
    plain = text.casefold()
    if (whole := _WORDS.get(plain)) is not None:
        return Word(text, (whole,))
    for scheme, words in _WORDS_OF.items():
        if plain in words:
            return Word(text, (words[plain],), scheme)
    written = text
    if not text.isascii() and len(text) <= _MOST_GLUED:
        written = unicodedata.normalize("NFKC", text)
        if len(written) == 1 or not all(map(_is_look_alike, written)):
            # A word of nothing but such letters is one of its own language.
            written = written.translate(_LOOK_ALIKES)
    return Word(text, _glued(written), looks_alike=written != text)


def _is_look_alike(character: str) -> bool:
    return ord(character) in _LOOK_ALIKES


def _glued(word: str) -> tuple[str, ...]:
    rest, letters = word.upper(), list[str]()
    while rest and len(letters) < _MOST_GLUED:
        letter = SIGNATORY if rest.startswith("SG") else rest[0]
        if letter not in _ALL:
            return ()
        letters.append(letter)
        rest = rest[len(letter) :]
    if rest:
        return ()
    # "Ada" is a name: three or more letters are written large, and each once.
    many = len(letters) > _PAIR
    return () if many and (not word.isupper() or len(set(letters)) < len(letters)) else tuple(letters)
