"""TC706: an outside-in lead without business background."""

from teamcanvas.model.ids import RoleId
from teamcanvas.rules.checks.tc7_leadership.holder_skills import HolderSkills
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import hoogvliets

RULE = Rule(
    code="TC706",
    slug="lead-without-business",
    title="Outside-in lead without business background",
    tier=2,
    rationale=(
        "The outside-in lead speaks for the business and has to be taken for one of it. Technical people who are "
        "promoted into the role tend to get frustrated."
    ),
    how_to_fix="Pick a person with a business background, or pair the lead with one.",
    small_organisation="Asked of small organisations too.",
    sources=(
        hoogvliets(
            "Ideally from the business side and well liked; technical people promoted into it tend to get frustrated.",
        ),
    ),
    messages={
        "": Message(
            "{role} needs {skills}; not noted for {person}",
            "Whoever speaks for the business should come from it and know how to win its people. Note what is there, "
            "or pair the lead with somebody who has it.",
        )
    },
    shape=HolderSkills(RoleId("outside_in_lead"), ("business-acumen", "stakeholder-management")),
)
