"""What the rows of the matrix say, before anything is measured: letters, signs and gaps of each cell."""

from collections.abc import Iterable, Mapping, Sequence

from teamcanvas.layout.matrix_cells import CellFace, cell_face
from teamcanvas.layout.matrix_letters import all_letters, known_letters
from teamcanvas.layout.matrix_marks import MatrixMarks
from teamcanvas.layout.matrix_rows import RowFace
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.letters import split_letters
from teamcanvas.model.raci import RaciMatrix
from teamcanvas.model.raci_people import PeopleMatrix
from teamcanvas.model.role import Activity
from teamcanvas.rules.finding import Severity


def counted_letters(marks: MatrixMarks) -> tuple[str, ...]:
    """The letters whose number is shown for each row and each column."""
    return all_letters(marks.scheme) if marks.counts else ()


def role_rows(matrix: RaciMatrix, roles: Sequence[RoleId], marks: MatrixMarks) -> tuple[RowFace, ...]:
    """The rows of the matrix with these roles as columns."""
    faces = _Faces(roles, marks)
    return tuple(
        faces.row(row.activity, row.cells, known_letters(row.activity, row.cells, marks.scheme), edited=row.edited)
        for row in matrix.rows.values()
    )


def people_rows(matrix: PeopleMatrix, people: Sequence[PersonId], marks: MatrixMarks) -> tuple[RowFace, ...]:
    """The rows of the matrix by person with these people as columns."""
    faces = _Faces(people, marks)
    return tuple(
        faces.row(row.activity, row.cells, known_letters(row.activity, row.cells, marks.scheme), edited=row.edited)
        for row in matrix.rows.values()
    )


class _Faces:
    """Makes rows with the same columns."""

    def __init__(self, keys: Sequence[str], marks: MatrixMarks) -> None:
        self._index: Mapping[str, int] = {key: index for index, key in enumerate(keys)}
        self._marks = marks
        self._counted = counted_letters(marks)
        # Most cells are empty: only those that show something are looked at.
        self._empty: tuple[CellFace | None, ...] = (None,) * len(keys)
        self._signs: dict[ActivityId, list[tuple[int, Severity]]] = {}
        for (activity, key), severity in marks.cells.items():
            if key in self._index:
                self._signs.setdefault(activity, []).append((self._index[key], severity))

    def row(
        self,
        activity: Activity,
        cells: Mapping[RoleId, str] | Mapping[PersonId, str],
        known: tuple[str, ...],
        *,
        edited: bool,
    ) -> RowFace:
        """The row of an activity that speaks these letters."""
        return RowFace(
            activity=activity.id,
            title=activity.title,
            stage=activity.stage,
            cells=self._cells(activity.id, cells.items()),
            summary=activity.summary,
            edited=edited,
            severity=self._marks.rows.get(activity.id),
            known=known,
            counted=self._counted,
        )

    def _cells(self, activity: ActivityId, cells: Iterable[tuple[str, str]]) -> tuple[CellFace | None, ...]:
        faces = list(self._empty)
        gaps = self._marks.gaps
        for key, letters in cells:
            index = self._index.get(key)
            if index is not None and split_letters(letters):
                faces[index] = cell_face(letters, None, gaps.get((activity, key)))
        for index, severity in self._signs.get(activity, ()):
            face = faces[index]
            faces[index] = cell_face(face.letters, severity, face.gap) if face else cell_face("", severity, None)
        return tuple(faces)
