"""TC501: a weak data foundation without enough data engineering."""

from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.edits.placements import SMALLEST_FTE, split_placement
from teamcanvas.model.fte import hundredths, hundredths_down, hundredths_up
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Placement, Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, could_take, fits, on_card, suits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params, number_by_level
from teamcanvas.rules.rule import Found, Message, Rule, Silencing
from teamcanvas.rules.shapes.capacity import Capacity
from teamcanvas.rules.sources import databricks

Part = tuple[Placement, float]

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
    """Plan more data engineering, or move part of a data scientist's FTE to it."""
    more = _CAPACITY.fixes(context, _needed(context.facts, context.params))
    return islice(chain(islice(more, BEST - 1), _shifting(context)), BEST)


def _shifting(context: FixContext) -> Iterable[Fix]:
    """Move FTE from data science to data engineering within their stages, for the best suited people first."""
    wanted = context.params[_CAPACITY.roles_param]
    if not wanted or wanted[0] not in context.facts.catalogue.roles:
        return
    role, factor = wanted[0], _factor(context.facts, context.params)
    lacking = _needed(context.facts, context.params) - _CAPACITY.planned(context.facts, context.params)
    # Moved FTE lowers the need and raises the supply.
    share = hundredths_up(lacking / (1 + factor))
    people = context.facts.holders_of((SCIENTIST,))
    for person in sorted(people, key=lambda person: (-suits(context, person, role), context.name(person).casefold())):
        parts = tuple(_parts(context, person, role, share))
        if parts and fits(context, person, role) and could_take(context, person, role, 0.0):
            yield _shift(context, person, role, parts)


def _parts(context: FixContext, person: PersonId, role: RoleId, share: float) -> Iterable[Part]:
    """The FTE to take from each data-science placement, the largest first; empty if it is not enough."""
    places = [one for one in context.facts.placements_of(person) if one.role == SCIENTIST]
    parts: list[Part] = []
    for place in sorted(places, key=lambda one: -one.fte):
        given = min(share, hundredths_down(place.fte - SMALLEST_FTE))
        if given > 0 and not on_card(context, person, role, Stage(place.stage)):
            parts.append((place, given))
            share = hundredths(share - given)
    return parts if share <= 0 else ()


def _shift(context: FixContext, person: PersonId, role: RoleId, parts: tuple[Part, ...]) -> Fix:
    def edit(plan: Plan) -> Plan:
        for place, given in parts:
            plan = split_placement(plan, context.scenario_id, place.id, given, role, Stage(place.stage), context.ids)
        return plan

    whole = sum(given for _, given in parts)
    return Fix(f"Shift {whole:.4g} FTE of {context.name(person)} to {context.title(role)}", edit)


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
