"""What the window says about findings: counts and severities in words."""

from teamcanvas.model.plural import counted
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult

SEVERITY_WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}


def spoken(finding: Finding, title: str) -> str:
    """A finding as a screen reader says it."""
    accepted = "Accepted " if finding.accepted else ""
    word = SEVERITY_WORDS[finding.severity]
    return f"{accepted}{word.lower() if accepted else word}: {title}"


def errors_text(counts: Counts) -> str:
    """`2 errors`, or nothing."""
    return counted(counts.error, "error") if counts.error else ""


def warnings_text(counts: Counts) -> str:
    """`1 warning`, or nothing."""
    return counted(counts.warning, "warning") if counts.warning else ""


def notes_text(counts: Counts) -> str:
    """`3 notes`, or nothing."""
    return counted(counts.info, "note") if counts.info else ""


def rest_text(result: CheckResult) -> str:
    """`1 accepted`, or that there is nothing to say."""
    if result.accepted:
        return f"{len(result.accepted)} accepted"
    return "" if result.open else "No findings"
