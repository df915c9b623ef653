"""TC111: no data scientist in Solution Development."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, equal_experts

RULE = Rule(
    code="TC111",
    slug="no-data-scientist",
    title="No data scientist in Solution Development",
    tier=1,
    rationale=(
        "Data scientists turn the goal into an ML problem and the problem into a model; without one there is "
        "nothing to package, test or run."
    ),
    how_to_fix="Place a data scientist in Solution Development.",
    small_organisation="Asked of small organisations too.",
    sources=(
        equal_experts(
            "Data scientists are named as indispensable: making models and changing them later is their part.",
        ),
        databricks(
            "Solution Development: three crafts drive the core cycle – data engineers, data scientists, ML engineers.",
        ),
    ),
    messages={
        "": Message(
            "No data scientist in Solution Development",
            "Making the model and changing it later is a data scientist's part; nobody else on the board does it.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("data_scientist",),
        fte=0.8,
    ),
)
