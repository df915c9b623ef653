"""TC802: more than one accountable role."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.row_by_row import nothing_else, row_by_row
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import (
    AUTHORITY_TO_ANSWER,
    about,
    row_of,
    rows_with_raci,
    setting,
    sound,
    with_letter,
    without_letter,
)
from teamcanvas.rules.sources import raci_practice


def _judge(row: RaciRow, _: None) -> Iterable[Found]:
    holders = row.holders(ACCOUNTABLE)
    if len(holders) > 1:
        roles = tuple(Subject("role", role) for role in holders)
        yield Found((about(row), *roles), {"activity": about(row), "roles": roles, "count": len(holders)})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Keep the A of the lowest role with enough authority; the others become responsible or consulted."""
    row = row_of(context)
    if row is None:
        return
    roles = context.facts.catalogue.roles

    def order(role: RoleId) -> tuple[bool, int]:
        authority = roles[role].authority if role in roles else 0
        return authority < AUTHORITY_TO_ANSWER, authority

    for keeper in sorted(row.holders(ACCOUNTABLE), key=order)[:3]:
        cells = _kept(context, row, keeper)
        if sound(context.facts, cells):
            title = f"Keep only {context.title(keeper)} accountable for {context.quoted(row)}"
            yield setting(context, title, row.activity.id, cells)


def _kept(context: FixContext, row: RaciRow, keeper: RoleId) -> dict[RoleId, str]:
    cells = dict(row.cells)
    others = [role for role in row.holders(ACCOUNTABLE) if role != keeper]
    for role in others:
        cells = without_letter(cells, role, ACCOUNTABLE)
    if not sound(context.facts, cells):
        # Without an R, the roles that lose their A become responsible, or else the one that keeps it.
        doers = [role for role in others if role in context.facts.staffed] or [keeper]
        for role in doers:
            cells = with_letter(cells, role, RESPONSIBLE)
    return cells


RULE = Rule(
    code="TC802",
    slug="several-accountable",
    title="More than one accountable role",
    tier=1,
    rationale="Where two answer, each waits for the other, and nobody knows who decides.",
    how_to_fix="Keep the A of the lowest role that has authority; turn the other into C or R.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Exactly one A per activity is the golden rule."),),
    messages={
        "": Message(
            "{count} roles are accountable for “{activity}”",
            "{roles} each answer for it, so each can wait for the other. Exactly one role should.",
        )
    },
    check=row_by_row(rows_with_raci, nothing_else, _judge),
    fixes=_fixes,
)
