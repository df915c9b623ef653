"""TC141: no outside-in lead."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import hoogvliets

RULE = Rule(
    code="TC141",
    slug="no-outside-in-lead",
    title="No outside-in lead",
    tier=1,
    rationale=(
        "Somebody with a mind for business has to connect stakeholders with the technical team: what the business "
        "wants, by when, and what it may expect."
    ),
    how_to_fix="Name the person who links stakeholders to the team: a product manager, an analytics translator.",
    small_organisation="Not asked.",
    sources=(hoogvliets("A business-minded person has to connect stakeholders with the technical team."),),
    messages={
        "": Message(
            "No outside-in lead",
            "Nobody connects the stakeholders with the team, so each side learns late what the other expects.",
        )
    },
    shape=Coverage(wanted=("outside_in_lead",), stages=(Stage.USE_CASE_DEFINITION,), anywhere=True, fte=0.3),
)
