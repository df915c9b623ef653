"""TC505: nobody carries the platform-governance burden."""

from collections.abc import Iterable

from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import databricks

SELF_MANAGED = (1, 2)
"""Levels of infrastructure at which a platform is put together from many services."""
MIN_FTE = number("min_fte", 0.5, "What is asked of these roles, in FTE.")
_CAPACITY = Capacity(wanted=("security_lead", "platform_owner"), stage=Stage.SOLUTION_DEVELOPMENT)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    settings = facts.settings
    if settings.org_size != "enterprise" or settings.maturity.infrastructure not in SELF_MANAGED:
        return
    if not _CAPACITY.enough(facts, params, params[MIN_FTE]):
        values = {"planned": _CAPACITY.planned(facts, params), "needed": params[MIN_FTE]}
        yield Found((*_CAPACITY.subjects(params), Subject("setting", "maturity.infrastructure")), values)


def _fixes(context: FixContext) -> Iterable[Fix]:
    return _CAPACITY.fixes(context, context.params[MIN_FTE])


RULE = Rule(
    code="TC505",
    slug="platform-governance",
    title="Nobody carries the platform-governance burden",
    tier=2,
    rationale=(
        "A platform put together from many services costs a lot of administration: access, security, keeping parts in "
        "step. In an enterprise that is most of the work, and it needs owners."
    ),
    how_to_fix="Plan time of a security lead or a platform owner.",
    small_organisation="Not asked; only enterprises are.",
    sources=(
        databricks(
            "A platform put together from many services costs a lot of administration (access, security, keeping parts "
            "in step), most of all in enterprises.",
        ),
    ),
    messages={
        "": Message(
            "Too little time to govern the platform",
            "{planned} FTE of security leads and platform owners is planned. Access, security and upkeep of a "
            "self-managed platform take {needed} FTE at least.",
        )
    },
    params=(*_CAPACITY.params, MIN_FTE),
    check=_check,
    fixes=_fixes,
)
