"""TC303: a person is cut into thin slices."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice

from teamcanvas.edits.placements import hand_over, move_placement
from teamcanvas.model.counting import place_of
from teamcanvas.model.fte import at_least, more_than
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import BEST, best_people, could_take, fits
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext, together
from teamcanvas.rules.params import Params, number, whole_number
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import Source, equal_experts

MAX_THIN = whole_number("max_thin", 3, "From how many thin places on it is too many.", least=1)
THIN_FTE = number("thin_fte", 0.2, "Below this a place is thin, in FTE.")
LEAD = RoleId("inside_out_lead")


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    limit = params[THIN_FTE]
    # A place in a role that counts as several is one place.
    fte: dict[tuple[PersonId | None, PlacementId], float] = {}
    for placement in facts.counting:
        place = (placement.person, place_of(placement))
        fte[place] = fte.get(place, 0.0) + placement.fte
    thin = Counter(person for (person, _), planned in fte.items() if not at_least(planned, limit))
    delivering = facts.delivery_roles - {LEAD}
    for person, count in thin.items():
        if count >= params[MAX_THIN] and person is not None and not delivering.isdisjoint(facts.roles_of[person]):
            subject = Subject("person", person)
            yield Found((subject,), {"person": subject, "count": count, "thin": params[THIN_FTE]})


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Move the thinnest placements to the person's largest one, or to another person, down to the limit."""
    limit = context.params[THIN_FTE]
    mine = sorted(context.facts.placements_of(context.person), key=lambda one: one.fte)
    thin = [one for one in mine if not at_least(one.fte, limit)]
    surplus = len(thin) - context.params[MAX_THIN] + 1
    if surplus < 1:
        return ()
    return islice(chain(_concentrating(context, mine, thin, surplus), _handing(context, thin, surplus)), BEST)


def _concentrating(context: FixContext, mine: list[Placement], thin: list[Placement], surplus: int) -> Iterable[Fix]:
    """Only placements on cards with another holder are moved, so that no role becomes vacant."""
    largest = mine[-1]
    leaving = [one for one in thin if one is not largest and _shared(context, one)][:surplus]
    if len(leaving) == surplus and not more_than(largest.fte + sum(one.fte for one in leaving), 1):
        yield together([_moving(context, one, largest) for one in leaving])


def _shared(context: FixContext, placement: Placement) -> bool:
    holders = context.facts.holders[Stage(placement.stage), placement.role]
    return any(person != placement.person for person in holders)


def _moving(context: FixContext, placement: Placement, to: Placement) -> Fix:
    stage, to_stage = Stage(placement.stage), Stage(to.stage)
    return Fix(
        f"Move {placement.fte:g} FTE of {context.name(placement.person)} from {context.title(placement.role)} in "
        f"{stage.label} to {context.title(to.role)} in {to_stage.label}",
        lambda plan: move_placement(plan, context.scenario_id, placement.id, to.role, to_stage, context.ids),
    )


def _handing(context: FixContext, thin: list[Placement], surplus: int) -> Iterable[Fix]:
    """Hand the thinnest placement to another person, if one fewer is enough."""
    if surplus > 1:
        return
    placement = thin[0]

    def able(person: PersonId) -> bool:
        return (
            person != placement.person
            and could_take(context, person, placement.role, placement.fte)
            and fits(context, person, placement.role)
        )

    for taker in best_people(context, placement.role, able):
        yield _hand(context, placement, taker)


def _hand(context: FixContext, placement: Placement, taker: PersonId) -> Fix:
    where = f"{context.title(placement.role)} in {Stage(placement.stage).label}"
    return Fix(
        f"Hand {where} to {context.name(taker)}",
        lambda plan: hand_over(plan, context.scenario_id, (placement.id,), taker),
    )


RULE = Rule(
    code="TC303",
    slug="thin-slices",
    title="Person is cut into thin slices",
    tier=3,
    rationale=(
        "Who does a little in many places spends much of the time on finding the thread again, and is in the way of "
        "those who wait for it."
    ),
    how_to_fix="Concentrate the person on fewer stages.",
    small_organisation="Not asked.",
    sources=(
        Source(
            "Weinberg, Quality Software Management",
            "Rule of thumb on loss by task switching: 20 % with two, 40 % with three parallel projects. Contested; use "
            "it as a hint only.",
        ),
        equal_experts("Roles may be part-time in small organisations, hence the exemption."),
    ),
    messages={
        "": Message(
            "{person} is cut into thin slices",
            "{count} places are below {thin} FTE each. Much of that is lost between them. This is a rule of thumb.",
        )
    },
    params=(MAX_THIN, THIN_FTE),
    check=_check,
    fixes=_fixes,
)
