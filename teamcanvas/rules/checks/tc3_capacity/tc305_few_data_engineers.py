"""TC305: few data engineers per data scientist."""

from collections.abc import Iterable

from teamcanvas.model.fte import at_least
from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number, number_by_level
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import Source

SCIENTIST = RoleId("data_scientist")
MIN_SCIENTISTS = number("min_scientists", 2.0, "From how much data science on it is asked, in FTE.")
RATIO = number_by_level(
    "ratio",
    {1: 2.0, 2: 1.0, 3: 0.5, 4: 0.33},
    "What is asked of data engineering for each FTE of data science, by level of the data foundation, in FTE.",
)
_CAPACITY = Capacity(wanted=("data_engineer", "analytics_engineer"), stage=Stage.SOLUTION_DEVELOPMENT)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    scientists, needed = facts.fte_of((SCIENTIST,)), _needed(facts, params)
    if at_least(scientists, params[MIN_SCIENTISTS]) and not _CAPACITY.nearly_enough(facts, params, needed):
        values = {"planned": _CAPACITY.planned(facts, params), "scientists": scientists, "needed": needed}
        subjects = (*_CAPACITY.subjects(params), Subject("role", SCIENTIST))
        yield Found((*subjects, Subject("setting", "maturity.data_foundation")), values)


def _needed(facts: Facts, params: Params) -> float:
    # Without an assessed level the required ratio is unknown.
    return params[RATIO].get(facts.settings.maturity.data_foundation or 0, 0.0) * facts.fte_of((SCIENTIST,))


def _fixes(context: FixContext) -> Iterable[Fix]:
    return _CAPACITY.fixes(context, _needed(context.facts, context.params))


RULE = Rule(
    code="TC305",
    slug="few-data-engineers",
    title="Few data engineers per data scientist",
    tier=3,
    rationale=(
        "Most of the work on a model is work on its data. With too few data engineers the data scientists do it, for "
        "more money and with less routine."
    ),
    how_to_fix="Plan more data-engineering capacity.",
    small_organisation="Not asked.",
    sources=(
        Source(
            "Anderson, Data Teams; Eckerson Group",
            "Published opinions are 2 to 5 data engineers for one data scientist; the values for levels 2 to 4 are our "
            "own interpolation. Uncertain.",
        ),
    ),
    messages={
        "": Message(
            "Few data engineers for {scientists} FTE of data science",
            "{planned} FTE of data engineering is planned; as the data is, {needed} FTE would do. This is a rule of "
            "thumb.",
        )
    },
    params=(*_CAPACITY.params, MIN_SCIENTISTS, RATIO),
    check=_check,
    fixes=_fixes,
)
