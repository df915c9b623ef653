"""Edits of ceremonies and their participants. A ceremony is identified by its index in the scenario."""

from collections.abc import Iterable

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, find_scenario, with_scenario
from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.plan import Ceremony, CeremonyKind, Plan


def add_ceremony(
    plan: Plan, scenario_id: str, kind: CeremonyKind, people: Iterable[PersonId], *, team: TeamId | None = None
) -> Plan:
    """Append a ceremony.

    Args:
        team: the team it belongs to; None for no team.
    """
    scenario = find_scenario(plan, scenario_id)
    _refuse_unknown_team(plan, team)
    ceremony = Ceremony(kind=kind, team=team, people=_known(plan, people))
    return with_scenario(plan, scenario.replace(ceremonies=(*scenario.ceremonies, ceremony)))


def set_ceremony_people(plan: Plan, scenario_id: str, number: int, people: Iterable[PersonId]) -> Plan:
    """Set the participants."""
    return _changed(plan, scenario_id, number, people=_known(plan, people))


def set_ceremony_kind(plan: Plan, scenario_id: str, number: int, kind: CeremonyKind) -> Plan:
    """Set the kind of a ceremony."""
    return _changed(plan, scenario_id, number, kind=kind)


def set_ceremony_team(plan: Plan, scenario_id: str, number: int, team: TeamId | None) -> Plan:
    """Set the team of a ceremony; None for no team."""
    _refuse_unknown_team(plan, team)
    return _changed(plan, scenario_id, number, team=team)


def remove_ceremony(plan: Plan, scenario_id: str, number: int) -> Plan:
    """Remove a ceremony."""
    scenario = find_scenario(plan, scenario_id)
    _ceremony(scenario.ceremonies, number)
    kept = (*scenario.ceremonies[:number], *scenario.ceremonies[number + 1 :])
    return with_scenario(plan, scenario.replace(ceremonies=kept))


def merge_ceremonies(plan: Plan, scenario_id: str, numbers: Iterable[int]) -> Plan:
    """Merge ceremonies of one kind into the first, with all participants.

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
