"""Parses the letters in a cell of a foreign matrix: lower case, several, whole words, with remarks."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
from teamcanvas.model.raci.schemes import FOR_DECISIONS, LETTERS_OF

_WORDS: Mapping[str, str] = {
    "responsible": RESPONSIBLE,
    "recommend": RESPONSIBLE,
    "recommends": RESPONSIBLE,
    "accountable": ACCOUNTABLE,
    "approver": ACCOUNTABLE,
    "approves": ACCOUNTABLE,
    "agree": ACCOUNTABLE,
    "agrees": ACCOUNTABLE,
    "consulted": CONSULTED,
    "consult": CONSULTED,
    "contributor": CONSULTED,
    "contributors": CONSULTED,
    "informed": INFORMED,
    "inform": INFORMED,
    "input": INFORMED,
    "support": SUPPORT,
    "supports": SUPPORT,
    "supporting": SUPPORT,
    "verifier": VERIFIER,
    "verifies": VERIFIER,
    "signatory": SIGNATORY,
    "signs": SIGNATORY,
    "omitted": OMITTED,
    "driver": DECIDES_OR_DRIVES,
    "drives": DECIDES_OR_DRIVES,
    "decide": DECIDES_OR_DRIVES,
    "decides": DECIDES_OR_DRIVES,
    "perform": PERFORMS,
    "performs": PERFORMS,
}

_ALL = frozenset(letter for letters in LETTERS_OF.values() for letter in letters)
_NOTHING = frozenset({"", "-", "–", "—", "−", ".", "·", "n/a", "na", "none"})
_LONGEST = 60
"""Characters; longer cells are texts, not letters."""
_MOST_GLUED = 4
"""The most letters in one word, as in `ARC`; a longer one is an ordinary word."""

_SMALL_WORDS = frozenset({"as", "do", "is", "or", "so"})
"""Words made up of letters only, which in a sentence such as `C as required` are words."""

_REMARK = re.compile(r"[(\[][^)\]]*[)\]]?|[*†‡¹²³]+$|(?<=[A-Za-z])[0-9]{1,2}$")
_BETWEEN = re.compile(r"[\s/\\,;+&|.·•:]+")
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
    known = letters_known(scheme)
    remarks = [found[0] for found in _REMARK.finditer(text)]
    found: set[str] = set()
    unread: list[str] = []
    for word, read in _words_of(text):
        # In RACI-VS a single S is the signatory: the scheme has no support.
        signed = scheme == "RACI-VS"
        letters = tuple(SIGNATORY if signed and letter == SUPPORT else letter for letter in read)
        if letters and all(letter in known for letter in letters):
            found.update(letters)
        else:
            unread.append(word)
    if not found:
        return CellReading(unread=(text,))
    return CellReading("".join(letter for letter in known if letter in found), tuple(unread), " ".join(remarks))


@lru_cache(maxsize=4096)
def looks_like_letters(text: str) -> bool:
    """Whether the cell holds only letters of some scheme, so that it may be part of a matrix."""
    if not text or len(text) > _LONGEST:
        return False
    words = _words_of(text)
    # A word of three letters is more likely an abbreviation, such as DPO.
    return bool(words) and all(letters and len(letters) <= 2 for _, letters in words)


def says_nothing(text: str) -> bool:
    """Whether the cell is empty, or holds a placeholder for empty such as a dash."""
    return text.casefold() in _NOTHING


@lru_cache(maxsize=1024)
def letters_of_head(text: str) -> tuple[str, ...]:
    """The letters that a column heading consists of: `R`, `Responsible`, `R – responsible`.

    None if the heading contains anything else. Letters without a separator are a title: `PO`.
    """
    found: dict[str, None] = {}
    for word in filter(None, _BETWEEN_IN_HEAD.split(text[: _LONGEST + 1])):
        letters = _letters_of(word)
        if len(letters) != 1:
            return ()
        found[letters[0]] = None
    return tuple(found) if len(text) <= _LONGEST else ()


def scheme_in(texts: Iterable[str], scheme: Scheme) -> Scheme:
    """Detects the scheme of a matrix: that of the plan, unless another one parses more cells.

    Args:
        texts: the cells of the matrix.
        scheme: the scheme of the plan.
    """
    counted = Counter(text for text in texts if text)
    cells = Counter[frozenset[str]]()
    for text, count in counted.items():
        cells[_all_letters(text)] += count
    if any(VERIFIER in letters or SIGNATORY in letters for letters in cells):
        # S and Sg are parsed as the same letter, so different cells become equal.
        signed = Counter[frozenset[str]]()
        for letters, count in cells.items():
            signed[frozenset(SIGNATORY if one == SUPPORT else one for one in letters)] += count
        cells = signed
    order: list[Scheme] = [scheme, *LETTERS_OF]

    def fit(one: Scheme) -> tuple[int, int, int]:
        every, own = frozenset(letters_known(one)), frozenset(LETTERS_OF[one])
        read = sum(count for letters, count in cells.items() if letters <= every)
        spoken = sum(count for letters, count in cells.items() if letters <= own)
        return read, spoken, -order.index(one)

    if fit(scheme)[0] == counted.total():
        return scheme
    return max(order, key=fit)


def _all_letters(text: str) -> frozenset[str]:
    return frozenset(letter for _, letters in _words_of(text) for letter in letters)


def _words_of(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words of a cell with the letters of each; none for an ordinary word, or a small word in a sentence."""
    words = [(word, _letters_of(word)) for word in _BETWEEN.split(_REMARK.sub(" ", text)) if word]
    sentence = any(word.casefold() == "or" or not letters for word, letters in words)
    if not sentence:
        return words
    return [(word, () if word.casefold() in _SMALL_WORDS else letters) for word, letters in words]


@lru_cache(maxsize=4096)
def _letters_of(word: str) -> tuple[str, ...]:
    """The letters of a word such as `ar`, `Sg` or `Responsible`; none for an ordinary word."""
    if (whole := _WORDS.get(word.casefold())) is not None:
        return (whole,)
    rest, letters = word.upper(), list[str]()
    while rest and len(letters) < _MOST_GLUED:
        letter = SIGNATORY if rest.startswith("SG") else rest[0]
        if letter not in _ALL:
            return ()
        letters.append(letter)
        rest = rest[len(letter) :]
    return () if rest else tuple(letters)
