"""TC815: a role is involved in nearly everything."""

from collections.abc import Iterable

from teamcanvas.model.fte import more_than, most_whole
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import CONSULTED, INFORMED
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.columns import column, writing
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import raci_practice

MAX_SHARE = number("max_share", 0.8, "The share of all activities that one role may take part in (our value).")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    staffed, total = facts.staffed, len(facts.rows)
    for role, activities in facts.touched.items():
        if role in staffed and more_than(len(activities), params[MAX_SHARE] * total):
            yield Found((column(role),), {"role": column(role), "count": len(activities), "total": total})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Clear cells in which the role is only informed, then those in which it is only consulted."""
    facts, role = context.facts, context.role
    held = facts.touched.get(role, ())
    surplus = len(held) - most_whole(context.params[MAX_SHARE] * len(facts.rows))
    idle = sorted(
        (row for row in facts.raci_rows if row.cells.get(role) in (CONSULTED, INFORMED)),
        key=lambda row: (row.cells[role] == CONSULTED, not _others_hear(row, role)),
    )
    if 0 < surplus <= len(idle):
        rows = {
            row.activity.id: {one: cell for one, cell in row.cells.items() if one != role} for row in idle[:surplus]
        }
        words = "an activity" if surplus == 1 else f"{surplus} activities"
        what = "asked or told" if any(row.cells[role] == CONSULTED for row in idle[:surplus]) else "told"
        yield writing(context, f"Take {context.title(role)} out of {words} where it is only {what}", rows)


def _others_hear(row: RaciRow, role: RoleId) -> bool:
    """Whether another role is consulted or informed, too."""
    return any(one != role and cell in (CONSULTED, INFORMED) for one, cell in row.cells.items())


RULE = Rule(
    code="TC815",
    slug="involved-everywhere",
    title="Role is involved in nearly everything",
    tier=3,
    rationale="Who takes part in everything has time for nothing, and everything waits for them.",
    how_to_fix="Leave some cells blank.",
    small_organisation="Not asked.",
    sources=(raci_practice("Vertical analysis: no empty spaces – does the role need to be in so many activities?"),),
    messages={
        "": Message(
            "{role} takes part in {count} of {total} activities",
            "Nothing goes on without it. Leave cells blank where nothing would be missed.",
        )
    },
    params=(MAX_SHARE,),
    check=_check,
    fixes=_fixes,
)
