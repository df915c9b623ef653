"""Edits for fixes that make a team of people who are there."""

from collections.abc import Iterable
from itertools import count

from teamcanvas.edits.organisation import add_team, set_team
from teamcanvas.model.ids import IdSource, PersonId
from teamcanvas.model.plan import Plan, TeamKind


def with_team(plan: Plan, name: str, kind: TeamKind, members: Iterable[PersonId], ids: IdSource) -> Plan:
    """A new team of these people, with a number behind its name if another team bears it."""
    plan = add_team(plan, _free_name(plan, name), ids, kind=kind)
    team = plan.teams[-1].id
    for person in members:
        plan = set_team(plan, person, team)
    return plan


def _free_name(plan: Plan, name: str) -> str:
    taken = {team.name.casefold() for team in plan.teams}
    names = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(candidate for candidate in names if candidate.casefold() not in taken)
