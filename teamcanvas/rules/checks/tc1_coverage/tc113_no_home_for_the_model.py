"""TC113: nobody provides a home for the model."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, equal_experts

RULE = Rule(
    code="TC113",
    slug="no-home-for-the-model",
    title="Nobody provides a home for the model",
    tier=1,
    rationale=(
        "Platform or machine-learning engineers provide the environment that hosts the model; without one it never"
        " leaves the notebook."
    ),
    how_to_fix="Place an ML, MLOps or platform engineer in Solution Development.",
    small_organisation="A hint only.",
    sources=(
        equal_experts(
            "Platform or machine-learning engineers provide the environment that hosts the model.",
        ),
        databricks(
            "Solution Development names ML engineering as a driving craft.",
        ),
    ),
    messages={
        "": Message(
            "Nobody provides a home for the model",
            "Solution Development has no ML, MLOps or platform engineer, so nobody prepares the environment the "
            "model will run in.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("ml_engineer", "mlops_engineer", "platform_engineer"),
        fte=0.5,
    ),
)
