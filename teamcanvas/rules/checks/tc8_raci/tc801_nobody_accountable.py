"""TC801: an activity without an accountable role."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.row_by_row import nothing_else, row_by_row
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, giving_or_following, rows_with_raci
from teamcanvas.rules.sources import raci_practice


def _judge(row: RaciRow, _: None) -> Iterable[Found]:
    if not row.holders(ACCOUNTABLE):
        yield Found((about(row),), {"activity": about(row)})


RULE = Rule(
    code="TC801",
    slug="nobody-accountable",
    title="Activity without accountable role",
    tier=1,
    rationale="Where nobody is accountable, nobody decides and nobody answers for the result.",
    how_to_fix="Give A to the default role, or to the one that takes its place on this board.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Horizontal analysis: no A."),),
    messages={
        "": Message(
            "Nobody is accountable for “{activity}”",
            "Nobody decides and nobody answers for the result. Every activity needs exactly one A.",
        )
    },
    check=row_by_row(rows_with_raci, nothing_else, _judge),
    fixes=giving_or_following(ACCOUNTABLE, "accountable"),
)
