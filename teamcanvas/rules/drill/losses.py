"""What loses its cover when people are away: stages, capabilities, and rows of the RACI matrix."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from teamcanvas.model.ids import PersonId, TeamId
from teamcanvas.model.raci.letters import ACCOUNTABLE, RESPONSIBLE
from teamcanvas.model.stage import CORE_STAGES, Stage
from teamcanvas.rules.cover import covers_of
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity, Subject

_KINDS = ("stage", "capability", "activity")


@dataclass(frozen=True, slots=True)
class LostLetter:
    """A letter in a row of the RACI matrix whose people are all away."""

    letter: str
    taken_over: tuple[PersonId, ...]
    """The people who have it now; empty if the matrix has no fallback."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that is covered worse than before."""

    subject: Subject
    """A stage, a capability or an activity."""
    severity: Severity
    left: tuple[PersonId, ...]
    """The people who still cover it."""
    letters: tuple[LostLetter, ...] = ()
    """For an activity: the letters that lost their people."""
    findings: tuple[Finding, ...] = ()
    """The findings about it."""
    team: TeamId | None = None
    """For a capability: the team that it is lost in, if teams are looked at one by one."""
    elsewhere: bool = False
    """For a capability that a team loses: another team has people for it, who could help."""


def losses(
    before: Facts,
    after: Facts,
    away: Collection[PersonId],
    added: Iterable[Finding],
) -> tuple[Loss, ...]:
    """Everything that loses cover, worst first, then stages before capabilities before activities.

    Args:
        before: with the people.
        after: without them.
        away: the people.
        added: the findings that come with their absence.
    """
    about: dict[Subject, list[Finding]] = {}
    for finding in added:
        for subject in dict.fromkeys(finding.subjects):
            about.setdefault(subject, []).append(finding)
    found = (
        *_stages(before, after, about),
        *_capabilities(before, frozenset(away), about),
        *_rows(before, after, away, about),
    )
    return tuple(sorted(found, key=lambda loss: (loss.severity.rank, _KINDS.index(loss.subject.kind))))


_About = Mapping[Subject, list[Finding]]


def _stages(before: Facts, after: Facts, about: _About) -> Iterator[Loss]:
    for stage in Stage:
        subject = Subject("stage", stage)
        findings = tuple(about.get(subject, ()))
        left = after.holders_of(after.catalogue.roles, (stage,))
        stops = stage in CORE_STAGES and bool(before.people_by_stage[stage]) and not left
        if findings or stops:
            yield Loss(subject, Severity.ERROR if stops else _worst(findings), left, findings=findings)


def _capabilities(before: Facts, away: frozenset[PersonId], about: _About) -> Iterator[Loss]:
    covers = covers_of(before)
    for cover in covers.values():
        subject, team = Subject("capability", cover.capability), cover.team
        there = None if team is None else Subject("team", team)
        findings = tuple(one for one in about.get(subject, ()) if there is None or there in one.subjects)
        if away.isdisjoint(cover.people):
            continue
        # Nobody covers more because others are away.
        left = tuple(one for one in (*cover.people, *cover.deputies) if one not in away)
        if not left:
            # No rule checks a capability without holders: it is worse than one with a single person.
            others = (other for (one, _), other in covers.items() if one == cover.capability and other is not cover)
            elsewhere = any(not away.issuperset(other.people) for other in others if other.people)
            yield Loss(subject, Severity.ERROR, (), findings=findings, team=team, elsewhere=elsewhere)
        elif findings:
            yield Loss(subject, _worst(findings), left, findings=findings, team=team)


def _rows(before: Facts, after: Facts, away: Collection[PersonId], about: _About) -> Iterator[Loss]:
    for row in before.raci_rows:
        activity = row.activity.id
        had = {letter: set(before.people_with(row, letter)) for letter in (ACCOUNTABLE, RESPONSIBLE)}
        if before.named.get(activity) in had[ACCOUNTABLE]:
            had[ACCOUNTABLE] = {before.named[activity]}
        lost = tuple(
            LostLetter(letter, after.people_with(after.rows[activity], letter))
            for letter, people in had.items()
            if people and people.issubset(away)
        )
        if lost:
            subject = Subject("activity", activity)
            findings = tuple(about.get(subject, ()))
            left = dict.fromkeys(person for letter in lost for person in letter.taken_over)
            yield Loss(subject, _worst(findings), tuple(left), lost, findings)


def _worst(findings: Iterable[Finding]) -> Severity:
    """The worst severity; INFO without findings, when other people take over."""
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank, default=Severity.INFO)
