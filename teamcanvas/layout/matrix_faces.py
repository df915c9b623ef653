"""What the rows of the matrix say, before anything is measured: letters, signs and gaps of each cell."""

from collections.abc import Iterable, Sequence

from teamcanvas.layout.matrix_cells import CellFace
from teamcanvas.layout.matrix_letters import all_letters, known_letters
from teamcanvas.layout.matrix_marks import MatrixMarks
from teamcanvas.layout.matrix_rows import RowFace
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci import RaciMatrix
from teamcanvas.model.role import Activity


def counted_letters(marks: MatrixMarks) -> tuple[str, ...]:
    """The letters whose number is shown for each row and each column."""
    return all_letters(marks.scheme) if marks.counts else ()


def role_rows(matrix: RaciMatrix, roles: Sequence[RoleId], marks: MatrixMarks) -> tuple[RowFace, ...]:
    """The rows of the matrix with these roles as columns."""
    return tuple(
        row_face(
            row.activity,
            [(role, row.cells.get(role, "")) for role in roles],
            marks,
            known_letters(row.activity, row.cells, marks.scheme),
            edited=row.edited,
        )
        for row in matrix.rows.values()
    )


def row_face(
    activity: Activity,
    cells: Iterable[tuple[str, str]],
    marks: MatrixMarks,
    known: tuple[str, ...],
    *,
    edited: bool,
) -> RowFace:
    """The row of an activity.

    Args:
        cells: the key of each column, with its letters.
        known: the letters of the scheme that the row speaks.
    """
    return RowFace(
        activity=activity.id,
        title=activity.title,
        stage=activity.stage,
        cells=tuple(_cell(activity, letters, key, marks) for key, letters in cells),
        summary=activity.summary,
        edited=edited,
        severity=marks.rows.get(activity.id),
        known=known,
        counted=counted_letters(marks),
    )


def _cell(activity: Activity, letters: str, key: str, marks: MatrixMarks) -> CellFace | None:
    where = (activity.id, key)
    severity = marks.cells.get(where)
    if not letters and severity is None:
        return None
    return CellFace(letters, severity, marks.gaps.get(where))
