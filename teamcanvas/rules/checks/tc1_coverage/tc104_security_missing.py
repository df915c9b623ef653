"""TC104: security is not represented in Use Case Definition."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

SENSITIVE = "sensitive"
HIGH_RISK = "high-risk"


def _grade(facts: Facts) -> str:
    if facts.settings.risk == "high":
        return HIGH_RISK
    return SENSITIVE if facts.settings.personal_data else ""


RULE = Rule(
    code="TC104",
    slug="security-missing",
    title="Security is not represented in Use Case Definition",
    tier=1,
    rationale=(
        "A solution that is usable has to be secure as well; requirements on security and privacy that come up after "
        "development make it start again."
    ),
    how_to_fix="Add a security, privacy or AI-governance contact to Use Case Definition.",
    small_organisation="Not asked, unless personal data is used or the risk is high.",
    sources=(
        databricks(
            "Use Case Definition: the remaining highlighted elements aim at a usable solution, with security named as "
            "one of two aspects.",
        ),
    ),
    messages={
        "": Message(
            "Nobody speaks for security in Use Case Definition",
            "Without a security, privacy or governance contact, what they require comes up when it is expensive.",
        )
    },
    grades={HIGH_RISK: "The risk is high.", SENSITIVE: "Personal data is used."},
    shape=Coverage(
        in_person=True,
        stages=(Stage.USE_CASE_DEFINITION,),
        wanted=("security_lead", "privacy_officer", "ai_governance_lead"),
        fte=0.1,
        grade=_grade,
    ),
)
