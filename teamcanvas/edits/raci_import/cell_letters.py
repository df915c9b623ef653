"""Parses the letters in a cell of a foreign matrix: lower case, several, whole words, with remarks."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from teamcanvas.edits.raci_import.letter_words import REMARK, Word, letters_of, words_of
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import SIGNATORY, SUPPORT, split_letters
from teamcanvas.model.raci.schemes import FOR_DECISIONS, LETTERS_OF

_NOTHING = frozenset({"", "-", "–", "—", "−", ".", "·", "n/a", "na", "none"})
_LONGEST = 60
"""Characters; longer cells are texts, not letters."""
_PAIR = 2
SHARE_OF_A_SCHEME = 0.1
"""The smallest share of cells with letters of another scheme before it is proposed: one stray D is no DACI."""

_NO_LETTERS = re.compile(r"[A-Za-z]{1,2}[-.]?[0-9]+[a-z]?|R ?& ?D")
"""The number of an activity, such as `A1`, and R&D as a title. In a cell of a role they are read as letters."""

_WRITTEN_OUT = frozenset({"responsible", "accountable", "consulted", "informed"})
_HOLDERS = frozenset({"party", "parties", "role", "roles", "person", "persons", "people", "team", "teams"})
"""Words that may follow one of these in a heading."""
_BETWEEN_IN_HEAD = re.compile(r"[\s/\\,;+.:=()\[\]\-–—]+")


@dataclass(frozen=True, slots=True)
class CellReading:
    """The parsed content of a cell."""

    letters: str = ""
    """In the form of a plan, the strongest first."""
    unread: tuple[str, ...] = ()
    """Text that is no letter of the scheme."""
    remark: str = ""
    """Text beside the letters, which a matrix cannot hold."""
    look_alikes: tuple[tuple[str, str], ...] = ()
    """Letters of another alphabet, each with the letter it was parsed as."""


def letters_known(scheme: Scheme) -> tuple[str, ...]:
    """The letters of a scheme, the strongest first; for a scheme for decisions also those of RACI, for other rows."""
    own = LETTERS_OF[scheme]
    return (*own, *(letter for letter in LETTERS_OF["RACI"] if letter not in own)) if scheme in FOR_DECISIONS else own


@lru_cache(maxsize=4096)
def read_cell(text: str, scheme: Scheme) -> CellReading:
    """Parse a cell as one of this scheme."""
    if text.casefold() in _NOTHING:
        return CellReading()
    if len(text) > _LONGEST:
        return CellReading(unread=(text,))
    remarks = [found[0] for found in REMARK.finditer(text)]
    found: set[str] = set()
    unread: list[str] = []
    alike: list[tuple[str, str]] = []
    for word in words_of(text):
        letters = _letters_in(word, scheme)
        if letters:
            found.update(letters)
            alike += [(word.text, "".join(letters))] if word.looks_alike else []
        else:
            unread.append(word.text)
    if not found:
        return CellReading(unread=(text,))
    known = letters_known(scheme)
    letters = "".join(letter for letter in known if letter in found)
    return CellReading(letters, tuple(unread), " ".join(remarks), tuple(alike))


def _letters_in(word: Word, scheme: Scheme) -> tuple[str, ...]:
    """The letters of a word, if the scheme has all of them."""
    if word.scheme not in (None, scheme):
        return ()
    # In RACI-VS a single S is the signatory: the scheme has no support.
    signed = scheme == "RACI-VS"
    letters = tuple(SIGNATORY if signed and letter == SUPPORT else letter for letter in word.letters)
    known = letters_known(scheme)
    return letters if all(letter in known for letter in letters) else ()


@lru_cache(maxsize=4096)
def looks_like_letters(text: str) -> bool:
    """Whether the cell holds only letters of some scheme, so that it may be part of a matrix."""
    if not text or len(text) > _LONGEST or _NO_LETTERS.fullmatch(text):
        return False
    words = words_of(text)
    # A word of three letters is more likely an abbreviation, such as DPO.
    return bool(words) and all(len(word.letters) <= _PAIR and _is_of_a_scheme(word) for word in words)


def _is_of_a_scheme(word: Word) -> bool:
    """Whether one scheme has all letters of a word: D and S of `DS` belong to two, so it is a title."""
    return bool(word.letters) and any(_letters_in(word, scheme) for scheme in LETTERS_OF)


@lru_cache(maxsize=4096)
def has_letters(text: str) -> bool:
    """Whether the cell holds a letter of some scheme, also beside unknown letters or a remark."""
    if not 0 < len(text) <= _LONGEST or _NO_LETTERS.fullmatch(text):
        return False
    return any(map(_is_of_a_scheme, words_of(text)))


@lru_cache(maxsize=4096)
def has_single_letter(text: str) -> bool:
    """Whether the cell holds only letters, at least one as a word: `A/R`. Two in one word may be initials: `SA`."""
    return looks_like_letters(text) and any(len(word.letters) == 1 for word in words_of(text))


def may_be_letters(text: str) -> bool:
    """Whether a reader may see letters in the cell, also unknown ones or in brackets."""
    single = text.strip("()[]")
    if len(single) == 1:
        return single.isalpha()
    return has_letters(text) or (len(text) <= len("R&D") and bool(read_cell(text, "RACI").letters))


def says_nothing(text: str) -> bool:
    """Whether the cell is empty, or holds a placeholder for empty such as a dash."""
    return text.casefold() in _NOTHING


@lru_cache(maxsize=1024)
def letters_of_head(text: str) -> tuple[str, ...]:
    """The letters that a column heading consists of: `R`, `R – responsible`, `Responsible party`.

    None if the heading contains anything else. Letters without a separator are a title: `PO`.
    """
    if _NO_LETTERS.fullmatch(text):
        return ()
    found: dict[str, None] = {}
    written_out = False
    for word in filter(None, _BETWEEN_IN_HEAD.split(text[: _LONGEST + 1])):
        letters = letters_of(word).letters
        if written_out and word.casefold() in _HOLDERS:
            continue
        if len(letters) != 1:
            return ()
        found[letters[0]] = None
        written_out = written_out or word.casefold() in _WRITTEN_OUT
    return tuple(found) if len(text) <= _LONGEST else ()


def schemes_in(texts: Iterable[str], own: Scheme) -> tuple[Scheme, ...]:
    """The other schemes that the letters of a matrix may belong to, the likeliest first.

    A scheme is included only if it parses a tenth of the cells that the scheme of the plan does not parse.

    Args:
        texts: the cells of the matrix.
        own: the scheme of the plan.
    """
    counted = Counter(text for text in texts if text)
    reads: dict[Scheme, Counter[str]] = {scheme: Counter() for scheme in LETTERS_OF}
    for text, count in counted.items():
        for scheme, read in reads.items():
            reading = read_cell(text, scheme)
            if reading.letters and not reading.unread:
                read[text] = count
    total = sum(count for text, count in counted.items() if any(text in read for read in reads.values()))
    gains: dict[Scheme, int] = {
        scheme: sum(count for text, count in read.items() if text not in reads[own]) for scheme, read in reads.items()
    }
    fitting: list[Scheme] = [scheme for scheme, gain in gains.items() if gain and gain >= total * SHARE_OF_A_SCHEME]
    # The sort is stable: equal schemes keep their order.
    return tuple(sorted(fitting, key=lambda one: -reads[one].total()))


def letters_missing(texts: Iterable[str], own: Scheme, others: Iterable[Scheme]) -> Mapping[str, int]:
    """The letters that a scheme does not have and others do, with the number of their cells.

    Args:
        texts: the cells of the matrix.
        own: the scheme.
        others: the other schemes, the likeliest first.
    """
    known = letters_known(own)
    found = Counter[str]()
    for text in texts:
        for scheme in others:
            missing = set(split_letters(read_cell(text, scheme).letters)) - set(known)
            if missing:
                found.update(missing)
                break
    return found
