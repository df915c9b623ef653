"""TC208: the overseer oversees their own model."""

from teamcanvas.model.ids import RoleId
from teamcanvas.rules.checks.tc2_conflicts.conflict import Conflict
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import Source


def _high_risk(facts: Facts) -> bool:
    return facts.settings.risk == "high"


RULE = Rule(
    code="TC208",
    slug="overseer-builds",
    title="Overseer oversees own model",
    tier=2,
    rationale=(
        "Oversight stops the system when it errs. Who built it believes in it longest, and knows its users least."
    ),
    how_to_fix="Appoint an overseer from operations.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source(
            "EU AI Act Art. 26(2)",
            "Oversight is assigned to persons with competence, training and authority; independence from the builder "
            "is our reading, not the wording of the law.",
        ),
    ),
    messages={
        "": Message(
            "{person} oversees their own model",
            "The risk is high and they build it, as {roles}. Somebody from operations should be able to stop it.",
        )
    },
    shape=Conflict(
        duty=RoleId("human_overseer"),
        others=("data_scientist", "ml_engineer"),
        summary="Roles that build the model.",
        when=_high_risk,
    ),
)
