"""What a check gives: all findings in a fixed order, and views of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from teamcanvas.rules.finding import Finding, FindingKey, Severity, Subject


class Counts(NamedTuple):
    """How many open findings there are of each severity."""

    error: int
    warning: int
    info: int


def counts_of(findings: Iterable[Finding]) -> Counts:
    """How many of these findings there are of each severity."""
    severities = [finding.severity for finding in findings]
    return Counts(*(severities.count(severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)))


@dataclass(frozen=True)
class CheckResult:
    """All findings of one scenario, worst first; accepted ones are among them and marked."""

    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...] = ()
    """Findings kept back because another one says it all: an empty stage lacks every role."""

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    @cached_property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that somebody accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is not None)

    @cached_property
    def counts(self) -> Counts:
        """The open findings by severity."""
        return counts_of(self.open)

    @cached_property
    def by_subject(self) -> Mapping[Subject, tuple[Finding, ...]]:
        """The open findings of every subject, worst first."""
        grouped: dict[Subject, list[Finding]] = {}
        for finding in self.open:
            for subject in dict.fromkeys(finding.subjects):
                grouped.setdefault(subject, []).append(finding)
        return {subject: tuple(findings) for subject, findings in grouped.items()}

    @cached_property
    def by_key(self) -> Mapping[FindingKey, Finding]:
        """Every finding by what identifies it."""
        return {finding.key: finding for finding in self.findings}
