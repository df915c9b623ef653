"""Which teams are looked at one by one: where each has its own people for its own work."""

from collections.abc import Mapping

from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.rules.facts import Facts

CONFIGURATIONS = ("federated", "coe")
LEAST_TEAMS = 2


def teams_apart(facts: Facts) -> Mapping[PersonId, TeamId]:
    """The team of each placed person; empty if the board is looked at as a whole.

    Teams are looked at one by one in a federation and around a centre of excellence, if at least two of them have
    people on the board. People without a team are a group of their own.
    """
    return facts.recall("teams apart", _teams_apart)


def _teams_apart(facts: Facts) -> Mapping[PersonId, TeamId]:
    if facts.settings.configuration not in CONFIGURATIONS:
        return {}
    team_of = facts.team_of
    placed = {person: team_of[person] for person in facts.roles_of if person in team_of}
    return placed if len(set(placed.values())) >= LEAST_TEAMS else {}


def would_join(facts: Facts, person: PersonId, team: TeamId | None) -> bool:
    """Whether a person, once placed, is checked with this team; None: with all people, or those without a team."""
    theirs, apart = facts.team_of.get(person), teams_apart(facts)
    if apart or facts.settings.configuration not in CONFIGURATIONS:
        return not apart or theirs == team
    # The first person of a second team on the board would have teams looked at one by one.
    on_board = {facts.team_of[one] for one in facts.roles_of if one in facts.team_of}
    return theirs is None or not on_board or theirs in on_board
