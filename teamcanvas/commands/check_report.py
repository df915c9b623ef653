"""The result of `check` for one plan, independent of the output format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Acceptance, Plan, Scenario
from teamcanvas.model.stage import Stage
from teamcanvas.rules.acceptance import lapsed_words
from teamcanvas.rules.explain import explain, subject_name
from teamcanvas.rules.finding import Finding, FindingKey, Severity
from teamcanvas.rules.fix import Fix
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import Counts
from teamcanvas.rules.topic_fixes import TopicFix, TopicFixes
from teamcanvas.rules.topics.needs import Need, NeedState
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.words import explain_topic


@dataclass(frozen=True, slots=True)
class NamedSubject:
    """Something that a finding is about."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding in words."""

    rule: str
    slug: str
    severity: Severity
    title: str
    message: str
    subjects: tuple[NamedSubject, ...]
    acceptance: Acceptance | None
    """The acceptance, if the finding is accepted."""
    lapsed: str
    """Describes a lapsed acceptance: until when or why no longer, its owner and reason; empty if there was none."""
    fixes: tuple[str, ...]

    @property
    def accepted(self) -> bool:
        """The finding is accepted, so the counts leave it out."""
        return self.acceptance is not None


@dataclass(frozen=True, slots=True)
class ReportedTopic:
    """A topic in words."""

    key: str
    severity: Severity
    title: str
    message: str
    findings: tuple[int, ...]
    """The places of its findings in the list of all findings, causes first."""
    accepted: bool
    """All of its findings are accepted."""
    fixes: tuple[TopicFix, ...]


@dataclass(frozen=True, slots=True)
class ReportedNeed:
    """A need in words."""

    rule: str
    stage: Stage
    title: str
    roles: tuple[str, ...]
    """The titles of the roles of which one is enough."""
    state: NeedState


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings of one scenario of one file, and the topics that they form."""

    file: Path
    title: str
    scenario: str
    scenario_title: str
    profile: str
    counts: Counts
    """Of open findings."""
    findings: tuple[ReportedFinding, ...]
    topic_counts: Counts
    """Of open topics."""
    topics: tuple[ReportedTopic, ...]
    needs: tuple[ReportedNeed, ...]
    young: bool
    """The board is still being built: what is missing is not called an error."""

    @property
    def accepted(self) -> int:
        """The number of accepted findings; `counts` leaves them out."""
        return sum(finding.accepted for finding in self.findings)

    def reaches(self, severity: str) -> bool:
        """Whether there is an open finding of at least this severity."""
        limit = Severity(severity).rank
        return any(not finding.accepted and finding.severity.rank <= limit for finding in self.findings)


def report_on(file: Path, plan: Plan, scenario: Scenario, *, fixes: bool = True) -> CheckReport:
    """Checks a scenario and builds the report.

    Args:
        file: where the plan is.
        plan: the plan.
        scenario: which of its scenarios.
        fixes: include the titles of the fixes of each finding; those of topics are always there.
    """
    tried = TopicFixes(plan, scenario.id, SequentialIds())
    result, topics = tried.result, tried.result.topics
    ways = tried.of_all(topics.all)
    places = {finding.key: place for place, finding in enumerate(result.findings)}
    return CheckReport(
        file=file,
        title=plan.title,
        scenario=scenario.id,
        scenario_title=scenario.title,
        profile=scenario.profile,
        counts=result.counts,
        findings=tuple(
            reported(finding, plan, scenario.id, tried.of_finding(finding) if fixes else ())
            for finding in result.findings
        ),
        topic_counts=topics.counts,
        topics=tuple(_reported_topic(topic, plan, ways[topic.key], places) for topic in topics.all),
        needs=tuple(_reported_need(need, plan) for need in topics.needs),
        young=topics.young,
    )


def _reported_topic(
    topic: Topic, plan: Plan, fixes: tuple[TopicFix, ...], places: Mapping[FindingKey, int]
) -> ReportedTopic:
    words = explain_topic(topic, plan)
    return ReportedTopic(
        key=topic.key,
        severity=topic.severity,
        title=words.title,
        message=words.message,
        findings=tuple(places[finding.key] for finding in topic.findings),
        accepted=topic.accepted,
        fixes=fixes,
    )


def _reported_need(need: Need, plan: Plan) -> ReportedNeed:
    roles = tuple(map(catalogue_of(plan).role_title, need.roles))
    return ReportedNeed(need.rule, need.stage, need.title, roles, need.state)


def reported(finding: Finding, plan: Plan, scenario_id: str, fixes: Iterable[Fix] = ()) -> ReportedFinding:
    """A finding of this plan in words.

    Args:
        finding: what a rule found.
        plan: where it was found.
        scenario_id: in which of its scenarios.
        fixes: its fixes, best first; none for a finding of a drill, which exists only during an absence.
    """
    words = explain(finding, plan)
    return ReportedFinding(
        rule=finding.rule,
        slug=rule_of(finding.rule).slug,
        severity=finding.severity,
        title=words.title,
        message=words.message,
        subjects=tuple(
            NamedSubject(subject.kind, subject.id, subject_name(subject, plan, scenario_id))
            for subject in finding.subjects
        ),
        acceptance=finding.accepted,
        lapsed=lapsed_words(finding.lapsed, date.today()) if finding.lapsed else "",
        fixes=tuple(fix.title for fix in fixes),
    )
