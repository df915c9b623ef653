"""The findings shown at a row, column or cell of the matrix."""

from teamcanvas.rules.area import Area
from teamcanvas.rules.finding import Finding, Severity, Subject, SubjectKind
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import CheckResult
from teamcanvas.ui.raci.geometry import MatrixHit

COLUMN_KINDS: tuple[SubjectKind, ...] = ("role", "person")


def findings_of_row(result: CheckResult, activity: str) -> tuple[Finding, ...]:
    """The findings about an activity, worst first."""
    return _about(result, Subject("activity", activity))


def _about(result: CheckResult, subject: Subject) -> tuple[Finding, ...]:
    # A linear search for one subject: grouping all findings after each edit would take ten times as long.
    return tuple(one for one in result.open if subject in one.subjects)


def findings_of_column(result: CheckResult, column: str) -> tuple[Finding, ...]:
    """Those of the rules about the matrix that name a role or a person, but no activity."""
    found = (one for kind in COLUMN_KINDS for one in _about(result, Subject(kind, column)))
    return tuple(
        one
        for one in found
        if rule_of(one.rule).area is Area.MATRIX and not any(subject.kind == "activity" for subject in one.subjects)
    )


def findings_of_cell(result: CheckResult, activity: str, column: str) -> tuple[Finding, ...]:
    """The findings about an activity that name the column too; notes have a sign at the row only."""
    columns = {Subject(kind, column) for kind in COLUMN_KINDS}
    return tuple(
        one
        for one in findings_of_row(result, activity)
        if one.severity is not Severity.INFO and not columns.isdisjoint(one.subjects)
    )


def findings_at(result: CheckResult, hit: MatrixHit) -> tuple[Finding, ...]:
    """The findings whose sign is at a place."""
    if hit.part == "title" and hit.activity:
        return findings_of_row(result, hit.activity)
    if hit.part == "head" and hit.column:
        return findings_of_column(result, hit.column)
    return findings_of_cell(result, hit.activity, hit.column) if hit.activity and hit.column else ()
