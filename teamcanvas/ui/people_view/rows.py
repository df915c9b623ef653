"""The people of a plan as rows of a table: person, placements by stage, load, worst finding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from teamcanvas.layout.board.card_content import role_badge
from teamcanvas.layout.pages.load_bar import FteLoad
from teamcanvas.model.board import Board, board_of
from teamcanvas.model.distinct_names import names_apart
from teamcanvas.model.fte import fte_text
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import PersonId, PlacementId, RoleId, TeamId
from teamcanvas.model.plan import Person, Placement, Plan, Scenario, Team
from teamcanvas.model.stage import Stage, known_stage
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult
from teamcanvas.ui.widgets.fuzzy import folded

STAGES = tuple(Stage)
"""The stages with a column, in order."""


class RoleLine(NamedTuple):
    """A placement of a person: a line in the cell of a stage."""

    title: str
    family: str
    badge: str
    """The two letters of the role's family."""
    fte: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with all that the table shows. Texts are as typed."""

    key: PersonId
    name: str
    distinct: str
    """The name told apart from namesakes, as it is shown."""
    job_title: str
    team: str
    away: bool
    """Absent in the scenario."""
    held: tuple[tuple[RoleLine, ...], ...]
    """Their placements in each of `STAGES`, in board order. Those in a stage that does not exist are in none."""
    load: FteLoad
    placed: bool
    """They have a placement in any stage."""
    searched: str
    """The searched text, case-folded."""
    severity: Severity | None = None
    """Of the worst open finding about them; notes do not count, as on the board."""

    @property
    def lines(self) -> int:
        """The largest number of placements in one stage."""
        return max(map(len, self.held))


def person_rows(
    plan: Plan, scenario: Scenario, findings: Mapping[PersonId, tuple[Finding, ...]]
) -> tuple[PersonRow, ...]:
    """The people in the order of the plan; cached: the same object while nothing in it changes.

    Args:
        plan: the plan.
        scenario: one of its scenarios.
        findings: those about each person, worst first (`findings_by_person`).
    """
    return _marked(_rows(plan.people, plan.teams, board_of(plan, scenario), scenario.absent), findings)


def matching(rows: tuple[PersonRow, ...], wanted: str) -> tuple[PersonRow, ...]:
    """The rows that contain every word in name, job title, team or role titles."""
    words = folded(wanted).split()
    return tuple(row for row in rows if all(word in row.searched for word in words)) if words else rows


@cached_by_identity(size=4)
def _rows(
    people: tuple[Person, ...], teams: tuple[Team, ...], board: Board, absent: tuple[PersonId, ...]
) -> tuple[PersonRow, ...]:
    names = {team.id: team.name for team in teams}
    apart = names_apart(people, teams)
    roles = {one.role: _role(board, one.role) for one in board.placements}
    away = frozenset(absent)
    return tuple(replace(_row(one, names, roles, board, away=one.id in away), distinct=apart[one.id]) for one in people)


def _row(
    person: Person, teams: Mapping[TeamId, str], roles: Mapping[RoleId, RoleLine], board: Board, *, away: bool
) -> PersonRow:
    placements = board.by_person.get(person.id, ())
    # An unknown team id is shown as it is, like unknown people on the board (TC001).
    team = "" if person.team is None else teams.get(person.team) or f"? {person.team}"
    titles = dict.fromkeys(roles[one.role].title for one in placements)
    return PersonRow(
        key=person.id,
        name=person.name,
        distinct=person.name,
        job_title=person.job_title.strip(),
        team=team,
        away=away,
        held=_by_stage(placements, roles),
        load=FteLoad(board.planned_fte(person.id), person.capacity),
        placed=bool(placements),
        # Joined by line breaks, so that no match spans two texts.
        searched=folded("\n".join((person.name, person.job_title, team, *titles))),
    )


def _by_stage(placements: Iterable[Placement], roles: Mapping[RoleId, RoleLine]) -> tuple[tuple[RoleLine, ...], ...]:
    found: dict[Stage, list[RoleLine]] = {stage: [] for stage in STAGES}
    for one in placements:
        stage = known_stage(one.stage)
        if stage is not None:
            found[stage].append(roles[one.role]._replace(fte=fte_text(one.fte)))
    return tuple(map(tuple, found.values()))


def _role(board: Board, role: RoleId) -> RoleLine:
    return RoleLine(board.catalogue.role_title(role), *role_badge(board, role), "")


@cached_by_identity(size=4)
def _marked(rows: tuple[PersonRow, ...], findings: Mapping[PersonId, tuple[Finding, ...]]) -> tuple[PersonRow, ...]:
    return tuple(replace(row, severity=findings[row.key][0].severity) if row.key in findings else row for row in rows)


@cached_by_identity(size=4)
def findings_by_person(result: CheckResult, board: Board) -> Mapping[PersonId, tuple[Finding, ...]]:
    """The open errors and warnings about each person or their placements, worst first.

    Notes are left out, as on the board: signs on all people would say nothing.
    """
    found: dict[PersonId, list[Finding]] = {}
    for finding in result.open:
        if finding.severity is not Severity.INFO:
            for person in _people_of(finding, board):
                found.setdefault(person, []).append(finding)
    return {person: tuple(findings) for person, findings in found.items()}


def _people_of(finding: Finding, board: Board) -> frozenset[PersonId]:
    people: set[PersonId] = set()
    for subject in finding.subjects:
        if subject.kind == "person":
            people.add(PersonId(subject.id))
        elif subject.kind == "placement":
            placement = board.by_id.get(PlacementId(subject.id))
            if placement is not None and placement.person is not None:
                people.add(placement.person)
    return frozenset(people)
