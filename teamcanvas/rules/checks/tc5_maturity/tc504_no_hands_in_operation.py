"""TC504: manual MLOps without hands in operation."""

from collections.abc import Iterable

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import Source, databricks

MANUAL = (1, 2)
"""Levels of MLOps at which releases are made by hand."""
AUTOMATED = 3
MIN_FTE = number("min_fte", 0.5, "What is asked of these roles in operation, in FTE.")
_CAPACITY = Capacity(
    wanted=("ml_engineer", "mlops_engineer"), stage=Stage.SCALE_AND_ADOPT, counted=(Stage.SCALE_AND_ADOPT,)
)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    settings = facts.settings
    if settings.maturity.mlops not in MANUAL or not settings.models_in_production:
        return
    if not _CAPACITY.enough(facts, params, params[MIN_FTE]):
        values = {
            "planned": _CAPACITY.planned(facts, params),
            "needed": params[MIN_FTE],
            "models": settings.models_in_production,
        }
        subjects = (Subject("stage", Stage.SCALE_AND_ADOPT), *_CAPACITY.subjects(params))
        key = "one" if settings.models_in_production == 1 else ""
        yield Found((*subjects, Subject("setting", "maturity.mlops")), values, key)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Add people to operations."""
    return _CAPACITY.fixes(context, context.params[MIN_FTE])


_WHY = "Training and release are done by hand, and {planned} FTE of ML and MLOps engineers is planned for operation; "

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
        "": Message("{models} models in production and too few hands", _WHY + "{needed} FTE is the least."),
        "one": Message("A model in production and too few hands", _WHY + "{needed} FTE is the least."),
    },
    params=(*_CAPACITY.params, MIN_FTE),
    check=_check,
    fixes=_fixes,
)
