"""Findings in words."""

from teamcanvas.model.plan import Acceptance
from teamcanvas.rules.finding import Finding, Severity, Subject
from teamcanvas.rules.result import CheckResult
from teamcanvas.ui.widgets.finding_counts import errors_text, notes_text, rest_text, spoken, warnings_text


def _finding(severity: Severity, accepted: bool = False) -> Finding:
    reason = Acceptance(rule="TC001", reason="Known") if accepted else None
    return Finding("TC001", severity, (Subject("person", f"{severity}{accepted}"),), accepted=reason)


def counts_are_said_by_severity_test() -> None:
    result = CheckResult(
        (_finding(Severity.ERROR), _finding(Severity.ERROR), _finding(Severity.INFO), _finding(Severity.WARNING, True))
    )
    counts = result.counts
    assert (errors_text(counts), warnings_text(counts), notes_text(counts)) == ("2 errors", "", "1 note")
    assert rest_text(result) == "1 accepted"


def nothing_to_say_is_said_test() -> None:
    assert rest_text(CheckResult(())) == "No findings"


def a_screen_reader_hears_severity_and_title_test() -> None:
    assert spoken(_finding(Severity.ERROR), "No data owner") == "Error: No data owner"
    assert spoken(_finding(Severity.WARNING, True), "Too few") == "Accepted warning: Too few"
