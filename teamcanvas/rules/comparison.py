"""What a change does to the findings: which go and which come."""

from dataclasses import dataclass

from teamcanvas.rules.finding import Finding, FindingKey, Severity
from teamcanvas.rules.result import CheckResult


@dataclass(frozen=True, slots=True)
class Comparison:
    """The open findings that only one of two results has, each worst first."""

    cleared: tuple[Finding, ...]
    added: tuple[Finding, ...]


def compare(before: CheckResult, after: CheckResult) -> Comparison:
    """The findings that go and come from the first result to the second; one whose severity changes does both."""
    old, new = _keys(before), _keys(after)
    return Comparison(
        cleared=tuple(finding for finding in before.open if (finding.key, finding.severity) not in new),
        added=tuple(finding for finding in after.open if (finding.key, finding.severity) not in old),
    )


def _keys(result: CheckResult) -> frozenset[tuple[FindingKey, Severity]]:
    return frozenset((finding.key, finding.severity) for finding in result.open)
