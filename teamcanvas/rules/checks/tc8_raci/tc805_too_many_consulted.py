"""TC805: too many consulted."""

from teamcanvas.model.raci.letters import CONSULTED, INFORMED
from teamcanvas.rules.checks.tc8_raci.too_many import TooMany
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.raci_rows import advised_rows
from teamcanvas.rules.sources import raci_practice

RULE = Rule(
    code="TC805",
    slug="too-many-consulted",
    title="Too many consulted",
    tier=1,
    rationale="Everybody who has to be asked adds a round trip. Asking all is the surest way to be late.",
    how_to_fix="Turn some C into I.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Lots of C: must everybody be asked? Each C adds delay. (The limit is ours.)"),),
    messages={
        "": Message(
            "{count} roles are asked about “{activity}”",
            "{roles}: each of them adds a round trip. More than {most} is seldom needed; tell some of them instead.",
        )
    },
    shape=TooMany(CONSULTED, 4, rows=advised_rows, instead=INFORMED, words="Only inform {roles} of {activity}"),
)
