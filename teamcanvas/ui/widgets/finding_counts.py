"""What the window says about findings: counts and severities in words."""

from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult

SEVERITY_WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}


def spoken(finding: Finding, title: str) -> str:
    """A finding as a screen reader says it."""
    accepted = "Accepted " if finding.accepted else ""
    word = SEVERITY_WORDS[finding.severity]
    return f"{accepted}{word.lower() if accepted else word}: {title}"


def errors_text(result: CheckResult) -> str:
    """`2 errors`, or nothing."""
    return counted(result.counts.error, "error") if result.counts.error else ""


def warnings_text(result: CheckResult) -> str:
    """`1 warning`, or nothing."""
    return counted(result.counts.warning, "warning") if result.counts.warning else ""


def notes_text(result: CheckResult) -> str:
    """`3 notes`, or nothing."""
    return counted(result.counts.info, "note") if result.counts.info else ""


def rest_text(result: CheckResult) -> str:
    """`1 accepted`, or that there is nothing to say."""
    if result.accepted:
        return f"{len(result.accepted)} accepted"
    return "" if result.open else "No findings"
