"""TC804: too many doers."""

from collections.abc import Iterable

from teamcanvas.model.raci.letters import CONSULTED, RESPONSIBLE
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.rules.checks.tc8_raci.too_many import TooMany
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.raci_rows import rows_with_raci
from teamcanvas.rules.sources import raci_practice

TOGETHER = frozenset(("ritual", "backlog"))
"""Tags of activities that the whole team does together."""


def _divided(facts: Facts) -> Iterable[RaciRow]:
    return (row for row in rows_with_raci(facts) if TOGETHER.isdisjoint(row.activity.tags))


RULE = Rule(
    code="TC804",
    slug="too-many-doers",
    title="Too many doers",
    tier=1,
    rationale="What many should do is done by none, or twice. An activity with many doers is several activities. "
    "Stand-ups and the backlog are left out: the whole team does them together.",
    how_to_fix="Split the activity, or let some of the roles only be asked.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Lots of R: can it be broken into smaller tasks? (One guide allows two; three is ours.)"),),
    messages={
        "": Message(
            "{count} roles do “{activity}”",
            "{roles}: with more than {most} doers nobody knows who begins. Split it, or only ask some of them.",
        )
    },
    shape=TooMany(RESPONSIBLE, 3, rows=_divided, instead=CONSULTED, words="Only ask {roles} about {activity}"),
)
