"""TC306: few ML engineers per data scientist."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import Source

SCIENTIST = RoleId("data_scientist")
MIN_SCIENTISTS = number("min_scientists", 2.0, "From how much data science on it is asked, in FTE.")
RATIO = number("ratio", 0.2, "What is asked of ML engineering for each FTE of data science, in FTE.")
_CAPACITY = Capacity(wanted=("ml_engineer", "mlops_engineer"), stage=Stage.SOLUTION_DEVELOPMENT)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    scientists, needed = facts.fte_of((SCIENTIST,)), _needed(facts, params)
    if at_least(scientists, params[MIN_SCIENTISTS]) and not _CAPACITY.nearly_enough(facts, params, needed):
        values = {"planned": _CAPACITY.planned(facts, params), "scientists": scientists, "needed": needed}
        yield Found((*_CAPACITY.subjects(params), Subject("role", SCIENTIST)), values)


def _needed(facts: Facts, params: Params) -> float:
    return params[RATIO] * facts.fte_of((SCIENTIST,))


def _fixes(context: FixContext) -> Iterable[Fix]:
    return _CAPACITY.fixes(context, _needed(context.facts, context.params))


RULE = Rule(
    code="TC306",
    slug="few-ml-engineers",
    title="Few ML engineers per data scientist",
    tier=3,
    rationale=(
        "Models pile up in notebooks where too few people turn them into something that can be tested, released and "
        "repeated."
    ),
    how_to_fix="Plan at least one ML or MLOps engineer for five data scientists.",
    small_organisation="Not asked.",
    sources=(
        Source(
            "Gartner, at second hand",
            "An estimate of one ML engineer for ten data scientists, moving to one for five to ten by 2023. Uncertain.",
        ),
    ),
    messages={
        "": Message(
            "Few ML engineers for {scientists} FTE of data science",
            "{planned} FTE of ML and MLOps engineering is planned; {needed} FTE would do. This is a rule of thumb.",
        )
    },
    params=(*_CAPACITY.params, MIN_SCIENTISTS, RATIO),
    check=_check,
    fixes=_fixes,
)
