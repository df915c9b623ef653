"""The findings that the matrix shows at a row, a column or a cell."""

from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult
from teamcanvas.ui.raci.geometry import Hit

MATRIX_RULES = "TC8"


def findings_of_row(result: CheckResult, activity: str) -> tuple[Finding, ...]:
    """Those about an activity, worst first."""
    return tuple(one for one in result.open if _names(one, "activity", activity))


def findings_of_column(result: CheckResult, column: str) -> tuple[Finding, ...]:
    """Those of the rules about the matrix that name a role or a person, but no activity."""
    return tuple(
        one
        for one in result.open
        if one.rule.startswith(MATRIX_RULES)
        and (_names(one, "role", column) or _names(one, "person", column))
        and not any(subject.kind == "activity" for subject in one.subjects)
    )


def findings_of_cell(result: CheckResult, activity: str, column: str) -> tuple[Finding, ...]:
    """Those about an activity that name the column, too; of notes only the row bears a sign."""
    return tuple(
        one
        for one in findings_of_row(result, activity)
        if (_names(one, "role", column) or _names(one, "person", column)) and one.severity is not Severity.INFO
    )


def findings_at(result: CheckResult, hit: Hit) -> tuple[Finding, ...]:
    """Those whose sign is at a place."""
    if hit.part == "title" and hit.activity:
        return findings_of_row(result, hit.activity)
    if hit.part == "head" and hit.column:
        return findings_of_column(result, hit.column)
    return findings_of_cell(result, hit.activity, hit.column) if hit.activity and hit.column else ()


def _names(finding: Finding, kind: str, key: str) -> bool:
    return any(subject.kind == kind and subject.id == key for subject in finding.subjects)
