"""TC141: no outside-in lead."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.product import BUSINESS, INSIDE, links_of
from teamcanvas.rules.circumstances.work import serves_teams
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import hoogvliets

UNNAMED = "unnamed"
"""Message: business and team have people who lead, and it is not said which of them keeps both together."""


def _linked(facts: Facts) -> bool:
    return serves_teams(facts) or bool(links_of(facts))


def _who_is_there(facts: Facts) -> str:
    return UNNAMED if {BUSINESS, INSIDE} <= facts.staffed else ""


RULE = Rule(
    code="TC141",
    slug="no-outside-in-lead",
    title="No outside-in lead",
    tier=1,
    rationale=(
        "Somebody with a mind for business has to connect stakeholders with the technical team: what the business "
        "wants, by when, and what it may expect. A product owner or manager does it, by job title; so does a lead who "
        "reports to the business, or somebody from the business who works in Solution Development or meets the team in "
        "reviews or steering."
    ),
    how_to_fix=(
        "Name the person who links stakeholders to the team: a product manager, an analytics translator. If one of the "
        "leads does it, note their job title or place them as outside-in lead."
    ),
    small_organisation="Not asked.",
    sources=(hoogvliets("A business-minded person has to connect stakeholders with the technical team."),),
    messages={
        "": Message(
            "No outside-in lead",
            "Nobody connects the stakeholders with the team, so each side learns late what the other expects.",
        ),
        UNNAMED: Message(
            "It is not said who links the business to the team",
            "The business has a voice, and the team has a lead. Which of them keeps both together is not said, so each "
            "side may learn late what the other expects.",
        ),
    },
    shape=Coverage(
        wanted=("outside_in_lead",),
        stages=(Stage.USE_CASE_DEFINITION,),
        anywhere=True,
        fte=0.3,
        otherwise=_linked,
        circumstance=_who_is_there,
    ),
)
