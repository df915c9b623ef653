"""Texts about the schemes: the purpose of each, and the names of its letters."""

from collections.abc import Mapping

from teamcanvas.layout.matrix.letters import named_letters
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import letter_explained
from teamcanvas.model.raci.schemes import LETTERS_OF

PURPOSES: Mapping[Scheme, str] = {
    "RACI": "Who does it, who answers, who is asked, who is told. Fits most teams.",
    "RASCI": "RACI, and who supports: people who help with the work without being answerable for it.",
    "RACI-VS": "RACI, and who verifies and who signs: for results that have to be checked before they are handed on.",
    "CAIRO": "RACI, and who is left out on purpose: an empty cell is not decided yet, an O is.",
    "DACI": "For decisions: one driver brings each to its end, one approver decides.",
    "RAPID": "For decisions with many parties: who recommends, agrees, gives input, decides and performs. "
    "RAPID is a trademark of Bain & Company.",
}
"""The purpose of each scheme."""


def letters_words(scheme: Scheme) -> str:
    """The letters of a scheme with their names: `A accountable · R responsible`."""
    return " · ".join(f"{letter} {name}" for letter, name in named_letters(scheme))


def letters_explained(scheme: Scheme) -> str:
    """The letters of a scheme, one a line, with the duty of each."""
    named = named_letters(scheme)
    return "\n".join(f"{letter} {name}: {letter_explained(letter, scheme)}" for letter, name in named)


def scheme_choices() -> Mapping[object, str]:
    """The schemes as the choices of a field."""
    return {scheme: scheme for scheme in LETTERS_OF}


def known_scheme(name: object) -> Scheme | None:
    """The scheme of this name; None if there is none."""
    return _BY_NAME.get(name)


_BY_NAME: Mapping[object, Scheme] = {scheme: scheme for scheme in LETTERS_OF}
