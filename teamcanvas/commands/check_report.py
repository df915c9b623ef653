"""The result of `check` for one plan, independent of the output format."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from teamcanvas.model.ids import SequentialIds
from teamcanvas.model.plan import Acceptance, Plan, Scenario
from teamcanvas.rules.acceptance import was_accepted
from teamcanvas.rules.engine import check
from teamcanvas.rules.explain import explain, subject_name
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.fixes import fixes_for
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import Counts


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
class CheckReport:
    """All findings of one scenario of one file."""

    file: Path
    title: str
    scenario: str
    scenario_title: str
    profile: str
    counts: Counts
    findings: tuple[ReportedFinding, ...]

    @property
    def accepted(self) -> int:
        """The number of accepted findings; `counts` leaves them out."""
        return sum(finding.accepted for finding in self.findings)

    def reaches(self, severity: str) -> bool:
        """Whether there is an open finding of at least this severity."""
        limit = Severity(severity).rank
        return any(not finding.accepted and finding.severity.rank <= limit for finding in self.findings)


def report_on(file: Path, plan: Plan, scenario: Scenario) -> CheckReport:
    """Checks a scenario and builds the report."""
    result = check(plan, scenario.id)
    return CheckReport(
        file=file,
        title=plan.title,
        scenario=scenario.id,
        scenario_title=scenario.title,
        profile=scenario.profile,
        counts=result.counts,
        findings=tuple(reported(finding, plan, scenario.id) for finding in result.findings),
    )


def reported(finding: Finding, plan: Plan, scenario_id: str, *, fixes: bool = True) -> ReportedFinding:
    """A finding of this plan in words.

    Args:
        finding: what a rule found.
        plan: where it was found.
        scenario_id: in which of its scenarios.
        fixes: include the titles of its fixes; False for a finding of a drill, which exists only during an absence.
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
        lapsed=was_accepted(finding.lapsed, date.today()) if finding.lapsed else "",
        fixes=tuple(fix.title for fix in fixes_for(finding, plan, scenario_id, SequentialIds())) if fixes else (),
    )
