"""The valid counts of letters in a row of each scheme, and the correction of a row."""

from collections import Counter
from collections.abc import Callable, Mapping

from teamcanvas.model.ids import RoleId
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
    split_letters,
)
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.shapes.raci_rows import Cells, able_to_take, with_letter

MOST_AGREE = 2
"""Most roles that have to agree: more of them block decisions."""


def broken(row: RaciRow, scheme: Scheme) -> tuple[str, ...]:
    """The invalid counts of a row in words; empty for a row without letters (TC820)."""
    count = {letter: len(roles) for letter, roles in row.by_letter.items()}
    return tuple(_WRONG[scheme](row, Counter(count))) if count and scheme in _WRONG else ()


def _raci_vs(row: RaciRow, count: Counter[str]) -> list[str]:
    wrong = [f"{count[SIGNATORY]} signatories"] if count[SIGNATORY] > 1 else []
    if set(row.holders(VERIFIER)).intersection(row.holders(RESPONSIBLE)):
        wrong.append("a verifier who also does it")
    return wrong


def _rasci(_: RaciRow, count: Counter[str]) -> list[str]:
    return ["support for nobody who does it"] if count[SUPPORT] and not count[RESPONSIBLE] else []


def _cairo(row: RaciRow, _: Counter[str]) -> list[str]:
    torn = [role for role in row.holders(OMITTED) if set(split_letters(row.cells[role])) != {OMITTED}]
    return ["an O beside another letter"] if torn else []


def _daci(_: RaciRow, count: Counter[str]) -> list[str]:
    return [*_not_one(count[DECIDES_OR_DRIVES], "driver"), *_not_one(count[ACCOUNTABLE], "approver")]


def _rapid(_: RaciRow, count: Counter[str]) -> list[str]:
    wrong = [*_not_one(count[DECIDES_OR_DRIVES], "decider"), *_not_one(count[RESPONSIBLE], "recommender")]
    if not count[PERFORMS]:
        wrong.append("no performer")
    if count[ACCOUNTABLE] > MOST_AGREE:
        wrong.append(f"{count[ACCOUNTABLE]} who must agree")
    return wrong


def _not_one(count: int, who: str) -> list[str]:
    return [] if count == 1 else [f"{count} {who}s" if count else f"no {who}"]


_WRONG: Mapping[Scheme, Callable[[RaciRow, Counter[str]], list[str]]] = {
    "RACI-VS": _raci_vs,
    "RASCI": _rasci,
    "CAIRO": _cairo,
    "DACI": _daci,
    "RAPID": _rapid,
}


def in_order(facts: Facts, row: RaciRow, scheme: Scheme) -> dict[RoleId, str] | None:
    """The row with the smallest change that makes its counts valid; None if the board has no roles for it."""
    cells = _IN_ORDER[scheme](facts, row)
    kept = {role: cell for role, cell in cells.items() if cell}
    return kept if kept and not broken(RaciRow(row.activity, kept, edited=True), scheme) else None


def _order_raci_vs(facts: Facts, row: RaciRow) -> Cells:
    """Keeps the signatory with most authority; responsible roles lose the V."""
    roles = facts.catalogue.roles
    signing = row.holders(SIGNATORY)
    signatory = max(signing, key=lambda role: roles[role].authority if role in roles else 0, default=None)
    cells = dict(row.cells)
    for role in signing:
        if role != signatory:
            cells[role] = _without(cells[role], SIGNATORY) or CONSULTED
    for role in set(row.holders(VERIFIER)).intersection(row.holders(RESPONSIBLE)):
        cells[role] = _without(cells[role], VERIFIER)
    return cells


def _order_rasci(facts: Facts, row: RaciRow) -> Cells:
    """Makes the first supporting role responsible."""
    cells = dict(row.cells)
    able = [role for role in row.holders(SUPPORT) if role in facts.staffed] or able_to_take(facts, row, RESPONSIBLE)
    return with_letter(cells, able[0], RESPONSIBLE) if able else cells


def _order_cairo(_: Facts, row: RaciRow) -> Cells:
    """Removes O from cells with another letter."""
    torn = row.holders(OMITTED)
    return {role: (_without(cell, OMITTED) or OMITTED) if role in torn else cell for role, cell in row.cells.items()}


def _order_daci(facts: Facts, row: RaciRow) -> Cells:
    """One driver and one approver; the others contribute, or stay informed."""
    approver = _first(facts, row, (ACCOUNTABLE,), able_to_take(facts, row, ACCOUNTABLE))
    doers = able_to_take(facts, row, RESPONSIBLE)
    driver = _first(facts, row, (DECIDES_OR_DRIVES, RESPONSIBLE, CONSULTED), doers, (approver,))
    cells = {role: INFORMED if cell == INFORMED else CONSULTED for role, cell in row.cells.items() if cell}
    return _named(cells, {driver: DECIDES_OR_DRIVES, approver: ACCOUNTABLE})


def _order_rapid(facts: Facts, row: RaciRow) -> Cells:
    """One recommends, one decides, at least one performs, at most two agree; the others give input."""
    doers = able_to_take(facts, row, RESPONSIBLE)
    decider = _first(facts, row, (DECIDES_OR_DRIVES, ACCOUNTABLE), able_to_take(facts, row, ACCOUNTABLE))
    adviser = _first(facts, row, (RESPONSIBLE, CONSULTED, INFORMED), doers, (decider,))
    performing = [role for role in row.holders(PERFORMS) if role not in (decider, adviser)]
    performing = performing or [_first(facts, row, (RESPONSIBLE, CONSULTED, INFORMED), doers, (decider, adviser))]
    agreeing = [role for role in row.holders(ACCOUNTABLE) if role not in (decider, adviser, *performing)]
    cells = {role: INFORMED for role, cell in row.cells.items() if cell}
    cells.update(dict.fromkeys(agreeing[:MOST_AGREE], ACCOUNTABLE))
    return _named(cells, {**dict.fromkeys(performing, PERFORMS), adviser: RESPONSIBLE, decider: DECIDES_OR_DRIVES})


def _first(
    facts: Facts,
    row: RaciRow,
    letters: tuple[str, ...],
    others: list[RoleId],
    taken: tuple[RoleId | None, ...] = (),
) -> RoleId | None:
    """The first role with one of these letters, preferably one with a holder; otherwise one of `others`."""
    for letter in letters:
        held = [role for role in row.holders(letter) if role not in taken]
        if held:
            return min(held, key=lambda role: role not in facts.staffed)
    return next((role for role in others if role not in taken), None)


def _named(cells: dict[RoleId, str], letters: Mapping[RoleId | None, str]) -> dict[RoleId, str]:
    return {**cells, **{role: letter for role, letter in letters.items() if role is not None}}


def _without(cell: str, letter: str) -> str:
    return "".join(one for one in split_letters(cell) if one != letter)


_IN_ORDER: Mapping[Scheme, Callable[[Facts, RaciRow], Cells]] = {
    "RACI-VS": _order_raci_vs,
    "RASCI": _order_rasci,
    "CAIRO": _order_cairo,
    "DACI": _order_daci,
    "RAPID": _order_rapid,
}
