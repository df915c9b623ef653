"""TC904: personal data without privacy advice."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import Source

HIGH_RISK = "high-risk"


def _personal_data(facts: Facts) -> bool:
    return facts.settings.personal_data


def _grade(facts: Facts) -> str:
    return HIGH_RISK if facts.settings.risk == "high" else ""


RULE = Rule(
    code="TC904",
    slug="no-privacy-advice",
    title="Personal data without privacy advice",
    tier=2,
    rationale=(
        "Which personal data may be used, and for what, decides whether a case is possible at all. Asked late, the "
        "answer stops a finished model."
    ),
    how_to_fix="Place the privacy officer in Use Case Definition, before development begins.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source("GDPR, Article 38(1)", "The data protection officer is involved properly and in time (by analogy)."),
    ),
    messages={
        "": Message(
            "No privacy officer in Use Case Definition",
            "Personal data are used, and nobody there says what is allowed with them.",
        )
    },
    grades={HIGH_RISK: "The risk is high."},
    shape=Coverage(
        stages=(Stage.USE_CASE_DEFINITION,),
        wanted=("privacy_officer",),
        fte=0.1,
        grade=_grade,
        when=_personal_data,
    ),
)
