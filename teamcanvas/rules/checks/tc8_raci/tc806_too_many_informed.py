"""TC806: too many informed."""

from teamcanvas.model.raci.letters import INFORMED
from teamcanvas.rules.checks.tc8_raci.too_many import TooMany
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.raci_rows import advised_rows
from teamcanvas.rules.sources import raci_practice

RULE = Rule(
    code="TC806",
    slug="too-many-informed",
    title="Too many informed",
    tier=3,
    rationale="Who is told of everything reads nothing. What many should know belongs in a channel or a report.",
    how_to_fix="Replace the letters by a channel or a report.",
    small_organisation="Asked of small organisations too.",
    sources=(raci_practice("Lots of I: routine or only on exception? (The limit is ours.)"),),
    messages={
        "": Message(
            "{count} roles are told of “{activity}”",
            "{roles}: more than {most} are better served by a channel or a report that they read when they need it.",
        )
    },
    shape=TooMany(INFORMED, 4, rows=advised_rows, instead="", words="Take {roles} out of {activity}"),
)
