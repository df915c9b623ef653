"""Fixes that place a person in a role: their titles, and the order in which people are proposed."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from teamcanvas.edits.placements import (
    SMALLEST_FTE,
    hand_over,
    place_person,
    place_role,
    set_fte,
    split_placement,
)
from teamcanvas.model.board import board_of
from teamcanvas.model.fit import fit, known_to_fit
from teamcanvas.model.fte import at_least, hundredths_down
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Placement, Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.fix import Fix, FixContext

BEST = 3
"""How many candidates are offered."""

INVITED = 0.3
"""Up to this FTE a role is a matter of being asked: a holder in another stage can begin earlier, or stay on."""

Offer = tuple[PersonId, Fix]
"""A person and the fix that gives them something to do."""


def suits(context: FixContext, person: PersonId, role: RoleId) -> float:
    """The share of a role's core skills that a person has, 0 to 1."""
    wanted = context.facts.catalogue.roles.get(role)
    return fit(context.facts.people[person], wanted) if wanted else 0.0


def rank(context: FixContext, person: PersonId, role: RoleId) -> tuple[float, float, str]:
    """Sort key of candidates for a role: best fit first, then most free capacity, then by name."""
    somebody = context.facts.people[person]
    return (-suits(context, person, role), -context.facts.free(person), somebody.name.casefold())


def fits(context: FixContext, person: PersonId, role: RoleId) -> bool:
    """Whether the plan says that the person could take the role: nobody else is proposed for it."""
    return known_to_fit(context.facts.board, person, role)


def could_take(context: FixContext, person: PersonId, role: RoleId, fte: float) -> bool:
    """Whether the person has this much free capacity and no rule forbids the role for them."""
    return at_least(context.facts.free(person), fte) and not context.forbidden(person, role)


def spare(context: FixContext, person: PersonId, wanted: float) -> float:
    """The FTE that a person can give to a place that needs `wanted`, in hundredths."""
    return min(wanted, hundredths_down(context.facts.free(person)))


def anybody(_: PersonId) -> bool:
    """No filter: any person may be placed."""
    return True


def placing(
    context: FixContext,
    roles: Iterable[RoleId],
    stage: Stage,
    fte: float,
    vacancy: Placement | None = None,
    allowed: Callable[[PersonId], bool] = anybody,
) -> Iterator[Fix]:
    """Fixes that place the best three people in a stage, each in the role that suits them best.

    Args:
        roles: the roles of which one is enough; if some are vacant in the stage, only those are filled.
        fte: the FTE of a new place.
        vacancy: the one to fill; any of the card if None.
        allowed: who may be placed.
    """
    return (fix for _, fix in offers(context, roles, stage, fte, vacancy, allowed))


def offers(
    context: FixContext,
    roles: Iterable[RoleId],
    stage: Stage,
    fte: float,
    vacancy: Placement | None = None,
    allowed: Callable[[PersonId], bool] = anybody,
) -> Iterator[Offer]:
    """The same fixes, each with the person who would be placed."""
    wanted = _planned_first(context, tuple(roles), stage)
    least = min(fte, SMALLEST_FTE)
    pairs = [
        (rank(context, person, role), order, person, role)
        for order, role in enumerate(wanted)
        for person in context.facts.people.keys() - _on_card(context, role, stage)
        if allowed(person) and could_take(context, person, role, least) and fits(context, person, role)
    ]
    offered: set[PersonId] = set()
    for _, _, person, role in sorted(pairs):
        if person not in offered:
            offered.add(person)
            yield person, place(context, person, role, stage, fte, vacancy)
        if len(offered) == BEST:
            return
    if fte <= INVITED:
        sharing = _sharing(context, wanted, stage, fte)
        offering = ((person, fix) for person, fix in sharing if person not in offered and allowed(person))
        yield from islice(offering, BEST - len(offered))


def _sharing(context: FixContext, roles: tuple[RoleId, ...], stage: Stage, fte: float) -> Iterator[Offer]:
    """People who hold one of the roles in another stage and have no time left: they spend part of it here."""
    for role in roles:
        there = _on_card(context, role, stage)
        held = [
            one
            for one in context.facts.counting
            if one.role == role and one.stage != stage and one.person is not None and one.person not in there
        ]
        for one in sorted(held, key=lambda one: (-one.fte, one.id)):
            part, person = min(fte, hundredths_down(one.fte / 2)), one.person
            if person is not None and part >= SMALLEST_FTE and person not in context.facts.absent:
                yield person, _share(context, one, person, stage, part)


def _share(context: FixContext, source: Placement, person: PersonId, stage: Stage, part: float) -> Fix:
    title = (
        f"Spend {part:g} of the {source.fte:g} FTE of {context.name(person)} as {context.title(source.role)} "
        f"in {stage.label}"
    )

    def edit(plan: Plan) -> Plan:
        return split_placement(plan, context.scenario_id, source.id, part, source.role, stage, context.ids)

    return Fix(title, edit)


def place(
    context: FixContext,
    person: PersonId,
    role: RoleId,
    stage: Stage,
    fte: float,
    vacancy: Placement | None = None,
    *,
    exact: bool = False,
) -> Fix:
    """The fix that places one person in a role: on a vacancy if there is one, with what they have left at most.

    Args:
        context: of the finding.
        person: a person who is not on the card.
        role: the role they take.
        stage: where they take it.
        fte: their FTE, unless a vacancy has another.
        vacancy: the one to fill; any of the card if None.
        exact: they get `fte` even if a vacancy has another.
    """
    filled = vacancy or _vacancy(context, role, stage)
    share = spare(context, person, fte if filled is None or exact else filled.fte)
    scenario_id, ids = context.scenario_id, context.ids

    def edit(plan: Plan) -> Plan:
        if filled is not None and _is_vacant(plan, scenario_id, filled.id):
            return set_fte(hand_over(plan, scenario_id, (filled.id,), person), scenario_id, filled.id, share)
        placed = place_person(plan, scenario_id, person, role, stage, ids)
        mine = next(
            one.id
            for one in placed.scenario(scenario_id).placements
            if (one.person, one.role, one.stage) == (person, role, stage)
        )
        return set_fte(placed, scenario_id, mine, share)

    return Fix(f"Place {context.name(person)} as {context.title(role)} in {stage.label}", edit)


def _is_vacant(plan: Plan, scenario_id: str, placement: PlacementId) -> bool:
    """Whether it still is: a fix that places several people may have filled it one step earlier."""
    return any(one.id == placement and one.person is None for one in plan.scenario(scenario_id).placements)


def opening(
    context: FixContext, roles: Iterable[RoleId], stage: Stage, fte: float, what: str = "vacancy"
) -> Iterator[Fix]:
    """The fix that plans a vacancy of the first of these roles, unless there is one already in the stage.

    It comes after those that place a person who fits: what is missing is planned then, not covered.
    """
    wanted = tuple(role for role in roles if role in context.facts.catalogue.roles)
    if wanted and not any(_vacancy(context, role, stage) is not None for role in wanted):
        role, share = wanted[0], min(max(hundredths_down(fte), SMALLEST_FTE), 1.0)

        def edit(plan: Plan) -> Plan:
            there = {one.id for one in plan.scenario(context.scenario_id).placements}
            plan = place_role(plan, context.scenario_id, role, stage, context.ids)
            new = next(one.id for one in plan.scenario(context.scenario_id).placements if one.id not in there)
            return set_fte(plan, context.scenario_id, new, share)

        yield Fix(f"Plan a {what}: {context.title(role)} in {stage.label}, {share:g} FTE", edit, plans=True)


def fill(context: FixContext, roles: Iterable[RoleId], stage: Stage, fte: float) -> Iterator[Fix]:
    """Fixes that place the best people, and the one that plans a vacancy."""
    wanted = tuple(roles)
    yield from placing(context, wanted, stage, fte)
    yield from opening(context, wanted, stage, fte)


def on_card(context: FixContext, person: PersonId, role: RoleId, stage: Stage) -> bool:
    """Whether the person has a placement on this card, also one with an invalid FTE."""
    return person in _on_card(context, role, stage)


def best_people(
    context: FixContext, role: RoleId, allowed: Callable[[PersonId], bool], count: int = BEST
) -> tuple[PersonId, ...]:
    """The best of the allowed people."""
    people = sorted(context.facts.people, key=lambda person: rank(context, person, role))
    return tuple(islice(filter(allowed, people), count))


def _planned_first(context: FixContext, roles: tuple[RoleId, ...], stage: Stage) -> tuple[RoleId, ...]:
    known = tuple(role for role in roles if role in context.facts.catalogue.roles)
    vacant = tuple(role for role in known if _vacancy(context, role, stage) is not None)
    return vacant or known


def _vacancy(context: FixContext, role: RoleId, stage: Stage) -> Placement | None:
    return next((one for one in _placements(context, role, stage) if one.person is None and 0 < one.fte <= 1), None)


def _on_card(context: FixContext, role: RoleId, stage: Stage) -> set[PersonId]:
    return {one.person for one in _placements(context, role, stage) if one.person is not None}


def _placements(context: FixContext, role: RoleId, stage: Stage) -> tuple[Placement, ...]:
    """The placements in a role in a stage; those of an own role that counts as another one are on the written board."""
    own = role in context.facts.catalogue.counted
    card = (board_of(*context.facts.whole) if own else context.facts.board).card(stage, role)
    return card.placements if card else ()
