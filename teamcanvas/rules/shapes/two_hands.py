"""Shared by rules that require different people for two letters: their holders, and rows that separate them."""

from collections.abc import Iterable

from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.shapes.raci_rows import able_to_take, setting, with_letter, without_letter

WORDS = {ACCOUNTABLE: "accountable", RESPONSIBLE: "responsible"}


def people_in(facts: Facts, row: RaciRow, role: RoleId, letter: str) -> frozenset[PersonId]:
    """The people who would hold a letter of a row if this role alone had it."""
    return frozenset(facts.people_with(RaciRow(row.activity, {role: letter}, edited=True), letter))


def moving(context: FixContext, row: RaciRow, letter: str, takers: Iterable[RoleId]) -> Iterable[Fix]:
    """Fixes that give a letter of a row to one of these roles and take it from all others."""
    for taker in takers:
        cells = dict(row.cells)
        for role in row.holders(letter):
            if role != taker:
                cells = without_letter(cells, role, letter)
        title = f"Make {context.title(taker)} {WORDS[letter]} for {context.quoted(row)}"
        if taker in row.holders(letter):
            title = f"Leave only {context.title(taker)} {WORDS[letter]} for {context.quoted(row)}"
        yield setting(context, title, row.activity.id, with_letter(cells, taker, letter))


def others_able(facts: Facts, row: RaciRow, letter: str, busy: frozenset[PersonId]) -> list[RoleId]:
    """Roles that may take a letter of a row and that none of these people holds."""
    return [role for role in able_to_take(facts, row, letter) if people_in(facts, row, role, letter).isdisjoint(busy)]
