"""Fixes that form a team of existing people, or complete one."""

from collections.abc import Iterable, Sequence
from itertools import count, islice

from teamcanvas.edits.organisation import add_team, set_team
from teamcanvas.model.ids import IdSource, PersonId, TeamId
from teamcanvas.model.isolation import isolated
from teamcanvas.model.plan import Plan, TeamKind
from teamcanvas.rules.candidates import Offer
from teamcanvas.rules.fix import Fix, FixContext, together


def with_team(plan: Plan, name: str, kind: TeamKind, members: Iterable[PersonId], ids: IdSource) -> Plan:
    """Adds a team of these people; a number makes its name unique."""
    plan = add_team(plan, _free_name(plan, name), ids, kind=kind)
    team = plan.teams[-1].id
    for person in members:
        plan = set_team(plan, person, team)
    return plan


def _free_name(plan: Plan, name: str) -> str:
    taken = {team.name.casefold() for team in plan.teams}
    names = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(candidate for candidate in names if candidate.casefold() not in taken)


def joining(context: FixContext, person: PersonId, team: TeamId) -> Fix:
    """The fix that adds a person to a team."""
    name = isolated(context.facts.teams[team].name)
    return Fix(f"Add {context.name(person)} to {name}", lambda plan: set_team(plan, person, team))


def completing(missing: Sequence[Sequence[Offer]]) -> Iterable[Fix]:
    """Fixes for one gap of a team; for two gaps, the best pair of offers by two different people.

    Args:
        missing: for each gap, the offers that close it, best first.
    """
    if len(missing) == 1:
        return (fix for _, fix in missing[0])
    first, second = missing
    pairs = (together((one, other)) for person, one in first for somebody, other in second if person != somebody)
    return islice(pairs, 1)
