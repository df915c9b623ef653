"""TC204: the builder validates their own model."""

from teamcanvas.model.ids import RoleId
from teamcanvas.rules.checks.tc2_conflicts.conflict import Conflict
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import Source, databricks

HIGH_RISK = "high-risk"


def _grade(facts: Facts) -> str:
    return HIGH_RISK if facts.settings.risk == "high" else ""


RULE = Rule(
    code="TC204",
    slug="builder-validates",
    title="Builder validates own model",
    tier=2,
    rationale=(
        "Whoever built a model sees what they meant it to do. A validator who did not build it sees what it does, and "
        "has no reason to let it pass."
    ),
    how_to_fix="Give validation to a person outside the building team.",
    small_organisation="One step milder.",
    sources=(
        Source(
            "Federal Reserve SR 11-7, Guidance on Model Risk Management",
            "Model validation is to be done by people independent from development and use.",
        ),
        databricks("Solution Development mentions the steps needed to test and validate. (Weak link.)"),
    ),
    messages={
        "": Message(
            "{person} builds the model and validates it",
            "As {roles} they would judge their own work. Validation is worth something from somebody else.",
        )
    },
    grades={HIGH_RISK: "The risk is high."},
    shape=Conflict(
        duty=RoleId("model_validator"),
        others=("data_scientist", "ml_engineer"),
        summary="Roles that build the model.",
        grade=_grade,
    ),
)
