"""TC112: no data engineering in Solution Development."""

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import Work, work_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks, equal_experts

ENGINEERS = (RoleId("ml_engineer"), RoleId("software_engineer"))


def _is_connected(facts: Facts) -> bool:
    """A bought model is not trained here: engineers connect it to what it answers from."""
    return work_of(facts) is Work.BOUGHT and facts.somebody_in(Stage.SOLUTION_DEVELOPMENT, ENGINEERS)


RULE = Rule(
    code="TC112",
    slug="no-data-engineering",
    title="No data engineering in Solution Development",
    tier=1,
    rationale=(
        "Data engineers create the production pipelines that training and retraining need; without them a "
        "prototype stays a prototype."
    ),
    how_to_fix="Place a data engineer, or give a data scientist the data-engineer role part-time.",
    small_organisation="A hint only: one person may cover several crafts.",
    sources=(
        databricks(
            "Solution Development: data engineering is one of the three driving crafts.",
        ),
        equal_experts(
            "Data engineers create the production pipelines needed for retraining; in smaller organisations one "
            "person may cover several roles.",
        ),
    ),
    messages={
        "": Message(
            "No data engineering in Solution Development",
            "Nobody builds the pipelines that feed training and scoring, so the model lives on data fetched by hand.",
        )
    },
    shape=Coverage(
        stages=(Stage.SOLUTION_DEVELOPMENT,),
        wanted=("data_engineer", "analytics_engineer"),
        fte=0.5,
        otherwise=_is_connected,
    ),
)
