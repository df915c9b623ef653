"""TC111: no data scientist in Solution Development."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, builds_models, serves_teams, worded_for
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, equal_experts

ENGINEERS = (RoleId("ml_engineer"), RoleId("software_engineer"))


def _is_made_elsewhere(facts: Facts) -> bool:
    """A platform has no model of its own, and a bought one is adapted by engineers."""
    return serves_teams(facts) or (
        not builds_models(facts) and facts.somebody_in(Stage.SOLUTION_DEVELOPMENT, ENGINEERS)
    )


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
            "Making the model and changing it later is a data scientist's part; nobody else on the board does it. "
            "If the model is bought, say so in the plan's title: then engineers are asked for who adapt it.",
        ),
        Work.BOUGHT: Message(
            "Nobody adapts the model in Solution Development",
            "A bought model is prompted, connected and evaluated before it is of use. Place an ML engineer for that.",
        ),
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("data_scientist",),
        fte=0.8,
        otherwise=_is_made_elsewhere,
        circumstance=worded_for(Work.BOUGHT),
    ),
)
