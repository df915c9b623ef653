"""The letters in a cell of the RACI matrix."""

from collections.abc import Mapping
from functools import lru_cache

ACCOUNTABLE = "A"
RESPONSIBLE = "R"
CONSULTED = "C"
INFORMED = "I"

SUPPORT = "S"
"""RASCI: helps with the work."""
VERIFIER = "V"
"""RACI-VS: checks the result against criteria."""
SIGNATORY = "Sg"
"""RACI-VS: confirms what the verifier says."""
OMITTED = "O"
"""CAIRO: left out on purpose."""
DECIDES_OR_DRIVES = "D"
"""RAPID: decides. DACI: drives the decision to its end; who decides there has the A."""
PERFORMS = "P"
"""RAPID: does what was decided."""

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
