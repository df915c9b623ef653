"""TC501: a weak data foundation without enough data engineering."""

from collections.abc import Iterable
from itertools import chain, islice
from math import ceil

from teamcanvas.edits.placements import split_placement
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, could_take, known_unfit, on_card, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number_by_level
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import databricks

SCIENTIST = RoleId("data_scientist")
FACTOR = number_by_level(
    "factor",
    {1: 1.0, 2: 0.5},
    "What is asked of data engineering for each FTE of data science, by level of the data foundation, in FTE.",
)
_CAPACITY = Capacity(wanted=("data_engineer", "analytics_engineer"), stage=Stage.SOLUTION_DEVELOPMENT)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    scientists, needed = facts.fte_of((SCIENTIST,)), _needed(facts, params)
    if scientists > 0 and not _CAPACITY.enough(facts, params, needed):
        values = {"planned": _CAPACITY.planned(facts, params), "scientists": scientists, "needed": needed}
        yield Found((*_CAPACITY.subjects(params), Subject("setting", "maturity.data_foundation")), values)


def _factor(facts: Facts, params: Params) -> float:
    return params[FACTOR].get(facts.settings.maturity.data_foundation or 0, 0.0)


def _needed(facts: Facts, params: Params) -> float:
    return _factor(facts, params) * facts.fte_of((SCIENTIST,))


def _fixes(context: FixContext) -> Iterable[Fix]:
    """More data engineering, or a data scientist who does data work for part of their time."""
    more = _CAPACITY.fixes(context, _needed(context.facts, context.params))
    return islice(chain(islice(more, BEST - 1), _shifting(context)), BEST)


def _shifting(context: FixContext) -> Iterable[Fix]:
    wanted = context.params[_CAPACITY.roles_param]
    if not wanted or wanted[0] not in context.facts.catalogue.roles:
        return
    role, factor = wanted[0], _factor(context.facts, context.params)
    lacking = _needed(context.facts, context.params) - _CAPACITY.planned(context.facts, context.params)
    # What moves from one side to the other counts on both.
    share = ceil(lacking / (1 + factor) * 100 - 1e-6) / 100
    able = [one for one in context.facts.counting if one.role == SCIENTIST and _can_shift(context, one, role, share)]
    for placement in sorted(able, key=lambda one: (-_fit(context, one, role), -one.fte)):
        yield _shift(context, placement, role, share)


def _can_shift(context: FixContext, placement: Placement, role: RoleId, share: float) -> bool:
    person = placement.person
    return (
        person is not None
        and placement.fte > share
        and not known_unfit(context, person, role)
        and could_take(context, person, role, 0.0)
        and not on_card(context, person, role, Stage(placement.stage))
    )


def _fit(context: FixContext, placement: Placement, role: RoleId) -> float:
    return suits(context, placement.person, role) if placement.person is not None else 0.0


def _shift(context: FixContext, placement: Placement, role: RoleId, share: float) -> Fix:
    stage = Stage(placement.stage)
    return Fix(
        f"Shift {share:g} FTE of {context.name(placement.person)} to {context.title(role)} in {stage.label}",
        lambda plan: split_placement(plan, context.scenario_id, placement.id, share, role, stage, context.ids),
    )


RULE = Rule(
    code="TC501",
    slug="weak-data-foundation",
    title="Weak data foundation without enough data engineering",
    tier=1,
    rationale=(
        "Data in silos, in closed formats or hard to reach has to be brought together before anybody can learn from "
        "it. Without data engineers the data scientists do that, slowly and every time anew."
    ),
    how_to_fix="Plan more data engineering, or let a data scientist do data work for part of the time.",
    small_organisation="A hint only.",
    sources=(
        databricks(
            "Data in silos, closed formats or hard to reach in a unified way raises the need for data engineering and "
            "platform expertise.",
        ),
    ),
    messages={
        "": Message(
            "Too little data engineering for this data foundation",
            "{planned} FTE of data engineering stands against {scientists} FTE of data science. As the data is, "
            "{needed} FTE is the least.",
        )
    },
    params=(*_CAPACITY.params, FACTOR),
    check=_check,
    fixes=_fixes,
    silences=(Silencing(("TC305",)),),
)
