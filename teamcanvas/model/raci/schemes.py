"""The schemes of letters: which letters each of them knows, which may share a cell, and which scheme a row speaks."""

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
"""The letters of each scheme, the strongest first. DACI and RAPID read some letters of RACI in their own way."""

SCHEMES_WITH_RACI: tuple[Scheme, ...] = ("RACI", "RASCI", "RACI-VS", "CAIRO")
"""The schemes in which A answers and R does."""

FOR_DECISIONS: Mapping[Scheme, tuple[str, ...]] = {
    "DACI": (DECIDES_OR_DRIVES,),
    "RAPID": (DECIDES_OR_DRIVES, PERFORMS),
}
"""The schemes that are made for decisions, and their letters that RACI does not know."""

_TOGETHER = (frozenset({ACCOUNTABLE, RESPONSIBLE}),)
_TOGETHER_WITH_SIGNATORY = (
    *_TOGETHER,
    frozenset({ACCOUNTABLE, SIGNATORY}),
    frozenset({RESPONSIBLE, SIGNATORY}),
)


def may_share_a_cell(scheme: Scheme) -> tuple[frozenset[str], ...]:
    """The sets of letters that one role may hold in one row. All other letters stand alone."""
    return _TOGETHER_WITH_SIGNATORY if scheme == "RACI-VS" else _TOGETHER


def scheme_of(row: RaciRow, scheme: Scheme) -> Scheme:
    """The scheme a row speaks where a scenario has chosen this one.

    DACI and RAPID are made for decisions. Any other activity stays with RACI until somebody writes one of their own
    letters into its row.
    """
    return scheme_spoken(row.activity.kind, row.by_letter.keys(), scheme)


def scheme_spoken(kind: ActivityKind, letters: Collection[str], scheme: Scheme) -> Scheme:
    """The scheme that these letters of an activity of this kind speak where a scenario has chosen this one."""
    own = FOR_DECISIONS.get(scheme)
    if own is None or kind == "decision" or any(letter in own for letter in letters):
        return scheme
    return "RACI"
