"""TC807: nobody is consulted or informed."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.letters import CONSULTED, INFORMED
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.stage import Stage
from teamcanvas.rules.checks.tc8_raci.row_by_row import nothing_else, row_by_row
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, advised_rows, row_of, setting
from teamcanvas.rules.sources import raci_practice


def _judge(row: RaciRow, _: None) -> Iterable[Found]:
    if row.activity.critical and row.by_letter.keys().isdisjoint((CONSULTED, INFORMED)):
        yield Found((about(row),), {"activity": about(row)})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Inform a role: first those of the default row, then roles in the stage."""
    row = row_of(context)
    if row is not None:
        for role in _listeners(context.facts, row)[:3]:
            cells = {**row.cells, role: INFORMED}
            yield setting(context, f"Inform {context.title(role)} of {context.quoted(row)}", row.activity.id, cells)


def _listeners(facts: Facts, row: RaciRow) -> list[RoleId]:
    roles, default = facts.catalogue.roles, row.activity.letters
    meant = [role for role, cell in default.items() if cell in (CONSULTED, INFORMED) and role in roles]
    near = [other for role in meant for other in (role, *roles[role].fallback)]
    here = facts.staffing[row.activity.stage] | facts.staffing[Stage.PROJECT_MANAGEMENT]
    free = [role for role in roles if role in facts.staffed and not row.cells.get(role)]
    return sorted(free, key=lambda role: (role not in near, role not in here))


RULE = Rule(
    code="TC807",
    slug="nobody-in-the-loop",
    title="Nobody is consulted or informed",
    tier=3,
    rationale="A critical activity of which nobody else hears is done beside the others, and undone by them.",
    how_to_fix="Add at least one receiver of the result.",
    small_organisation="Not asked.",
    sources=(raci_practice("No C and no I: do departments not talk to each other?"),),
    messages={
        "": Message(
            "Nobody else hears of “{activity}”",
            "It is critical, and no role is asked or told. Somebody will need its result.",
        )
    },
    check=row_by_row(advised_rows, nothing_else, _judge),
    fixes=_fixes,
)
