"""TC812: a letter points to an unstaffed role."""

from collections.abc import Iterable
from itertools import islice

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE, split_letters
from teamcanvas.model.raci.matrix import RaciRow, board_row
from teamcanvas.rules.candidates import placing
from teamcanvas.rules.checks.tc8_raci.row_by_row import row_by_row
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import (
    AUTHORITY_TO_ANSWER,
    able_to_take,
    about,
    following,
    row_of,
    rows_with_raci,
    setting,
    with_letter,
)
from teamcanvas.rules.sources import databricks, raci_practice

KEYS = {ACCOUNTABLE: "accountable", RESPONSIBLE: "responsible"}


def _staffed(facts: Facts, _: Params) -> frozenset[RoleId]:
    return facts.staffed


def _judge(row: RaciRow, staffed: frozenset[RoleId]) -> Iterable[Found]:
    letters_of: dict[tuple[RoleId, ...], str] = {}
    for letter in (ACCOUNTABLE, RESPONSIBLE):
        holders = row.holders(letter)
        if holders and staffed.isdisjoint(holders):
            letters_of[holders] = letters_of.get(holders, "") + letter
    for holders, letters in letters_of.items():
        roles = tuple(Subject("role", role) for role in holders)
        values = {"activity": about(row), "roles": roles, "letters": letters}
        yield Found((about(row), *roles), values, KEYS.get(letters, "both"))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Give the letters to a role with a holder, or place a person in the role."""
    row = row_of(context)
    if row is None:
        return
    roles = tuple(RoleId(subject.id) for subject in context.finding.subjects if subject.kind == "role")
    letters = str(context.finding.values["letters"])
    yield from _handed(context, row, roles, letters)
    yield from islice(placing(context, roles, row.activity.stage, 0.2), 1)
    yield from following(context, row)


def _handed(context: FixContext, row: RaciRow, roles: tuple[RoleId, ...], letters: str) -> Iterable[Fix]:
    """Give the letters to a role with a holder: the default one, one of the fallback chain, or any allowed one."""
    default = board_row(context.facts.board, row.activity)
    known = context.facts.catalogue.roles
    usual = [role for role, cell in default.items() if letters[0] in split_letters(cell)]
    chains = [other for role in roles if role in known for other in known[role].fallback]
    near = [role for role in (*chains, *usual) if role in context.facts.staffed]
    if letters != RESPONSIBLE:
        near.sort(key=lambda role: known[role].authority < AUTHORITY_TO_ANSWER)
    able = near or able_to_take(context.facts, row, letters[0])
    if not able:
        return
    taker = able[0]
    cells = {role: _rest(cell, letters) if role in roles else cell for role, cell in row.cells.items()}
    for letter in letters:
        cells = with_letter(cells, taker, letter)
    kept = {role: cell for role, cell in cells.items() if cell}
    title = f"Make {context.title(taker)} {_WORDS[letters]} for {context.quoted(row)}"
    yield setting(context, title, row.activity.id, kept)


_WORDS = {
    ACCOUNTABLE: "accountable",
    RESPONSIBLE: "responsible",
    ACCOUNTABLE + RESPONSIBLE: "accountable and responsible",
}


def _rest(cell: str, letters: str) -> str:
    return "".join(letter for letter in split_letters(cell) if letter not in letters)


RULE = Rule(
    code="TC812",
    slug="unstaffed-letter",
    title="Letter points to an unstaffed role",
    tier=1,
    rationale="Roles are not individuals: a matrix of roles must be backed by people, or nobody does and answers.",
    how_to_fix="Staff the role, or give its letter to the role that takes over.",
    small_organisation="Asked of small organisations too.",
    sources=(
        raci_practice("Follows from “somebody must do” and “somebody must answer”."),
        databricks("Roles are not individuals: a matrix of roles must be backed by people."),
    ),
    messages={
        "accountable": Message(
            "Nobody holds {roles}, accountable for “{activity}”",
            "The role that answers for it has no person on the board.",
        ),
        "responsible": Message(
            "Nobody holds {roles}, responsible for “{activity}”",
            "None of the roles that should do it has a person on the board.",
        ),
        "both": Message(
            "Nobody holds {roles}, accountable and responsible for “{activity}”",
            "The role that answers for it and should do it has no person on the board.",
        ),
    },
    check=row_by_row(rows_with_raci, _staffed, _judge),
    fixes=_fixes,
)
