"""TC709: the tech lead does not set culture."""

from teamcanvas.model.ids import RoleId
from teamcanvas.rules.checks.tc7_leadership.holder_skills import HolderSkills
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.sources import hoogvliets

RULE = Rule(
    code="TC709",
    slug="lead-without-culture",
    title="Tech lead does not set culture",
    tier=3,
    rationale=(
        "A team copies how its tech lead speaks, asks and admits mistakes. Without that skill it learns alone, each by "
        "themselves."
    ),
    how_to_fix="Coach the tech lead, and involve a chapter lead.",
    small_organisation="Asked of small organisations too.",
    sources=(
        hoogvliets(
            "Communication and shaping of culture are expected of the tech lead, who builds a learning culture with "
            "chapter leads.",
        ),
    ),
    messages={
        "": Message(
            "{role} needs {skills}; not noted for {person}",
            "A tech lead shapes how the team learns and talks. Coaching or a chapter lead at their side helps.",
        )
    },
    shape=HolderSkills(RoleId("tech_lead"), ("mentoring", "communication"), others=False),
)
