"""The letters in a cell of the RACI matrix."""

from collections.abc import Mapping
from functools import lru_cache

ACCOUNTABLE = "A"
RESPONSIBLE = "R"
CONSULTED = "C"
INFORMED = "I"

LETTER_MEANINGS: Mapping[str, str] = {
    ACCOUNTABLE: "accountable",
    RESPONSIBLE: "responsible",
    CONSULTED: "consulted",
    INFORMED: "informed",
}


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
