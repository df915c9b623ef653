"""The result of `drill` for one plan, independent of the output format."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from teamcanvas.commands.check_report import NamedSubject, ReportedFinding, reported
from teamcanvas.model.board import people_by_id
from teamcanvas.model.ids import PersonId
from teamcanvas.model.plan import Plan
from teamcanvas.rules.drill.drill import DrillResult, drill, rank_everybody
from teamcanvas.rules.drill.loss_words import loss_words
from teamcanvas.rules.drill.losses import Loss
from teamcanvas.rules.drill.stops import stops_words
from teamcanvas.rules.explain import subject_name
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import Counts


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person by id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedTeam:
    """A team by id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ReportedLoss:
    """A loss of cover, in words."""

    subject: NamedSubject
    severity: Severity
    words: str
    left: tuple[NamedPerson, ...]
    """The people who still cover it."""
    letters: dict[str, tuple[NamedPerson, ...]]
    """For an activity: each letter whose holders are absent, with its remaining holders."""
    team: NamedTeam | None = None
    """For a capability: the team that it is lost in, if teams are looked at one by one."""


@dataclass(frozen=True, slots=True)
class ReportedStops:
    """What nobody is left for."""

    words: str
    stages: tuple[ReportedLoss, ...]
    capabilities: tuple[ReportedLoss, ...]
    without_responsible: tuple[ReportedLoss, ...]
    without_accountable: tuple[ReportedLoss, ...]


@dataclass(frozen=True, slots=True)
class ReportedDrill:
    """The findings and losses that an absence adds."""

    absent: tuple[NamedPerson, ...]
    stops: ReportedStops
    counts: Counts
    losses: tuple[ReportedLoss, ...]
    added: tuple[ReportedFinding, ...]
    cleared: tuple[ReportedFinding, ...]


@dataclass(frozen=True, slots=True)
class DrillReport:
    """The drills of one scenario of one file."""

    file: Path
    title: str
    scenario: str
    scenario_title: str
    profile: str
    ranking: bool
    """True: one drill for each person; False: one drill of several people together."""
    drills: tuple[ReportedDrill, ...]

    def reaches(self, severity: str) -> bool:
        """Whether some absence adds a finding of at least this severity."""
        limit = Severity(severity).rank
        return any(finding.severity.rank <= limit for tried in self.drills for finding in tried.added)


def drill_report(file: Path, plan: Plan, scenario_id: str, absent: Sequence[PersonId]) -> DrillReport:
    """Runs a drill with these people absent together, or one drill for each person if none are given."""
    scenario = plan.scenario(scenario_id)
    results = [drill(plan, scenario_id, absent)] if absent else rank_everybody(plan, scenario_id)
    return DrillReport(
        file=file,
        title=plan.title,
        scenario=scenario.id,
        scenario_title=scenario.title,
        profile=scenario.profile,
        ranking=not absent,
        drills=tuple(_drill(result, plan, scenario_id) for result in results),
    )


def _drill(result: DrillResult, plan: Plan, scenario_id: str) -> ReportedDrill:
    def told(findings: Sequence[Finding]) -> tuple[ReportedFinding, ...]:
        return tuple(reported(finding, plan, scenario_id) for finding in findings)

    def lost(losses: Sequence[Loss]) -> tuple[ReportedLoss, ...]:
        return tuple(_loss(loss, plan, scenario_id) for loss in losses)

    stops = result.stops
    return ReportedDrill(
        absent=_people(result.absent, plan),
        stops=ReportedStops(
            words=stops_words(stops, plan),
            stages=lost(stops.stages),
            capabilities=lost(stops.capabilities),
            without_responsible=lost(stops.without_responsible),
            without_accountable=lost(stops.without_accountable),
        ),
        counts=result.counts,
        losses=lost(result.losses),
        added=told(result.comparison.added),
        cleared=told(result.comparison.cleared),
    )


def _loss(loss: Loss, plan: Plan, scenario_id: str) -> ReportedLoss:
    subject = loss.subject
    return ReportedLoss(
        subject=NamedSubject(subject.kind, subject.id, subject_name(subject, plan, scenario_id)),
        severity=loss.severity,
        words=loss_words(loss, plan),
        left=_people(loss.left, plan),
        letters={lost.letter: _people(lost.taken_over, plan) for lost in loss.letters},
        team=next((NamedTeam(team.id, team.name) for team in plan.teams if team.id == loss.team), None),
    )


def _people(people: Sequence[PersonId], plan: Plan) -> tuple[NamedPerson, ...]:
    known = people_by_id(plan.people)
    return tuple(NamedPerson(person, known[person].name) for person in people)
