"""TC309: nobody gives delivery more than a small part of their time."""

from collections.abc import Iterable, Iterator

from teamcanvas.edits.placements import set_fte
from teamcanvas.model.fte import at_least, hundredths_down, more_than, stored_fte
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Placement
from teamcanvas.rules.candidates import BEST
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.listing import some_of
from teamcanvas.rules.params import Params, number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, reviewed

PART_TIME = number("part_time_fte", 0.25, "Up to this FTE in delivery roles somebody is no core member (our value).")
CORE = 0.5
"""FTE in delivery roles that a fix plans for a core member."""


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    delivery = facts.delivery_fte
    if not delivery or any(more_than(fte, params[PART_TIME]) for fte in delivery.values()):
        return
    people = tuple(Subject("person", person) for person in facts.by_name(delivery))
    values: dict[str, object] = {
        "people": some_of(people),
        "count": len(people),
        "most": max(delivery.values()),
        "limit": params[PART_TIME],
    }
    yield Found(people, values, "" if len(people) > 1 else "one")


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Raise a member of the delivery team to the FTE of a core member, those with the highest FTE first."""
    facts = context.facts
    order = sorted(facts.delivery_fte, key=lambda one: (-facts.delivery_fte[one], facts.names[one].casefold(), one))
    ways = [fix for person in order for fix in _raising(context, person)]
    return ways[:BEST]


def _raising(context: FixContext, person: PersonId) -> Iterator[Fix]:
    facts = context.facts
    missing = CORE - facts.delivery_fte[person]
    mine = [one for one in facts.placements_of(person) if one.role in facts.delivery_roles]
    if person in facts.absent or not mine or not at_least(hundredths_down(facts.free(person)), missing):
        return
    grows: Placement = max(mine, key=lambda one: one.fte)
    more = stored_fte(grows.fte + missing)
    yield Fix(
        f"Raise {context.name(person)} as {context.title(grows.role)} to {more:g} FTE",
        lambda plan: set_fte(plan, context.scenario_id, grows.id, more),
    )


_WHY = (
    "What everybody does beside other work is begun often and finished seldom. Free one or two people for at least "
    "half of their time."
)

RULE = Rule(
    code="TC309",
    slug="no-core-team",
    title="No core team",
    tier=1,
    rationale=(
        "A team needs a few people for whom it is the main work. Where all deliver on the side, the work stops "
        "whenever their other work calls, and nobody carries it from one week to the next."
    ),
    how_to_fix="Give one or two of the delivery team at least half of their time.",
    small_organisation="A warning instead of an error.",
    sources=(
        reviewed("All delivery people at a quarter of their time or less: there is no core team."),
        Source("Skelton and Pais, Team Topologies", "A team is a stable group that works on one thing together."),
    ),
    messages={
        "": Message("There is no core team: each of {count} people delivers with {most} FTE at most", _WHY),
        "one": Message("There is no core team: {people} alone delivers, with {most} FTE", _WHY),
    },
    params=(PART_TIME,),
    check=_check,
    fixes=_fixes,
)
