"""TC504: manual MLOps without hands in operation."""

from collections.abc import Iterable

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, number_by_level
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import Source, databricks

MANUAL = (1, 2)
"""Levels of MLOps at which a release takes people."""
BY_HAND = 1
"""The level at which training does, too."""
AUTOMATED = 3
MIN_FTE = number("min_fte", 0.5, "What is asked of these roles in operation at least, in FTE.")
PER_MODEL = number_by_level(
    "per_model",
    {1: 0.1, 2: 0.05},
    "What is asked for each model in production, by level of MLOps, in FTE (our value).",
)
_CAPACITY = Capacity(
    wanted=("ml_engineer", "mlops_engineer"), stage=Stage.SCALE_AND_ADOPT, counted=(Stage.SCALE_AND_ADOPT,)
)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    settings = facts.settings
    if settings.maturity.mlops not in MANUAL or not settings.models_in_production:
        return
    needed = _needed(facts, params)
    if not _CAPACITY.enough(facts, params, needed):
        values = {
            "planned": _CAPACITY.planned(facts, params),
            "needed": needed,
            "models": settings.models_in_production,
        }
        subjects = (Subject("stage", Stage.SCALE_AND_ADOPT), *_CAPACITY.subjects(params))
        key = _KEYS[settings.models_in_production == 1, settings.maturity.mlops == BY_HAND]
        yield Found((*subjects, Subject("setting", "maturity.mlops")), values, key)


def _needed(facts: Facts, params: Params) -> float:
    """More for more models: what is not automated is done for each of them."""
    settings = facts.settings
    each = params[PER_MODEL].get(settings.maturity.mlops or 0, 0.0)
    return max(params[MIN_FTE], each * settings.models_in_production)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add people to operations."""
    return _CAPACITY.fixes(context, _needed(context.facts, context.params))


_KEYS = {(False, True): "", (True, True): "one", (False, False): "trained", (True, False): "trained-one"}
_PLANNED = "{planned} FTE of ML and MLOps engineers is planned for operation; {needed} FTE is the least."
_BY_HAND = f"Training and release are done by hand, and {_PLANNED}"
_TRAINED = f"Training is automated, but each release still takes people, and {_PLANNED}"

RULE = Rule(
    code="TC504",
    slug="no-hands-in-operation",
    title="Manual MLOps without hands in operation",
    tier=2,
    rationale=(
        "What is not automated has to be done by somebody, for each model again. Where operation has no hands, models "
        "grow old, and every release waits for the one person who knows how."
    ),
    how_to_fix="Plan MLOps capacity in Scale and Adopt, or raise automation.",
    small_organisation="A hint only.",
    sources=(
        databricks(
            "MLOps maturity decides which roles are needed and how the model life cycle is run, up to actual use.",
        ),
        Source(
            "Microsoft, Machine Learning operations maturity model",
            "At low levels releases are manual and hang on single specialists.",
        ),
    ),
    messages={
        "": Message("{models} models in production and too few hands", _BY_HAND),
        "one": Message("A model in production and too few hands", _BY_HAND),
        "trained": Message("{models} models in production and too few hands", _TRAINED),
        "trained-one": Message("A model in production and too few hands", _TRAINED),
    },
    params=(*_CAPACITY.params, MIN_FTE, PER_MODEL),
    check=_check,
    fixes=_fixes,
)
