"""TC123: nobody operates and monitors the model."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, hoogvliets

RULE = Rule(
    code="TC123",
    slug="nobody-operates-the-model",
    title="Nobody operates and monitors the model",
    tier=1,
    rationale=(
        "Performance and KPIs have to be watched without a break; a failed ML pipeline can stop the business, and "
        "how fast it is repaired depends on who is there."
    ),
    how_to_fix="Extend an MLOps, ML or platform engineer into Scale and Adopt.",
    small_organisation="A data scientist or a software engineer may stand in; without one it is a warning.",
    sources=(
        databricks(
            "Scale and Adopt: performance and KPIs have to be watched without a break.",
        ),
        hoogvliets(
            "Failed ML pipelines can stop the business; a good MLOps team decides how bad, how often and how fast "
            "it is repaired.",
        ),
    ),
    messages={
        "": Message(
            "Nobody operates and monitors the model",
            "Scale and Adopt has no ML, MLOps or platform engineer. A model that nobody watches goes wrong unnoticed.",
        )
    },
    shape=Coverage(
        stages=(Stage.SCALE_AND_ADOPT,),
        wanted=("ml_engineer", "mlops_engineer", "platform_engineer"),
        stand_ins=("data_scientist", "software_engineer"),
        fte=0.3,
    ),
)
