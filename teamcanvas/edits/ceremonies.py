"""Edits of the regular meetings and of who takes part. A scenario keeps them in order; a number says which is meant."""

from collections.abc import Iterable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Ceremony, CeremonyKind, Plan


def add_ceremony(
    plan: Plan, scenario_id: str, kind: CeremonyKind, people: Iterable[PersonId], *, team: TeamId | None = None
) -> Plan:
    """A further regular meeting, last in the list.

    Args:
        team: whose meeting it is; None: it belongs to no team.
    """
    scenario = find_scenario(plan, scenario_id)
    _refuse_unknown_team(plan, team)
    ceremony = Ceremony(kind=kind, team=team, people=_known(plan, people))
    return with_scenario(plan, scenario.replace(ceremonies=(*scenario.ceremonies, ceremony)))


def set_ceremony_people(plan: Plan, scenario_id: str, number: int, people: Iterable[PersonId]) -> Plan:
    """These people, each once, and nobody else take part."""
    return _changed(plan, scenario_id, number, people=_known(plan, people))


def set_ceremony_kind(plan: Plan, scenario_id: str, number: int, kind: CeremonyKind) -> Plan:
    """It is a meeting of another kind."""
    return _changed(plan, scenario_id, number, kind=kind)


def set_ceremony_team(plan: Plan, scenario_id: str, number: int, team: TeamId | None) -> Plan:
    """It belongs to another team, or to none."""
    _refuse_unknown_team(plan, team)
    return _changed(plan, scenario_id, number, team=team)


def remove_ceremony(plan: Plan, scenario_id: str, number: int) -> Plan:
    """It no longer takes place."""
    scenario = find_scenario(plan, scenario_id)
    _ceremony(scenario.ceremonies, number)
    kept = (*scenario.ceremonies[:number], *scenario.ceremonies[number + 1 :])
    return with_scenario(plan, scenario.replace(ceremonies=kept))


def merge_ceremonies(plan: Plan, scenario_id: str, numbers: Iterable[int]) -> Plan:
    """Several meetings of one kind become one, in the place of the first, with everybody who took part in any.

    Raises:
        EditRefusedError: they are not of the same kind.
    """
    scenario = find_scenario(plan, scenario_id)
    merged = sorted(set(numbers))
    same = [_ceremony(scenario.ceremonies, number) for number in merged]
    if len({one.kind for one in same}) != 1:
        raise EditRefusedError("Only meetings of one kind can become one.")
    teams = {one.team for one in same}
    everybody = tuple(dict.fromkeys(person for one in same for person in one.people))
    joined = same[0].replace(people=everybody, team=same[0].team if len(teams) == 1 else None)
    rest = [one for number, one in enumerate(scenario.ceremonies) if number not in merged[1:]]
    rest[merged[0]] = joined
    return with_scenario(plan, scenario.replace(ceremonies=tuple(rest)))


def _changed(plan: Plan, scenario_id: str, number: int, **changes: object) -> Plan:
    scenario = find_scenario(plan, scenario_id)
    changed = _ceremony(scenario.ceremonies, number).replace(**changes)
    return with_scenario(
        plan,
        scenario.replace(ceremonies=(*scenario.ceremonies[:number], changed, *scenario.ceremonies[number + 1 :])),
    )


def _ceremony(ceremonies: tuple[Ceremony, ...], number: int) -> Ceremony:
    if not 0 <= number < len(ceremonies):
        raise EditRefusedError("This meeting no longer takes place.")
    return ceremonies[number]


def _known(plan: Plan, people: Iterable[PersonId]) -> tuple[PersonId, ...]:
    each = tuple(dict.fromkeys(people))
    for person in each:
        find_person(plan, person)
    return each


def _refuse_unknown_team(plan: Plan, team: TeamId | None) -> None:
    if team is not None and all(other.id != team for other in plan.teams):
        raise EditRefusedError("This team is no longer in the plan.")
