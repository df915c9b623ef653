"""Letters of the matrix in tables: the text of a cell, counts, the legend."""

from collections.abc import Iterable, Mapping

from teamcanvas.export.tables.table import LegendEntry
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import letter_name, split_letters
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.raci.schemes import LETTERS_OF, scheme_of

EDITED = "●"
"""The sign of an edited row."""


def cell_text(cell: str, known: Iterable[str]) -> str:
    """The letters of a cell as people write them, `A/R`; a cell with unknown letters is unchanged."""
    letters = split_letters(cell)
    return "/".join(letters) if all(letter in known for letter in letters) else cell


def schemes_in_use(rows: Iterable[RaciRow], scheme: Scheme) -> tuple[Scheme, ...]:
    """The schemes of the rows, the chosen one first: with DACI and RAPID some rows use RACI."""
    return tuple(dict.fromkeys((scheme, *(scheme_of(row, scheme) for row in rows))))


def letters_in_use(schemes: Iterable[Scheme]) -> tuple[str, ...]:
    """The letters that are counted, the strongest first."""
    return tuple(dict.fromkeys(letter for scheme in schemes for letter in LETTERS_OF[scheme]))


def letter_counts(cells: Iterable[str], letters: Iterable[str]) -> tuple[int, ...]:
    """How often each letter occurs in these cells."""
    held = [split_letters(cell) for cell in cells]
    return tuple(sum(letter in one for one in held) for letter in letters)


def legend(schemes: Iterable[Scheme], *, edited: bool) -> tuple[LegendEntry, ...]:
    """The meanings of the letters; if rows use several schemes, with the scheme.

    Args:
        edited: whether there are edited rows.
    """
    meanings: dict[str, dict[str, list[str]]] = {}
    several = tuple(schemes)
    for scheme in several:
        for letter in LETTERS_OF[scheme]:
            meanings.setdefault(letter, {}).setdefault(letter_name(letter, scheme), []).append(scheme)
    entries = [LegendEntry(letter, _meaning(words, len(several))) for letter, words in meanings.items()]
    return (*entries, *((LegendEntry(EDITED, "row edited by hand"),) if edited else ()))


def _meaning(words: Mapping[str, list[str]], schemes: int) -> str:
    if len(words) == 1 and len(next(iter(words.values()))) == schemes:
        return next(iter(words))
    return ", ".join(f"{word} ({' and '.join(where)})" for word, where in words.items())
