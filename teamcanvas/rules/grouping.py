"""Groups the counting placements of a board by person and by place, incrementally after an edit."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import is_
from typing import Any, TypeVar

from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Placement
from teamcanvas.model.stage import Stage
from teamcanvas.rules.ability import Ability, AbilityTable

PlaceKey = tuple[str, RoleId]
"""The stage, as a file names it, and the role."""

MANY = 100
"""With more changed placements, grouping everything is faster."""


@dataclass(slots=True, eq=False)
class PersonGroup:
    """The placements of one person, in board order, with derived values."""

    placements: tuple[Placement, ...]
    planned: float
    """Their total FTE."""
    roles: frozenset[RoleId]
    stages: frozenset[str]
    _ability: tuple[AbilityTable, Ability] | None = field(default=None, init=False)
    _delivery: tuple[frozenset[RoleId], float | None] | None = field(default=None, init=False)

    def delivery(self, roles: frozenset[RoleId]) -> float | None:
        """Planned FTE in delivery roles; None if the person holds none of them."""
        known = self._delivery
        if known is None or known[0] is not roles:
            shares = [placement.fte for placement in self.placements if placement.role in roles]
            known = self._delivery = (roles, sum(shares) if shares else None)
        return known[1]

    def ability(self, table: AbilityTable) -> Ability:
        """What their roles give them."""
        known = self._ability
        if known is None or known[0] is not table:
            known = self._ability = (table, table.of(self.placements))
        return known[1]


@dataclass(slots=True, eq=False)
class PlaceGroup:
    """The placements of one role in one stage, in board order, with derived values."""

    place: tuple[Stage, RoleId]
    people: tuple[PersonId, ...]
    """A person placed twice is listed twice."""
    fte: float
    twice: Mapping[PersonId, tuple[PlacementId, ...]]
    """The placements of people placed more than once."""


@dataclass(slots=True, eq=False)
class PlacementGroups:
    """All counting placements, by person in the order of their ids, and by place in that of stages and role ids."""

    placements: tuple[Placement, ...]
    by_person: Mapping[PersonId, PersonGroup]
    by_place: Mapping[PlaceKey, PlaceGroup]


def group_placements(placements: tuple[Placement, ...], earlier: PlacementGroups | None = None) -> PlacementGroups:
    """Placements of known people in known roles and stages, grouped.

    Args:
        placements: in board order.
        earlier: groups of an earlier state; unchanged ones are reused.
    """
    changed = None if earlier is None else _changed(earlier.placements, placements)
    if earlier is None or changed is None:
        by_person, by_place = _lists(placements)
        return PlacementGroups(
            placements,
            {person: _of_person(mine) for person, mine in sorted(by_person.items())},
            {place: _in_place(by_place[place]) for place in sorted(by_place, key=_place_order)},
        )
    people = {one.person for one in changed if one.person is not None}
    places = {(one.stage, one.role) for one in changed}
    roles = {role for _, role in places}
    by_person, by_place = _lists(
        one for one in placements if one.person in people or (one.role in roles and (one.stage, one.role) in places)
    )
    return PlacementGroups(
        placements,
        _updated(
            earlier.by_person, {one: _of_person(by_person[one]) if one in by_person else None for one in people}, str
        ),
        _updated(
            earlier.by_place,
            {one: _in_place(by_place[one]) if one in by_place else None for one in places},
            _place_order,
        ),
    )


def _changed(old: tuple[Placement, ...], new: tuple[Placement, ...]) -> tuple[Placement, ...] | None:
    """The placements that only one of two boards has; None if they are more than `MANY`."""
    if len(old) == len(new):
        indices = [index for index, same in enumerate(map(is_, old, new)) if not same]
        return tuple(board[index] for index in indices for board in (old, new)) if len(indices) < MANY else None
    if abs(len(old) - len(new)) >= MANY:
        return None
    shorter = min(len(old), len(new))
    start = next((index for index, same in enumerate(map(is_, old, new)) if not same), shorter)
    end = next((index for index, same in enumerate(map(is_, reversed(old), reversed(new))) if not same), shorter)
    end = min(end, shorter - start)
    changed = (*old[start : len(old) - end], *new[start : len(new) - end])
    return changed if len(changed) < MANY else _far_apart(old, new)


def _far_apart(old: tuple[Placement, ...], new: tuple[Placement, ...]) -> tuple[Placement, ...] | None:
    """The same for boards of different lengths with changes far apart, such as merged placements."""
    before, after = set(map(id, old)), set(map(id, new))
    gone = [one for one in old if id(one) not in after]
    come = [one for one in new if id(one) not in before]
    if len(gone) + len(come) >= MANY:
        return None
    in_order = [one for one in old if id(one) in after] == [one for one in new if id(one) in before]
    return (*gone, *come) if in_order else None


_STAGE_ORDER: Mapping[str, int] = {stage.value: index for index, stage in enumerate(Stage)}


def _place_order(place: PlaceKey) -> tuple[int, RoleId]:
    return _STAGE_ORDER[place[0]], place[1]


def _lists(
    placements: Iterable[Placement],
) -> tuple[Mapping[PersonId, list[Placement]], Mapping[PlaceKey, list[Placement]]]:
    by_person: dict[PersonId, list[Placement]] = {}
    by_place: dict[PlaceKey, list[Placement]] = {}
    for placement in placements:
        by_place.setdefault((placement.stage, placement.role), []).append(placement)
        if placement.person is not None:  # never None in a counting placement
            by_person.setdefault(placement.person, []).append(placement)
    return by_person, by_place


def _of_person(mine: list[Placement]) -> PersonGroup:
    return PersonGroup(
        placements=tuple(mine),
        planned=sum([placement.fte for placement in mine]),
        roles=frozenset([placement.role for placement in mine]),
        stages=frozenset([placement.stage for placement in mine]),
    )


def _in_place(there: list[Placement]) -> PlaceGroup:
    people = tuple([placement.person for placement in there if placement.person is not None])
    twice: dict[PersonId, list[PlacementId]] = {}
    if len(set(people)) < len(people):
        for placement, person in zip(there, people, strict=True):
            twice.setdefault(person, []).append(placement.id)
    return PlaceGroup(
        (Stage(there[0].stage), there[0].role),
        people,
        sum([placement.fte for placement in there]),
        {person: tuple(ids) for person, ids in twice.items() if len(ids) > 1},
    )


Key = TypeVar("Key", PersonId, PlaceKey)
Group = TypeVar("Group", PersonGroup, PlaceGroup)


def _updated(
    old: Mapping[Key, Group], changed: Mapping[Key, Group | None], order: Callable[[Key], Any]
) -> Mapping[Key, Group]:  # Any: what can be put in order
    groups = dict(old)
    for key, group in changed.items():
        if group is None:
            groups.pop(key, None)
        else:
            groups[key] = group
    # Sorted, so that the order does not depend on the direction of the change.
    return groups if groups.keys() <= old.keys() else {key: groups[key] for key in sorted(groups, key=order)}
