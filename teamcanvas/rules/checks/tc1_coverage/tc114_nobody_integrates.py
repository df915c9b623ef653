"""TC114: nobody integrates the model into business systems."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, serves_teams, worded_for
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import equal_experts

RULE = Rule(
    code="TC114",
    slug="nobody-integrates",
    title="Nobody integrates the model into business systems",
    tier=1,
    rationale=(
        "A prediction is of use where the work is done. Somebody has to build it into the applications of the business "
        "with sound code and tests."
    ),
    how_to_fix=(
        "Place a software engineer in Solution Development or Scale and Adopt, or accept the finding if the "
        "output is used without integration."
    ),
    small_organisation="Not asked.",
    sources=(equal_experts("Connecting the model with the systems of the business is the software engineers' part."),),
    messages={
        "": Message(
            "Nobody integrates the model into business systems",
            "No software engineer is in development or operation, so the model's output may stay beside the "
            "applications in which people work.",
        ),
        Work.RUNNING: Message(
            "Nobody is named who brings models into business systems",
            "Models run already, so somebody does it. No software engineer is in development or operation, so each "
            "change to the applications waits for people who have other work.",
        ),
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT),
        wanted=("software_engineer",),
        fte=0.5,
        otherwise=serves_teams,
        circumstance=worded_for(Work.RUNNING),
    ),
)
