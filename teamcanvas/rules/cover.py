"""Who covers what the team must be able to do: a capability, on the whole board or in one of the teams."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from teamcanvas.model.ids import CapabilityId, PersonId, TeamId
from teamcanvas.model.role import Capability
from teamcanvas.rules.ability import LEAST, LEAST_IN_SMALL
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.teams_apart import teams_apart

Spot = tuple[CapabilityId, TeamId | None]
"""A capability, and the team in which it is looked at; None: the whole board, or the people without a team."""


ASKED_FOR = frozenset(map(CapabilityId, ("business-link", "data-and-domain", "security-and-privacy")))
"""What people know, and are asked for now and then: those who belong to no team are there for all of them."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Who covers a capability that is in use: at least one person holds one of its roles."""

    capability: CapabilityId
    team: TeamId | None
    people: tuple[PersonId, ...]
    """Holders of its roles with enough time, and people with its backup skills and time; in the order of their ids."""
    deputies: tuple[PersonId, ...] = ()
    """Those who stand in for one of them by agreement, and are none of them."""
    thin: tuple[PersonId, ...] = ()
    """Holders of its roles with too little time for it."""

    @property
    def alone(self) -> PersonId | None:
        """The only person who covers it, without a deputy; None if there is none, or there are more."""
        return self.people[0] if len(self.people) == 1 and not self.deputies else None

    def __len__(self) -> int:
        return len(self.people) + len(self.deputies)


def covers_of(facts: Facts) -> Mapping[Spot, Cover]:
    """The cover of each capability in use, in the order of the catalogue, then of the plan's teams."""
    return facts.recall("covers", _covers)


def cover_without(facts: Facts, capability: Capability, person: PersonId) -> tuple[PersonId, ...]:
    """The others who cover a capability, in use or not; in the person's team if teams are looked at one by one."""
    teams = teams_apart(facts)
    team = teams.get(person)
    cover = covers_of(facts).get((capability.id, team))
    if cover is None:
        people: Iterable[PersonId] = (one for one in _helping(facts, capability) if teams.get(one) == team)
    else:
        people = (*cover.people, *cover.deputies)
    return tuple(one for one in people if one != person)


def least_share(facts: Facts) -> float:
    """The FTE with which a holder of a role covers its capability."""
    return LEAST_IN_SMALL if facts.settings.small else LEAST


def is_needed(facts: Facts, capability: Capability) -> bool:
    """Whether a team in these circumstances needs it at all."""
    match capability.when:
        case "some-risk":
            return facts.settings.risk != "none"
        case "in-operation":
            return facts.settings.models_in_production > 0
        case _:
            return True


def _covers(facts: Facts) -> Mapping[Spot, Cover]:
    holders, teams = _holders(facts), teams_apart(facts)
    deputies = _deputies(facts)
    # People without a team come last.
    order: tuple[TeamId | None, ...] = (*facts.teams, None) if teams else (None,)
    covers: dict[Spot, Cover] = {}
    for capability in facts.catalogue.capabilities.values():
        mine = holders.get(capability.id)
        if not mine or not is_needed(facts, capability):
            continue
        helping: dict[TeamId | None, list[PersonId]] = {}
        for person in _helping(facts, capability):
            helping.setdefault(teams.get(person), []).append(person)
        named = deputies.get(capability.id, {})
        for team in order:
            if team in mine:
                help_there = helping.get(team, [])
                if team is not None and capability.id in ASKED_FOR and None in mine:
                    help_there = [*help_there, *mine[None].enough]
                covers[capability.id, team] = _cover(capability.id, team, mine[team], help_there, named)
    return covers


_Holders = Mapping[CapabilityId, Mapping[TeamId | None, "_Members"]]


@dataclass(slots=True)
class _Members:
    enough: list[PersonId]
    thin: list[PersonId]


def _holders(facts: Facts) -> _Holders:
    """The holders of its roles, by capability and team."""
    teams, found = teams_apart(facts), dict[CapabilityId, dict[TeamId | None, _Members]]()
    for person, ability in facts.abilities.items():
        team = teams.get(person) if teams else None
        for capability in ability.enough:
            _members(found, capability, team).enough.append(person)
        for capability in ability.thin:
            _members(found, capability, team).thin.append(person)
    return found


def _members(
    found: dict[CapabilityId, dict[TeamId | None, _Members]], capability: CapabilityId, team: TeamId | None
) -> _Members:
    there = found.get(capability)
    if there is None:
        there = found[capability] = {}
    members = there.get(team)
    if members is None:
        members = there[team] = _Members([], [])
    return members


def _helping(facts: Facts, capability: Capability) -> list[PersonId]:
    """Placed people with all backup skills and time."""
    abilities, with_time, mine = facts.abilities, facts.with_time, capability.id
    skilled = _skilled(facts).get(mine, ())
    return [one for one in skilled if one in with_time or (one in abilities and mine in abilities[one].near)]


def has_time(facts: Facts, person: PersonId, capability: Capability) -> bool:
    """Whether a placed person could stand in: some time is free, or the work is close to theirs."""
    return person in facts.with_time or capability.id in facts.abilities[person].near


def _skilled(facts: Facts) -> Mapping[CapabilityId, tuple[PersonId, ...]]:
    """The people, placed or not, who have all backup skills of a capability."""
    return facts.recall("people with all backup skills", _with_all_backup_skills)


def _with_all_backup_skills(facts: Facts) -> Mapping[CapabilityId, tuple[PersonId, ...]]:
    return {
        capability.id: tuple(
            person for person, skills in facts.skills.items() if skills.issuperset(capability.backup_skills)
        )
        for capability in facts.catalogue.capabilities.values()
        if capability.backup_skills
    }


def _deputies(facts: Facts) -> Mapping[CapabilityId, Mapping[PersonId, list[PersonId]]]:
    """The deputies of each person, by capability."""
    places, people, roles_of = facts.catalogue.capability_places, facts.people, facts.roles_of
    found: dict[CapabilityId, dict[PersonId, list[PersonId]]] = {}
    for one in facts.deputies:
        if one.deputy in people and one.deputy != one.person and one.role in roles_of.get(one.person, ()):
            for capability, _ in places.get(one.role, ()):
                found.setdefault(capability, {}).setdefault(one.person, []).append(one.deputy)
    return found


def _cover(
    capability: CapabilityId,
    team: TeamId | None,
    members: _Members,
    helping: Sequence[PersonId],
    named: Mapping[PersonId, list[PersonId]],
) -> Cover:
    people = sorted({*members.enough, *helping})
    deputies = {deputy for person in people for deputy in named.get(person, ())} if named else set[PersonId]()
    return Cover(
        capability,
        team,
        tuple(people),
        tuple(sorted(deputies.difference(people))),
        tuple(person for person in members.thin if person not in helping),
    )
