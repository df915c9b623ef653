"""TC820: an activity without any letter."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.row_by_row import nothing_else, row_by_row
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.shapes.raci_rows import (
    able_to_take,
    about,
    every_row,
    following,
    row_of,
    setting,
)
from teamcanvas.rules.sources import raci_practice


def _judge(row: RaciRow, _: None) -> Iterable[Found]:
    if not any(row.cells.values()):
        yield Found((about(row),), {"activity": about(row)})


def _fixes(context: FixContext) -> Iterable[Fix]:
    row = row_of(context)
    if row is None or row not in context.facts.raci_rows:
        return
    yield from following(context, row)
    if not row.edited or not row.activity.letters:
        yield from _filled(context, row)


def _filled(context: FixContext, row: RaciRow) -> Iterable[Fix]:
    """For an activity without default letters: give A and R to a role with authority."""
    for role in able_to_take(context.facts, row, ACCOUNTABLE)[:3]:
        title = f"Make {context.title(role)} accountable and responsible for {context.quoted(row)}"
        yield setting(context, title, row.activity.id, {role: ACCOUNTABLE + RESPONSIBLE})


RULE = Rule(
    code="TC820",
    slug="empty-row",
    title="Activity without any letter",
    tier=1,
    rationale="An activity nobody does, answers for, advises or hears of is not planned.",
    how_to_fix="Fill the row from the default matrix.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Empty row."),),
    messages={
        "": Message(
            "“{activity}” has no letters",
            "Nobody does it, answers for it, is asked or told. It is not planned.",
        )
    },
    check=row_by_row(every_row, nothing_else, _judge),
    fixes=_fixes,
    silences=(Silencing(("TC801", "TC803", "TC807"), same=("activity",)),),
)
