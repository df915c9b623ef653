"""TC124: models are in production, and nobody in operation can amend them."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.circumstances.work import builds_models
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.rule import Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import reviewed


def _in_production(facts: Facts) -> bool:
    return facts.settings.models_in_production > 0 and builds_models(facts)


RULE = Rule(
    code="TC124",
    slug="nobody-amends-models",
    title="Nobody amends models in production",
    tier=2,
    rationale=(
        "The world changes, and models get worse with it. Engineers keep them running; whether a model still says what "
        "it should, and what to change, takes data science."
    ),
    how_to_fix="Keep a data scientist with a small share in Scale and Adopt.",
    small_organisation="An ML engineer may stand in.",
    sources=(reviewed("Models in production and no data science in Scale and Adopt: nobody amends them."),),
    messages={
        "": Message(
            "Nobody amends the models in production",
            "No data scientist is in Scale and Adopt. Models get worse as the world changes, and nobody there can say "
            "what to change.",
        )
    },
    shape=Coverage(
        stages=(Stage.SCALE_AND_ADOPT,),
        wanted=("data_scientist",),
        stand_ins=("ml_engineer",),
        fte=0.2,
        when=_in_production,
    ),
)
