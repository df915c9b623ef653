"""TC610: the team has not walked through each other's roles."""

from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.agreed import Agreed
from teamcanvas.rules.sources import equal_experts, hoogvliets

RULE = Rule(
    code="TC610",
    slug="roles-not-walked-through",
    title="Team has not walked through each other's roles",
    tier=3,
    rationale=(
        "People who do not know what the others answer for and need ask the wrong person, or nobody. Titles do not "
        "tell: the same title means different work in every company."
    ),
    how_to_fix="Hold a round in which everybody tells their role, with the exported RACI at hand; tick the agreement.",
    small_organisation="Asked of small organisations too.",
    sources=(
        equal_experts("Whatever the size, everyone should have an idea of the others' responsibilities and needs."),
        hoogvliets("Titles matter less than transparency and understandability."),
    ),
    messages={
        "": Message(
            "No walk through the roles is recorded",
            "Everybody should know what the others answer for and need from them. One round with the RACI matrix does.",
        )
    },
    shape=Agreed("roles-walkthrough"),
)
