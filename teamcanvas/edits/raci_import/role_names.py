"""Splits a cell with several names of roles: `Data engineer, ML engineer and Lawyer`."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from teamcanvas.edits.raci_import.cell_letters import letters_of_head, says_nothing
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.titles import match_title

_LONGEST = 60
"""Characters; longer texts are sentences, not names."""
_MOST_JOINED = 4
"""The most pieces that may form one known name: `learning & development manager`."""
_MOST_PIECES = 40
"""Pieces; a cell with more is no list of roles."""

# Text in brackets belongs to the name before it, and "R&D" is one word.
_BETWEEN = re.compile(r"[(\[][^)\]]*[)\]]|[,;/|•·\n]|(?<!\b\w)&|&(?!\w\b)|(?<=\s)and(?=\s)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"<\s*([^<>]*\S)\s*>|\[\s*([^\[\]]*\S)\s*\]|\{\{?\s*([^{}]*[^{}\s])\s*\}?\}")
_LETTERS_ASIDE = re.compile(r"\s*[(\[]([A-Za-z/, ]{1,5})[)\]]$")
_BEFORE = " \t-–—*"
_BEHIND = " \t:."


@dataclass(frozen=True, slots=True)
class NamesRead:
    """The parsed names of a cell."""

    names: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """Text that cannot be the name of a role."""


def read_names(lines: Sequence[str], catalogue: Catalogue, letters: Collection[str] = ()) -> NamesRead:
    """The names in a cell. A known name that contains a separator is not split.

    Args:
        lines: the lines of the cell; a line break separates names, too.
        catalogue: the known titles and aliases.
        letters: of the column; in brackets behind a name they say nothing new.
    """
    names: dict[str, None] = {}
    unread: list[str] = []
    if says_nothing(" ".join(lines)):
        return NamesRead()
    for piece in _pieces("\n".join(lines), catalogue):
        name = role_title(piece, letters)
        if says_nothing(name):
            continue
        if match_title(name, catalogue).kind != "none" or _may_be_name(name):
            names[name] = None
        else:
            unread.append(name)
    return NamesRead(tuple(names), tuple(unread))


def role_title(text: str, letters: Collection[str]) -> str:
    """A text as the title of a role: without the signs of a placeholder, `<Data engineer>`, and letters behind it.

    Args:
        text: as it is written in the sheet.
        letters: those that may stand in brackets behind the title; others stay.
    """
    held = _PLACEHOLDER.fullmatch(text)
    plain = held[1] or held[2] or held[3] if held is not None else text
    aside = _LETTERS_ASIDE.search(plain)
    if aside is None or not aside.start():
        return plain
    found = letters_of_head(aside[1])
    return plain[: aside.start()] if found and all(letter in letters for letter in found) else plain


def _may_be_name(text: str) -> bool:
    # A single letter would otherwise become a role called "R".
    return len(text) <= _LONGEST and sum(map(str.isalpha, text)) >= 2 and not letters_of_head(text)


def _pieces(text: str, catalogue: Catalogue) -> Iterator[str]:
    spans = list(_spans(text))
    if len(spans) > _MOST_PIECES:
        yield _plain(text)
        return
    number = 0
    while number < len(spans):
        begin, end = spans[number]
        following = number + 1
        for last in range(min(number + _MOST_JOINED, len(spans)), number + 1, -1):
            together = _plain(text[begin : spans[last - 1][1]])
            if match_title(together, catalogue).kind != "none":
                end, following = spans[last - 1][1], last
                break
        number = following
        if piece := _plain(text[begin:end]):
            yield piece


def _plain(text: str) -> str:
    return " ".join(text.split()).lstrip(_BEFORE).rstrip(_BEHIND)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for found in _BETWEEN.finditer(text):
        if found[0][0] in "([":
            continue
        yield begin, found.start()
        begin = found.end()
    yield begin, len(text)
