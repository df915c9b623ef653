"""Which findings the matrix shows where: at the heads of rows and columns, and in cells."""

from typing import TypeVar

from teamcanvas.layout.matrix_marks import CellKey, MatrixMarks
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.raci_gaps import gaps
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.result import CheckResult

_MATRIX_RULES = "TC8"
"""What the codes of the rules about the matrix begin with. What others say about a role is shown on the board."""

Key = TypeVar("Key")


def matrix_marks(result: CheckResult, plan: Plan, scenario: Scenario, *, counts: bool = True) -> MatrixMarks:
    """What the matrix of a scenario shows beside its letters.

    A finding about an activity is shown at its row and, if it is worse than a note, in the cells of the roles it
    names; one about a role at its column; one about a person at theirs, where columns are people. Accepted findings
    are not shown.
    """
    rows: dict[ActivityId, Severity] = {}
    columns: dict[str, Severity] = {}
    cells: dict[CellKey, Severity] = {}
    for finding in result.open:
        activities = [ActivityId(subject.id) for subject in finding.subjects if subject.kind == "activity"]
        keys = [subject.id for subject in finding.subjects if subject.kind in ("role", "person")]
        for activity in activities:
            _worsen(rows, activity, finding.severity)
            # Where each cell bears a sign none stands out.
            for key in keys if finding.severity is not Severity.INFO else ():
                _worsen(cells, (activity, key), finding.severity)
        if not activities and finding.rule.startswith(_MATRIX_RULES):
            for key in keys:
                _worsen(columns, key, finding.severity)
    return MatrixMarks(
        scheme=scenario.settings.scheme,
        signs=True,
        counts=counts,
        rows=rows,
        columns=columns,
        cells=cells,
        gaps={(activity, role): gap for (activity, role), gap in gaps(plan, scenario).items()},
    )


def _worsen(worst: dict[Key, Severity], key: Key, severity: Severity) -> None:
    if key not in worst or severity.rank < worst[key].rank:
        worst[key] = severity
