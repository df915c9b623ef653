"""TC905: a high-risk case without independent validation."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import Source


def _high_risk(facts: Facts) -> bool:
    return facts.settings.risk == "high"


RULE = Rule(
    code="TC905",
    slug="no-independent-validation",
    title="High-risk case without independent validation",
    tier=2,
    rationale=(
        "Builders see what they meant a model to do. Where its mistakes harm people, somebody who did not build it has "
        "to challenge it before and after release."
    ),
    how_to_fix="Place a model validator from outside the building team in Solution Development or Scale and Adopt.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "Federal Reserve SR 11-7, Guidance on Model Risk Management",
            "Independent validation and effective challenge (banking guidance, used by analogy).",
        ),
        Source("NIST AI RMF 1.0, GOVERN 3.2, and AI 600-1", "Evaluation is independent in proportion to the risk."),
    ),
    messages={
        "": Message(
            "Nobody validates the model independently",
            "The risk is high, and no model validator is in development or operation. Only its builders judge it.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT),
        wanted=("model_validator",),
        fte=0.3,
        when=_high_risk,
    ),
)
