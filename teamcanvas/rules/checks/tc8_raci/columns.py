"""Shared by rules about columns of the RACI matrix: a role's tasks, and fixes that give its letters to others."""

from collections.abc import Iterator, Mapping, Sequence

from teamcanvas.edits.raci import set_row
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, RESPONSIBLE, split_letters
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import listed
from teamcanvas.rules.shapes.raci_rows import Cells, able_to_take, setting, with_letter, without_letter

SPONSOR = RoleId("executive_sponsor")
MANY_DOERS = 3
"""Doers of a row that need no further one."""


def column(role: RoleId) -> Subject:
    """The subject of a finding about a column."""
    return Subject("role", role)


def letters_held(facts: Facts, role: RoleId, letter: str) -> tuple[ActivityId, ...]:
    """The activities in which a role holds a letter of RACI."""
    return facts.letters_of.get(role, {}).get(letter, ())


def tasks_for(context: FixContext, role: RoleId) -> Iterator[Fix]:
    """Fixes that give a role an activity as R, or as C if it only advises; best first."""
    facts = context.facts
    advisory = facts.catalogue.roles[role].advisory
    letter = CONSULTED if advisory else RESPONSIBLE
    open_rows = [row for row in facts.raci_rows if _is_open(facts, row, role)]
    # Any activity of the stage only for a role without default letters.
    known = [row for row in open_rows if row.activity.letters.get(role) or row.cells.get(role)]
    for row in sorted(known or open_rows, key=lambda row: _how_far(facts, row, role, letter)):
        cells = {**row.cells, role: CONSULTED} if advisory else with_letter(row.cells, role, RESPONSIBLE)
        words = f"Ask {context.title(role)} about" if advisory else f"Make {context.title(role)} responsible for"
        yield setting(context, f"{words} {context.quoted(row)}", row.activity.id, cells)


def _is_open(facts: Facts, row: RaciRow, role: RoleId) -> bool:
    """Whether the role has a holder in the activity's stage, and neither R nor A in the row."""
    stage, band = row.activity.stage, Stage.PROJECT_MANAGEMENT
    at_hand = stage is band or role in facts.staffing[stage] or role in facts.staffing[band]
    return at_hand and not {ACCOUNTABLE, RESPONSIBLE}.intersection(split_letters(row.cells.get(role, "")))


def _how_far(facts: Facts, row: RaciRow, role: RoleId, letter: str) -> tuple[bool, bool, bool, bool, bool, int]:
    default = row.activity.letters.get(role, "")
    doers = len(row.holders(RESPONSIBLE))
    return (
        doers >= MANY_DOERS,
        letter not in split_letters(default),
        not default,
        not row.cells.get(role),
        role not in facts.staffing[row.activity.stage],
        doers,
    )


def pushing_down(context: FixContext, role: RoleId, count: int, most: Mapping[RoleId, int]) -> Iterator[Fix]:
    """The fix that gives `count` of a role's A to the roles closest to the work: never up, and never to the sponsor.

    Args:
        most: the most A of a role; roles without an entry have no limit.
    """
    facts, roles = context.facts, context.facts.catalogue.roles
    held = {other: len(letters_held(facts, other, ACCOUNTABLE)) for other in roles}
    rows: dict[ActivityId, Cells] = {}
    takers: dict[RoleId, None] = {}
    for row in _closest_first(facts, role):
        able = (
            one for one in able_to_take(facts, row, ACCOUNTABLE) if one != role and _is_down(roles[role], roles[one])
        )
        taker = next((one for one in able if one not in most or held[one] < most[one]), None)
        if taker is not None and len(rows) < count:
            held[taker] += 1
            takers[taker] = None
            rows[row.activity.id] = with_letter(without_letter(row.cells, role, ACCOUNTABLE), taker, ACCOUNTABLE)
    if 0 < count == len(rows):
        words = "an activity" if count == 1 else f"{count} activities"
        title = f"Push {words} down from {context.title(role)} to {listed(map(context.title, takers))}"
        yield writing(context, title, rows)


def _is_down(giver: Role, taker: Role) -> bool:
    return not taker.advisory and taker.id != SPONSOR and taker.authority <= giver.authority


def _closest_first(facts: Facts, role: RoleId) -> Sequence[RaciRow]:
    """The rows that a role is accountable for: first those with another role that could be."""

    def far(row: RaciRow) -> bool:
        return not any(one != role and row.cells.get(one) for one in able_to_take(facts, row, ACCOUNTABLE))

    held = (facts.rows[activity] for activity in letters_held(facts, role, ACCOUNTABLE))
    # Rows with several A are left to TC802.
    return sorted((row for row in held if len(row.holders(ACCOUNTABLE)) == 1), key=far)


def writing(context: FixContext, title: str, rows: Mapping[ActivityId, Cells]) -> Fix:
    """The fix that writes several rows."""

    def edit(plan: Plan) -> Plan:
        for activity, cells in rows.items():
            plan = set_row(plan, context.scenario_id, activity, cells)
        return plan

    return Fix(title, edit)
