"""TC803: an activity without a doer."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.row_by_row import nothing_else, row_by_row
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, giving_or_following, rows_with_raci
from teamcanvas.rules.sources import raci_practice


def _judge(row: RaciRow, _: None) -> Iterable[Found]:
    if not row.holders(RESPONSIBLE):
        yield Found((about(row),), {"activity": about(row)})


RULE = Rule(
    code="TC803",
    slug="no-doer",
    title="Activity without doer",
    tier=1,
    rationale="What nobody is responsible for does not get done, however many are asked and informed.",
    how_to_fix="Give R to the default role, or to the one that takes its place on this board.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Horizontal analysis: no R – the job may not get done."),),
    messages={
        "": Message(
            "Nobody does “{activity}”",
            "No role is responsible for it, so it will not get done.",
        )
    },
    check=row_by_row(rows_with_raci, nothing_else, _judge),
    fixes=giving_or_following(RESPONSIBLE, "responsible"),
)
