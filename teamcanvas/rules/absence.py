"""The facts of a scenario without some of its people, and who takes their placements by agreement."""

from collections.abc import Collection, Iterable, Mapping

from teamcanvas.model.board import Board
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.plan import Deputy, Person, Placement
from teamcanvas.rules.facts import Facts


def without(facts: Facts, person: PersonId, more: tuple[Deputy, ...] = ()) -> Facts:
    """The facts without this person, who is not in the plan: their deputies have their placements, others do not count.

    Facts that do not depend on the person are reused.

    Args:
        facts: with the person.
        person: who is away.
        more: deputies beside those who are named.
    """
    others = {one: somebody for one, somebody in facts.board.people.items() if one != person}
    there = others.keys() - set(facts.absent)
    return _facts_of(facts, others, after_absence(facts.board.placements, (*facts.deputies, *more), (person,), there))


def placed_alone(facts: Facts, people: Collection[PersonId]) -> Facts:
    """The facts with nobody but these people on the board."""
    placements = tuple(one for one in facts.board.placements if one.person in people)
    return _facts_of(facts, facts.board.people, placements)


def in_the_plan(facts: Facts, people: Collection[PersonId]) -> Facts:
    """The facts with nobody but these people in the plan: placements of others do not count."""
    kept = {one: somebody for one, somebody in facts.board.people.items() if one in people}
    return _facts_of(facts, kept, facts.board.placements)


def after_absence(
    placements: Iterable[Placement],
    deputies: Iterable[Deputy],
    away: Collection[PersonId],
    people: Collection[PersonId],
) -> tuple[Placement, ...]:
    """The placements while these people are away: a deputy who is there has those of the role.

    Args:
        placements: of the board.
        deputies: who stands in, for which person and role.
        away: the people.
        people: who may stand in.
    """
    by_role = standing_in(deputies, away, people)
    held = {(one.person, one.role, one.stage) for one in placements}

    def placement(one: Placement) -> Placement:
        deputy = None if one.person is None else by_role.get((one.person, one.role))
        taken = deputy is None or (deputy, one.role, one.stage) in held
        return one if taken else one.replace(person=deputy)

    return tuple(map(placement, placements)) if by_role else tuple(placements)


def standing_in(
    deputies: Iterable[Deputy], away: Collection[PersonId], people: Collection[PersonId]
) -> Mapping[tuple[PersonId, RoleId], PersonId]:
    """Who stands in for each of the absent people in each role; the first who is there, if several are named."""
    found: dict[tuple[PersonId, RoleId], PersonId] = {}
    for one in deputies:
        if one.person in away and one.deputy not in away and one.deputy in people:
            found.setdefault((one.person, one.role), one.deputy)
    return found


def _facts_of(facts: Facts, people: Mapping[PersonId, Person], placements: tuple[Placement, ...]) -> Facts:
    # Reads of the copy are not tracked, so the caller depends on all that it is made of.
    (plan, scenario), in_use, board = facts.whole, facts.in_use, facts.board
    left = plan.model_copy(update={"people": tuple(people.values())})
    return Facts(left, scenario, in_use, facts, Board(people, board.catalogue, placements, board.teams))
