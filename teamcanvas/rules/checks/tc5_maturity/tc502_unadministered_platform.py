"""TC502: a self-managed platform without administration."""

from collections.abc import Iterable

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number_by_level
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import databricks

AS_A_SERVICE = 4
MIN_FTE = number_by_level(
    "min_fte", {1: 1.0, 2: 0.5}, "What is asked of these roles, by level of the infrastructure, in FTE."
)
_CAPACITY = Capacity(wanted=("platform_engineer", "platform_owner"), stage=Stage.SOLUTION_DEVELOPMENT)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    needed = _needed(facts, params)
    if not _CAPACITY.enough(facts, params, needed):
        values = {"planned": _CAPACITY.planned(facts, params), "needed": needed}
        yield Found((*_CAPACITY.subjects(params), Subject("setting", "maturity.infrastructure")), values)


def _needed(facts: Facts, params: Params) -> float:
    return params[MIN_FTE].get(facts.settings.maturity.infrastructure or 0, 0.0)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Plan more FTE for the platform."""
    return _CAPACITY.fixes(context, _needed(context.facts, context.params))


RULE = Rule(
    code="TC502",
    slug="unadministered-platform",
    title="Self-managed platform without administration",
    tier=1,
    rationale=(
        "Services that are run in-house need people who run them. Where they are missing, data scientists and "
        "engineers do it beside their work, and nobody does it well."
    ),
    how_to_fix="Plan platform engineering, or move to a platform that is used as a service.",
    small_organisation="A hint only.",
    sources=(
        databricks(
            "Whether services are maintained in-house or used as a service has a great effect on team composition.",
        ),
    ),
    messages={
        "": Message(
            "Too little administration for a self-managed platform",
            "{planned} FTE of platform engineering and ownership is planned. A platform like this takes {needed} FTE "
            "at least.",
        )
    },
    params=(*_CAPACITY.params, MIN_FTE),
    silences=(Silencing(("TC505",)),),
    check=_check,
    fixes=_fixes,
)
