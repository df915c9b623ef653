"""Which letters the rows of a matrix speak, and what they are called there."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import letter_name
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI, scheme_of
from teamcanvas.model.role import Activity

NamedLetters: TypeAlias = tuple[tuple[str, str], ...]
"""Letters with what each of them means."""


def known_letters(
    activity: Activity, cells: Mapping[RoleId, str] | Mapping[PersonId, str], scheme: Scheme
) -> tuple[str, ...]:
    """The letters of the scheme that a row speaks where a scenario has chosen this one."""
    if scheme in SCHEMES_WITH_RACI:
        return LETTERS_OF[scheme]
    # Which scheme it is depends on the letters in the row, whoever has them.
    row = RaciRow(activity, {RoleId(key): cell for key, cell in cells.items()}, edited=False)
    return LETTERS_OF[scheme_of(row, scheme)]


@lru_cache(maxsize=16)
def all_letters(scheme: Scheme) -> tuple[str, ...]:
    """The letters that rows may have: of the scheme and, where it is made for decisions, of the other rows, too."""
    own = LETTERS_OF[scheme]
    return own if scheme in SCHEMES_WITH_RACI else tuple(dict.fromkeys((*own, *LETTERS_OF["RACI"])))


@lru_cache(maxsize=16)
def named_letters(scheme: Scheme) -> NamedLetters:
    """The letters of a scheme with their names, the strongest first."""
    return tuple((letter, letter_name(letter, scheme)) for letter in LETTERS_OF[scheme])
