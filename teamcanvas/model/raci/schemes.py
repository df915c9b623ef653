"""The schemes: their letters, which may share a cell, the effective scheme of a row and its answering letter."""

from collections.abc import Collection, Mapping

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
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.model.role import ActivityKind

LETTERS_OF: Mapping[Scheme, tuple[str, ...]] = {
    "RACI": (ACCOUNTABLE, RESPONSIBLE, CONSULTED, INFORMED),
    "RASCI": (ACCOUNTABLE, RESPONSIBLE, SUPPORT, CONSULTED, INFORMED),
    "RACI-VS": (ACCOUNTABLE, RESPONSIBLE, SIGNATORY, VERIFIER, CONSULTED, INFORMED),
    "CAIRO": (ACCOUNTABLE, RESPONSIBLE, CONSULTED, INFORMED, OMITTED),
    "DACI": (ACCOUNTABLE, DECIDES_OR_DRIVES, CONSULTED, INFORMED),
    "RAPID": (DECIDES_OR_DRIVES, ACCOUNTABLE, RESPONSIBLE, PERFORMS, INFORMED),
}
"""The letters of each scheme, the strongest first. DACI and RAPID give some letters of RACI another meaning."""

SCHEMES_WITH_RACI: tuple[Scheme, ...] = ("RACI", "RASCI", "RACI-VS", "CAIRO")
"""The schemes in which A is accountable and R responsible."""

FOR_DECISIONS: Mapping[Scheme, tuple[str, ...]] = {
    "DACI": (DECIDES_OR_DRIVES,),
    "RAPID": (DECIDES_OR_DRIVES, PERFORMS),
}
"""The schemes for decisions, with their letters that RACI does not have."""

_TOGETHER = (frozenset({ACCOUNTABLE, RESPONSIBLE}),)
_TOGETHER_WITH_SIGNATORY = (
    *_TOGETHER,
    frozenset({ACCOUNTABLE, SIGNATORY}),
    frozenset({RESPONSIBLE, SIGNATORY}),
)


def may_share_a_cell(scheme: Scheme) -> tuple[frozenset[str], ...]:
    """The sets of letters that one role may hold in one row. All other letters exclude each other."""
    return _TOGETHER_WITH_SIGNATORY if scheme == "RACI-VS" else _TOGETHER


def scheme_of(row: RaciRow, scheme: Scheme) -> Scheme:
    """The effective scheme of a row in a scenario with this scheme.

    DACI and RAPID are for decisions. The row of any other activity uses RACI, unless it contains one of their own
    letters.
    """
    return scheme_spoken(row.activity.kind, row.by_letter.keys(), scheme)


def scheme_spoken(kind: ActivityKind, letters: Collection[str], scheme: Scheme) -> Scheme:
    """The effective scheme of a row with these letters and an activity of this kind, in a scenario with this scheme."""
    own = FOR_DECISIONS.get(scheme)
    if own is None or kind == "decision" or any(letter in own for letter in letters):
        return scheme
    return "RACI"


def answering_letter(row: RaciRow, scheme: Scheme) -> str:
    """The letter of the role that answers for a row of a scenario with this scheme: in RAPID the D, otherwise the A."""
    return DECIDES_OR_DRIVES if scheme_of(row, scheme) == "RAPID" else ACCOUNTABLE
