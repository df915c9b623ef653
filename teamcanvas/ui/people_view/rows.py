"""Everybody of a plan as rows of a table: who they are, what they hold stage by stage, how much is planned for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from teamcanvas.layout.board.card_content import fte_text, role_badge
from teamcanvas.layout.pages.load_bar import Load
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import PersonId, RoleId, TeamId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario, Team
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.ui.widgets.fuzzy import folded

STAGES = tuple(Stage)
"""Each has a column, in this order."""


class Held(NamedTuple):
    """A placement of a person: a line in a stage's cell."""

    title: str
    family: str
    badge: str
    """The two letters of the role's family."""
    fte: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with all that the table says of them. Texts are as they were typed."""

    key: PersonId
    name: str
    job_title: str
    team: str
    away: bool
    """They are tried out as absent in the scenario."""
    held: tuple[tuple[Held, ...], ...]
    """Their placements in each of `STAGES`, in board order. Those in a stage that does not exist are in none."""
    load: Load
    placed: bool
    """They have a placement, wherever."""
    searched: str
    """What a search looks in, folded."""
    severity: Severity | None = None
    """Of the worst open finding about them; notes do not count, as on the board."""

    @property
    def lines(self) -> int:
        """How many placements the stage with most of them has."""
        return max(map(len, self.held))


def person_rows(
    plan: Plan, scenario: Scenario, findings: Mapping[PersonId, tuple[Finding, ...]]
) -> tuple[PersonRow, ...]:
    """Everybody in the order of the plan; the same object while nothing in it is different.

    Args:
        plan: whose people.
        scenario: one of the plan's.
        findings: the findings about each person, worst first (`signs.py`).
    """
    return _marked(_rows(plan.people, plan.teams, board_of(plan, scenario), scenario.absent), findings)


def matching(rows: tuple[PersonRow, ...], wanted: str) -> tuple[PersonRow, ...]:
    """Those in whose name, job title, team or role titles every word occurs."""
    words = folded(wanted).split()
    return tuple(row for row in rows if all(word in row.searched for word in words)) if words else rows


@cached_by_identity(size=4)
def _rows(
    people: tuple[Person, ...], teams: tuple[Team, ...], board: Board, absent: tuple[PersonId, ...]
) -> tuple[PersonRow, ...]:
    names = {team.id: team.name for team in teams}
    roles = {one.role: _role(board, one.role) for one in board.placements}
    away = frozenset(absent)
    return tuple(_row(person, names, roles, board, away=person.id in away) for person in people)


def _row(
    person: Person, teams: Mapping[TeamId, str], roles: Mapping[RoleId, Held], board: Board, *, away: bool
) -> PersonRow:
    placements = board.by_person.get(person.id, ())
    # An id that no team has is shown, as that of somebody who is not in the plan is on the board (TC001).
    team = "" if person.team is None else teams.get(person.team) or f"? {person.team}"
    titles = dict.fromkeys(roles[one.role].title for one in placements)
    return PersonRow(
        key=person.id,
        name=person.name,
        job_title=person.job_title.strip(),
        team=team,
        away=away,
        held=_by_stage(placements, roles),
        load=Load(round(board.fte_by_person.get(person.id, 0.0), 6), person.capacity),
        placed=bool(placements),
        # A line each: no word is found that begins in one text and ends in the next.
        searched=folded("\n".join((person.name, person.job_title, team, *titles))),
    )


def _by_stage(placements: Iterable[Placement], roles: Mapping[RoleId, Held]) -> tuple[tuple[Held, ...], ...]:
    found: dict[Stage, list[Held]] = {stage: [] for stage in STAGES}
    for one in placements:
        stage = known_stage(one.stage)
        if stage is not None:
            found[stage].append(roles[one.role]._replace(fte=fte_text(one.fte)))
    return tuple(map(tuple, found.values()))


def _role(board: Board, role: RoleId) -> Held:
    return Held(board.catalogue.role_title(role), *role_badge(board, role), "")


@cached_by_identity(size=4)
def _marked(rows: tuple[PersonRow, ...], findings: Mapping[PersonId, tuple[Finding, ...]]) -> tuple[PersonRow, ...]:
    return tuple(replace(row, severity=findings[row.key][0].severity) if row.key in findings else row for row in rows)
