"""TC907: there is no channel for raising AI concerns."""

from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.agreed import Agreed
from teamcanvas.rules.sources import Source


def _high_risk(facts: Facts) -> bool:
    return facts.settings.risk == "high"


RULE = Rule(
    code="TC907",
    slug="no-concern-channel",
    title="No channel for raising AI concerns",
    tier=3,
    rationale=(
        "Those who work with a system see first when it harms somebody. Without a channel that is known and safe to "
        "use, they keep it to themselves."
    ),
    how_to_fix="Name a channel through which concerns can be raised, and tick the agreement.",
    small_organisation="Asked of small organisations too.",
    sources=(Source("ISO/IEC 42001, Annex A.3.3", "There is a process for reporting concerns about AI systems."),),
    messages={
        "": Message(
            "No way to report concerns is recorded",
            "The risk is high. Whoever sees the system do harm should know where to say so.",
        )
    },
    shape=Agreed("concern-reporting", _high_risk),
)
