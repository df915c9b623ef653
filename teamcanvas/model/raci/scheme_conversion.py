"""Converts the letters of a row to another scheme, and lists what the conversion loses.

Two schemes of which neither is RACI are converted via RACI. DACI and RAPID are for decisions: rows of other activities
keep the letters of RACI there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan, Scenario, Scheme
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
    split_letters,
)
from teamcanvas.model.raci.row import Cells
from teamcanvas.model.raci.schemes import LETTERS_OF, SCHEMES_WITH_RACI, scheme_spoken
from teamcanvas.model.role import Activity

DOING = "who does it, and who only advises"
CHECK = "who checks the result"
SIGNATURE = "who signs the result off"
LEFT_OUT = "that somebody is left out on purpose"
BOTH = "that who answers for it does it, too"
SEVERAL_DOERS = "that several do it"
TELLING = "the duty to inform"
DRIVING = "who drives the decision, and who does the work"
VETO = "who has to agree"
PERFORMING = "who recommends, and who performs"


@dataclass(frozen=True, slots=True)
class ConversionLoss:
    """A cell of an edited row that loses information in a conversion."""

    activity: ActivityId
    role: RoleId
    before: str
    """The letters before the conversion."""
    after: str
    """The letters after it; empty if none are left."""
    what: str
    """What is lost, in words that follow "lost:"."""


def convert_cells(row_cells: Cells, activity: Activity, from_: Scheme, to: Scheme) -> dict[RoleId, str]:
    """The cells of a row in another scheme. Letters that the first scheme does not know are kept.

    Args:
        row_cells: the letters by role.
        activity: the row's activity: its kind decides whether DACI and RAPID apply, its default letters the precedence.
        from_: the scheme of the cells.
        to: the target scheme.
    """
    return _converted(row_cells, activity, from_, to)[0]


def conversion_losses(plan: Plan, scenario: Scenario, to: Scheme) -> tuple[ConversionLoss, ...]:
    """The losses of the edited rows of a scenario in another scheme, in the order of the matrix.

    Rows that follow the board lose nothing: they are derived again when the scheme changes back.
    """
    catalogue = catalogue_of(plan)
    activities = {**catalogue.activities, **catalogue.removed}
    found: list[ConversionLoss] = []
    for key in (one for one in activities if one in scenario.raci):
        cells = scenario.raci[key]
        after, lost = _converted(cells, activities[key], scenario.settings.scheme, to)
        found.extend(
            ConversionLoss(key, role, cells[role], after.get(role, ""), "; ".join(lost[role]))
            for role in cells
            if role in lost
        )
    return tuple(found)


_Lost = dict[RoleId, list[str]]


def _converted(cells: Cells, activity: Activity, from_: Scheme, to: Scheme) -> tuple[dict[RoleId, str], _Lost]:
    lost: _Lost = {}
    row = {role: cell for role, cell in cells.items() if split_letters(cell)}
    if from_ == to:
        return row, lost
    letters = [letter for cell in row.values() for letter in split_letters(cell)]
    spoken = scheme_spoken(activity.kind, letters, from_)
    wanted = to if to in SCHEMES_WITH_RACI or activity.kind == "decision" else "RACI"
    if spoken == wanted:
        return row, lost
    first = sorted(row, key=_places(activity, row).__getitem__)
    to_raci = _TO_RACI.get(spoken)
    if to_raci is not None:
        row = to_raci(row, first, lost)
    from_raci = _FROM_RACI.get(wanted)
    if from_raci is not None:
        row = from_raci(row, [role for role in first if role in row], lost)
    return row, lost


def _places(activity: Activity, cells: Iterable[RoleId]) -> Mapping[RoleId, int]:
    """The precedence of roles: those of the activity's default letters in their order, then the others."""
    ordered = dict.fromkeys((*activity.letters, *cells))
    return {role: place for place, role in enumerate(ordered)}


def _lose(lost: _Lost, role: RoleId, what: str) -> None:
    if what not in lost.setdefault(role, []):
        lost[role].append(what)


def _cell(letters: Iterable[str], scheme: Scheme) -> str:
    """Joins letters to a cell: each once, the strongest first, unknown ones last."""
    known = LETTERS_OF[scheme]
    found = dict.fromkeys(letters)
    return "".join((*(one for one in known if one in found), *(one for one in found if one not in known)))


def _mapped(row: Cells, becomes: Mapping[str, str], to: Scheme) -> dict[RoleId, str]:
    """Maps each letter of each cell; one that became C or I is dropped beside a stronger one."""
    result: dict[RoleId, str] = {}
    for role, cell in row.items():
        before = split_letters(cell)
        if not any(letter in becomes for letter in before):
            result[role] = cell
            continue
        after = [becomes.get(letter, letter) for letter in before]
        weak = [new for old, new in zip(before, after, strict=True) if new != old and new in (CONSULTED, INFORMED)]
        kept = [one for one in after if one and one not in weak] or [one for one in weak if one]
        if kept:
            result[role] = _cell(kept, to)
    return result


def _mark(row: Cells, lost: _Lost, whats: Mapping[str, str]) -> None:
    for role, cell in row.items():
        for letter in split_letters(cell):
            if letter in whats:
                _lose(lost, role, whats[letter])


def _rasci_to_raci(row: Cells, _: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    _mark(row, lost, {SUPPORT: DOING})
    return _mapped(row, {SUPPORT: CONSULTED}, "RACI")


def _raci_vs_to_raci(row: Cells, first: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    """Without an A, the first signatory becomes accountable."""
    _mark(row, lost, {VERIFIER: CHECK, SIGNATORY: SIGNATURE})
    answered = any(ACCOUNTABLE in split_letters(cell) for cell in row.values())
    signing = [role for role in first if SIGNATORY in split_letters(row[role])]
    answers = None if answered or not signing else signing[0]
    result = _mapped(row, {VERIFIER: CONSULTED, SIGNATORY: CONSULTED}, "RACI")
    if answers is not None:
        result[answers] = _cell(
            _mapped({answers: row[answers]}, {VERIFIER: CONSULTED, SIGNATORY: ACCOUNTABLE}, "RACI")[answers], "RACI"
        )
    return result


def _cairo_to_raci(row: Cells, _: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    _mark(row, lost, {OMITTED: LEFT_OUT})
    return _mapped(row, {OMITTED: ""}, "RACI")


def _daci_to_raci(row: Cells, _: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    _mark(row, lost, {DECIDES_OR_DRIVES: DRIVING})
    return _mapped(row, {DECIDES_OR_DRIVES: RESPONSIBLE}, "RACI")


def _rapid_to_raci(row: Cells, first: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    """Only the first R would become recommend again, so any further R is a loss."""
    _mark(row, lost, {ACCOUNTABLE: VETO, PERFORMS: PERFORMING})
    for role in [role for role in first if RESPONSIBLE in split_letters(row[role])][1:]:
        _lose(lost, role, PERFORMING)
    becomes = {DECIDES_OR_DRIVES: ACCOUNTABLE, ACCOUNTABLE: CONSULTED, PERFORMS: RESPONSIBLE, INFORMED: CONSULTED}
    return _mapped(row, becomes, "RACI")


def _doers(row: Cells, first: list[RoleId], lost: _Lost) -> list[RoleId]:
    """The roles with R but not A: in a scheme for decisions one role cannot have both (TC817)."""
    doing = [role for role in first if RESPONSIBLE in split_letters(row[role])]
    both = [role for role in doing if ACCOUNTABLE in split_letters(row[role])]
    for role in both:
        _lose(lost, role, BOTH)
    return [role for role in doing if role not in both]


def _raci_to_daci(row: Cells, first: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    """The first R becomes driver; the others contribute."""
    doers = _doers(row, first, lost)
    for role in doers[1:]:
        _lose(lost, role, SEVERAL_DOERS)
    result: dict[RoleId, str] = {}
    for role, cell in row.items():
        becomes = {RESPONSIBLE: DECIDES_OR_DRIVES if role in doers[:1] else CONSULTED}
        result.update(_mapped({role: cell}, becomes, "DACI"))
    return result


def _raci_to_rapid(row: Cells, first: list[RoleId], lost: _Lost) -> dict[RoleId, str]:
    """The first R recommends, the others perform, and the A decides."""
    doers = _doers(row, first, lost)
    result: dict[RoleId, str] = {}
    for role, cell in row.items():
        doing = RESPONSIBLE if role in doers[:1] else PERFORMS if role in doers else ""
        becomes = {ACCOUNTABLE: DECIDES_OR_DRIVES, CONSULTED: INFORMED, RESPONSIBLE: doing, INFORMED: ""}
        result.update(_mapped({role: cell}, becomes, "RAPID"))
    _mark(row, lost, {INFORMED: TELLING})
    return result


_TO_RACI = {
    "RASCI": _rasci_to_raci,
    "RACI-VS": _raci_vs_to_raci,
    "CAIRO": _cairo_to_raci,
    "DACI": _daci_to_raci,
    "RAPID": _rapid_to_raci,
}
_FROM_RACI = {"DACI": _raci_to_daci, "RAPID": _raci_to_rapid}
