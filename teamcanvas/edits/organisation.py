"""Edits of teams, and of a person's place and title in the organisation."""

from teamcanvas.edits.edit import EditRefusedError
from teamcanvas.edits.members import find_person, with_member
from teamcanvas.model.ids import IdSource, PersonId, TeamId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Ceremony, PersonKind, Plan, Scenario, Team, TeamKind


def add_team(plan: Plan, name: str, ids: IdSource, *, kind: TeamKind = "core") -> Plan:
    """Append a team without people."""
    team = TeamId(ids.fresh("t", {team.id for team in plan.teams}))
    return plan.replace(teams=(*plan.teams, Team(id=team, name=_free_name(plan, team, name), kind=kind)))


def rename_team(plan: Plan, team: TeamId, name: str) -> Plan:
    """Rename a team."""
    return plan.replace(
        teams=with_member(plan.teams, _find_team(plan, team).replace(name=_free_name(plan, team, name)))
    )


def set_team_kind(plan: Plan, team: TeamId, kind: TeamKind) -> Plan:
    """Set the kind of a team: core, central, domain, or centre of excellence."""
    return plan.replace(teams=with_member(plan.teams, _find_team(plan, team).replace(kind=kind)))


def remove_team(plan: Plan, team: TeamId) -> Plan:
    """Remove a team. Its people and ceremonies are kept, without a team."""
    _find_team(plan, team)
    return plan.replace(
        teams=tuple(other for other in plan.teams if other.id != team),
        people=tuple(person.replace(team=None) if person.team == team else person for person in plan.people),
        scenarios=tuple(_without(scenario, team) for scenario in plan.scenarios),
    )


def set_team(plan: Plan, person: PersonId, team: TeamId | None) -> Plan:
    """Set the team of a person; None for no team."""
    if team is not None:
        _find_team(plan, team)
    return plan.replace(people=with_member(plan.people, find_person(plan, person).replace(team=team)))


def join_new_team(plan: Plan, person: PersonId, name: str, ids: IdSource) -> Plan:
    """Add a team and put a person into it."""
    added = add_team(plan, name, ids)
    return set_team(added, person, added.teams[-1].id)


def set_job_title(plan: Plan, person: PersonId, job_title: str) -> Plan:
    """Set the job title of a person; may be empty."""
    changed = find_person(plan, person).replace(job_title=job_title.strip())
    return plan.replace(people=with_member(plan.people, changed))


def set_kind(plan: Plan, person: PersonId, kind: PersonKind) -> Plan:
    """Set whether a person is employed here, a contractor or from a vendor. The employer stays as it is."""
    changed = find_person(plan, person).replace(kind=kind)
    return plan.replace(people=with_member(plan.people, changed))


def set_employer(plan: Plan, person: PersonId, employer: str) -> Plan:
    """Set the company that a person from outside comes from; may be empty."""
    changed = find_person(plan, person).replace(employer=employer.strip())
    return plan.replace(people=with_member(plan.people, changed))


def _find_team(plan: Plan, team: TeamId) -> Team:
    for candidate in plan.teams:
        if candidate.id == team:
            return candidate
    raise EditRefusedError("This team is no longer in the plan.")


def _free_name(plan: Plan, team: TeamId, name: str) -> str:
    stripped = name.strip()
    if not stripped:
        raise EditRefusedError("A team needs a name.")
    if any(other.name.casefold() == stripped.casefold() and other.id != team for other in plan.teams):
        raise EditRefusedError(f"There is a team {isolated(stripped)} already.")
    return stripped


def _without(scenario: Scenario, team: TeamId) -> Scenario:
    def ceremony(one: Ceremony) -> Ceremony:
        return one.replace(team=None) if one.team == team else one

    return scenario.replace(ceremonies=tuple(map(ceremony, scenario.ceremonies)))
