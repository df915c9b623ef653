"""Shared by rules about rows of the RACI matrix: selecting rows, suitable roles, and fixes of letters."""

from collections.abc import Callable, Iterable

from teamcanvas.edits.raci import follow_board, set_row
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, RESPONSIBLE, split_letters
from teamcanvas.model.raci.matrix import RaciRow, board_row
from teamcanvas.model.raci.row import Cells
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext

AUTHORITY_TO_ANSWER = 2


def rows_with_raci(facts: Facts) -> Iterable[RaciRow]:
    """The rows that need an accountable and a responsible role; in DACI and RAPID decisions are no such rows."""
    return facts.raci_rows


def advised_rows(facts: Facts) -> Iterable[RaciRow]:
    """The rows in which C means consulted and I informed."""
    return facts.advised_rows


def every_row(facts: Facts) -> Iterable[RaciRow]:
    """All rows, in any scheme."""
    return facts.rows.values()


def about(row: RaciRow) -> Subject:
    """The subject of a finding about a row."""
    return Subject("activity", row.activity.id)


def row_of(context: FixContext) -> RaciRow | None:
    """The row of the finding, if it is still there."""
    return context.facts.rows.get(context.activity)


def with_letter(cells: Cells, role: RoleId, letter: str) -> dict[RoleId, str]:
    """The cells with a letter added to a role; C and I of the role are dropped."""
    kept = {one for one in split_letters(cells.get(role, "")) if one in (ACCOUNTABLE, RESPONSIBLE)} | {letter}
    return {**cells, role: "".join(sorted(kept))}


def without_letter(cells: Cells, role: RoleId, letter: str) -> dict[RoleId, str]:
    """The cells with a letter taken from a role; a role left without letters is consulted."""
    kept = "".join(one for one in split_letters(cells.get(role, "")) if one != letter)
    return {**cells, role: kept or CONSULTED}


def giving(context: FixContext, row: RaciRow, letter: str, words: str) -> Iterable[Fix]:
    """Fixes that give a letter to a role with a holder: first the default of the board, then others."""
    default = board_row(context.facts.board, row.activity)
    proposed = [role for role, cell in default.items() if letter in split_letters(cell)]
    ranked = dict.fromkeys(role for role in (*proposed, *able_to_take(context.facts, row, letter)))
    for role in tuple(role for role in ranked if role in context.facts.staffed)[:2]:
        cells = with_letter(row.cells, role, letter)
        yield setting(context, f"Make {context.title(role)} {words} for {context.quoted(row)}", row.activity.id, cells)


def setting(context: FixContext, title: str, activity: ActivityId, cells: Cells) -> Fix:
    """The fix that writes a whole row."""
    return Fix(title, lambda plan: set_row(plan, context.scenario_id, activity, cells))


def following(context: FixContext, row: RaciRow) -> Iterable[Fix]:
    """The fix that resets an edited row to the board's default, if that is valid."""
    default = board_row(context.facts.board, row.activity)
    if row.edited and sound(context.facts, default):
        title = f"Fill {context.quoted(row)} from the default matrix"
        yield Fix(title, lambda plan: follow_board(plan, context.scenario_id, row.activity.id))


def giving_or_following(letter: str, words: str) -> Callable[[FixContext], Iterable[Fix]]:
    """Fixes for a row without a letter: a role gets it, or the row is reset to the board's default."""

    def fixes(context: FixContext) -> Iterable[Fix]:
        row = row_of(context)
        if row is not None:
            yield from giving(context, row, letter, words)
            yield from following(context, row)

    return fixes


def sound(facts: Facts, cells: Cells) -> bool:
    """Whether exactly one role is accountable, one is responsible, and both have a holder."""
    accountable = [role for role, cell in cells.items() if ACCOUNTABLE in split_letters(cell)]
    responsible = {role for role, cell in cells.items() if RESPONSIBLE in split_letters(cell)}
    return len(accountable) == 1 and accountable[0] in facts.staffed and not facts.staffed.isdisjoint(responsible)


def able_to_take(facts: Facts, row: RaciRow, letter: str) -> list[RoleId]:
    """Roles with a holder that may take a letter in a row: first those in the row or in its stage."""
    roles = facts.catalogue.roles
    here = facts.staffing[row.activity.stage] | facts.staffing[Stage.PROJECT_MANAGEMENT]
    able = [
        role
        for role in roles
        if role in facts.staffed
        and (letter != ACCOUNTABLE or roles[role].authority >= AUTHORITY_TO_ANSWER)
        and (letter != RESPONSIBLE or not roles[role].advisory)
    ]
    involved = {role for role, cell in row.cells.items() if cell}
    return sorted(able, key=lambda role: (role not in involved, role not in here, roles[role].authority))
