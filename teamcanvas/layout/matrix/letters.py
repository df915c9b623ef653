"""The letters that rows of a matrix may have, and their names."""

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
    """The letters of the scheme of a row, in a scenario with this scheme."""
    if scheme in SCHEMES_WITH_RACI:
        return LETTERS_OF[scheme]
    # The scheme follows from the letters in the row, not from who has them.
    row = RaciRow(activity, {RoleId(key): cell for key, cell in cells.items()}, edited=False)
    return LETTERS_OF[scheme_of(row, scheme)]


@lru_cache(maxsize=16)
def all_letters(scheme: Scheme) -> tuple[str, ...]:
    """The letters that rows may have: of the scheme, and of RACI beside a scheme for decisions."""
    own = LETTERS_OF[scheme]
    return own if scheme in SCHEMES_WITH_RACI else tuple(dict.fromkeys((*own, *LETTERS_OF["RACI"])))


@lru_cache(maxsize=16)
def named_letters(scheme: Scheme) -> NamedLetters:
    """The letters of a scheme with their names, the strongest first."""
    return tuple((letter, letter_name(letter, scheme)) for letter in LETTERS_OF[scheme])
