"""Fixes that hand all placements of a person in one role to another person."""

from collections.abc import Iterable

from teamcanvas.edits.placements import hand_over
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.rules.candidates import could_take, fits
from teamcanvas.rules.fix import Fix, FixContext


def held_as(context: FixContext, person: PersonId, role: RoleId) -> tuple[tuple[PlacementId, ...], float]:
    """The placements of a person in a role that count, and their FTE in total."""
    mine = [one for one in context.facts.placements_of(person) if one.role == role]
    return tuple(one.id for one in mine), sum(one.fte for one in mine)


def takers(context: FixContext, person: PersonId, role: RoleId) -> Iterable[PersonId]:
    """The people who have free capacity for all of them and no conflicting role."""
    _, fte = held_as(context, person, role)
    return (
        other
        for other in context.facts.people
        if other != person and could_take(context, other, role, fte) and fits(context, other, role)
    )


def hand(context: FixContext, person: PersonId, role: RoleId, taker: PersonId) -> Fix:
    """The fix that hands them over."""
    placements, _ = held_as(context, person, role)
    scenario_id = context.scenario_id
    return Fix(
        f"Hand {context.title(role)} to {context.name(taker)}",
        lambda plan: hand_over(plan, scenario_id, placements, taker),
    )
