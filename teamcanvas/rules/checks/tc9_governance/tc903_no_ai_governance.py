"""TC903: a high-risk case without AI governance in Use Case Definition."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import Source


def _high_risk(facts: Facts) -> bool:
    return facts.settings.risk == "high"


RULE = Rule(
    code="TC903",
    slug="no-ai-governance",
    title="High-risk case without AI governance in Use Case Definition",
    tier=2,
    rationale=(
        "What a high-risk system has to prove is decided by how it is set up. Found out after development, it costs a "
        "second development."
    ),
    how_to_fix="Place the AI governance lead in Use Case Definition.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source("NIST AI RMF 1.0, GOVERN 2.1", "Roles and lines of communication for AI risk are documented and clear."),
        Source("ISO/IEC 42001, clause 5.3 and Annex A.3.2", "Roles and responsibilities for AI are assigned."),
    ),
    messages={
        "": Message(
            "No AI governance lead in Use Case Definition",
            "The risk is high, and nobody says there what the system must prove before it is built.",
        )
    },
    shape=Coverage(stages=(Stage.USE_CASE_DEFINITION,), wanted=("ai_governance_lead",), fte=0.2, when=_high_risk),
)
