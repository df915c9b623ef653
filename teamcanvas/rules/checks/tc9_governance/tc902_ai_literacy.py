"""TC902: AI literacy is not recorded."""

from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.agreed import PLANNED, Agreed
from teamcanvas.rules.sources import Source

HIGH_RISK = "high-risk"


def _regulated(facts: Facts) -> bool:
    return facts.settings.risk != "none"


def _grade(facts: Facts) -> str:
    return HIGH_RISK if facts.settings.risk == "high" else ""


RULE = Rule(
    code="TC902",
    slug="ai-literacy",
    title="AI literacy not recorded",
    tier=3,
    rationale=(
        "Who builds or uses an AI system has to know what it can and cannot do. Where the risk is limited or high, "
        "others will ask for proof that they do. This is a hint and no legal advice."
    ),
    how_to_fix="Train the people concerned and record it: tick the agreement.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "EU AI Act, Article 4",
            "Who provides or uses AI systems sees to it that their staff are AI literate. Its wording was amended in "
            "2026: take it as advice.",
        ),
    ),
    messages={
        "": Message(
            "No AI literacy training is recorded",
            "The case carries risk, so the people who build and use the system should know what it can and cannot do.",
        ),
        PLANNED: Message(
            "Planned: a training in AI literacy for all on the board",
            "Record it once it was held: tick the agreement.",
        ),
    },
    grades={HIGH_RISK: "The risk is high."},
    shape=Agreed("ai-literacy-training", _regulated, _grade, skill="ai-literacy"),
)
