"""Which findings the matrix shows where: at the heads of rows and columns, and in cells."""

from collections.abc import Mapping
from typing import cast

from teamcanvas.layout.matrix.marks import CellKey, MatrixMarks
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci.gaps import Gap, gaps
from teamcanvas.rules.area import Area
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.registry import rule_of
from teamcanvas.rules.result import CheckResult


def matrix_marks(result: CheckResult, plan: Plan, scenario: Scenario, *, counts: bool = True) -> MatrixMarks:
    """What the matrix of a scenario shows beside its letters.

    A finding about an activity is shown at its row and, if it is worse than a note, in the cells of the roles it
    names; one about a role at its column; one about a person at theirs, where columns are people. Accepted findings
    are not shown.
    """
    rows: dict[ActivityId, Severity] = {}
    columns: dict[str, Severity] = {}
    cells: dict[CellKey, Severity] = {}
    shown_as = catalogue_of(plan).shown_as
    # A large matrix has hundreds, and this runs after each letter. They come worst first, so the first one stays.
    for finding in result.open:
        severity = finding.severity
        activities = [subject.id for subject in finding.subjects if subject.kind == "activity"]
        for activity in activities:
            rows.setdefault(ActivityId(activity), severity)
        # With a sign in every cell none would stand out.
        if activities and severity is Severity.INFO:
            continue
        keys = [
            key
            for subject in finding.subjects
            if subject.kind in ("role", "person")
            for key in (shown_as(RoleId(subject.id)) if subject.kind == "role" else (subject.id,))
        ]
        for activity in activities:
            for key in keys:
                cells.setdefault((ActivityId(activity), key), severity)
        # What rules of other areas say about a role is shown on the board.
        if not activities and rule_of(finding.rule).area is Area.MATRIX:
            for key in keys:
                columns.setdefault(key, severity)
    return MatrixMarks(
        scheme=scenario.settings.scheme,
        signs=True,
        counts=counts,
        rows=rows,
        columns=columns,
        cells=cells,
        # A role's id is a text, which the type of a mapping's keys does not follow.
        gaps=cast(Mapping[CellKey, Gap], gaps(plan, scenario)),
    )
