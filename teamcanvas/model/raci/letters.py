"""The letters in a cell of the RACI matrix."""

from collections.abc import Mapping
from functools import lru_cache

from teamcanvas.model.plan import Scheme

ACCOUNTABLE = "A"
RESPONSIBLE = "R"
CONSULTED = "C"
INFORMED = "I"

SUPPORT = "S"
"""RASCI: helps with the work."""
VERIFIER = "V"
"""RACI-VS: checks the result against criteria."""
SIGNATORY = "Sg"
"""RACI-VS: signs off what the verifier has checked."""
OMITTED = "O"
"""CAIRO: left out on purpose."""
DECIDES_OR_DRIVES = "D"
"""RAPID: decides. DACI: drives the decision to its end; who decides there has the A."""
PERFORMS = "P"
"""RAPID: does what was decided."""

_OF_RACI: Mapping[str, str] = {
    ACCOUNTABLE: "accountable",
    RESPONSIBLE: "responsible",
    CONSULTED: "consulted",
    INFORMED: "informed",
}

LETTER_NAMES: Mapping[Scheme, Mapping[str, str]] = {
    "RACI": _OF_RACI,
    "RASCI": {**_OF_RACI, SUPPORT: "supporting"},
    "RACI-VS": {**_OF_RACI, VERIFIER: "verifying", SIGNATORY: "signing off"},
    "CAIRO": {**_OF_RACI, OMITTED: "out of the loop"},
    "DACI": {DECIDES_OR_DRIVES: "driver", ACCOUNTABLE: "approver", CONSULTED: "contributor", INFORMED: "informed"},
    "RAPID": {
        DECIDES_OR_DRIVES: "decides",
        ACCOUNTABLE: "has to agree",
        RESPONSIBLE: "recommends",
        PERFORMS: "performs",
        INFORMED: "gives input",
    },
}
"""What each letter is called in each scheme: DACI and RAPID read letters of RACI in their own way."""


def letter_name(letter: str, scheme: Scheme) -> str:
    """The name of a letter in a scheme, in a word or two; an unknown letter is returned unchanged.

    For a row, pass its effective scheme (`scheme_of`): in DACI and RAPID, rows of non-decisions use RACI.
    """
    return LETTER_NAMES[scheme].get(letter, letter)


_EXPLAINED: Mapping[str, str] = {
    ACCOUNTABLE: "answers for the result; one role in each row",
    RESPONSIBLE: "does the work",
    CONSULTED: "is asked before it is done",
    INFORMED: "is told when it is done",
    SUPPORT: "helps who is responsible with work and means",
    VERIFIER: "checks the result against criteria",
    SIGNATORY: "confirms the check and lets the result go on",
    OMITTED: "is left out on purpose",
}

_EXPLAINED_OTHERWISE: Mapping[Scheme, Mapping[str, str]] = {
    "DACI": {
        DECIDES_OR_DRIVES: "drives the decision to its end; exactly one",
        ACCOUNTABLE: "takes the decision; exactly one",
        CONSULTED: "has a voice, but no vote",
        INFORMED: "is told what was decided",
    },
    "RAPID": {
        DECIDES_OR_DRIVES: "takes the decision; exactly one",
        ACCOUNTABLE: "has to agree before the decision; at most two",
        RESPONSIBLE: "works out the recommendation; exactly one",
        PERFORMS: "does what was decided",
        INFORMED: "gives facts and opinion",
    },
}


def letter_explained(letter: str, scheme: Scheme) -> str:
    """The duty of a letter in a few words, for legends and tooltips; empty if the scheme lacks the letter."""
    if letter not in LETTER_NAMES[scheme]:
        return ""
    return _EXPLAINED_OTHERWISE.get(scheme, _EXPLAINED)[letter]


@lru_cache(maxsize=1024)
def split_letters(cell: str) -> tuple[str, ...]:
    """The letters of a cell, `AR` as A and R. The signatory of RACI-VS is one letter written `Sg`."""
    letters: list[str] = []
    for character in cell:
        if character == "g" and letters and letters[-1] == "S":
            letters[-1] = "Sg"
        elif not character.isspace():
            letters.append(character)
    return tuple(letters)


def joined_cells(one: str, other: str) -> str:
    """The letters of two cells in one: A comes first, and who works is neither consulted nor informed besides."""
    letters = sorted({*split_letters(one), *split_letters(other)}, key=lambda letter: (letter != ACCOUNTABLE, letter))
    working = [letter for letter in letters if letter not in _PASSIVE]
    return "".join(working) or next((letter for letter in _PASSIVE if letter in letters), "")


_PASSIVE = (CONSULTED, INFORMED, OMITTED)
"""Letters of roles that do not work, the most involved first."""
