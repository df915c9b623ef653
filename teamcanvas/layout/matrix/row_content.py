"""View models of matrix rows, cached: letters, signs and gaps of each cell, before anything is measured."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias, TypeVar

from teamcanvas.layout.matrix.cells import CellContent, cell_content
from teamcanvas.layout.matrix.letters import all_letters, known_letters
from teamcanvas.layout.matrix.marks import CellKey, MatrixMarks
from teamcanvas.layout.matrix.rows import MatrixRowContent
from teamcanvas.model.identity_cache import cached_by_identity
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.gaps import Gap
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciMatrix
from teamcanvas.model.raci.people import PeopleMatrix, PeopleRow
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.rules.finding import Severity


def counted_letters(marks: MatrixMarks) -> tuple[str, ...]:
    """The letters whose number is shown for each row and each column."""
    return all_letters(marks.scheme) if marks.counts else ()


def role_rows(matrix: RaciMatrix, roles: Sequence[RoleId], marks: MatrixMarks) -> tuple[MatrixRowContent, ...]:
    """The rows of the matrix with these roles as columns."""
    contents = _RowContents(roles, marks)
    return tuple(contents.row(row) for row in matrix.rows.values())


def people_rows(matrix: PeopleMatrix, people: Sequence[PersonId], marks: MatrixMarks) -> tuple[MatrixRowContent, ...]:
    """The rows of the matrix by person with these people as columns."""
    contents = _RowContents(people, marks)
    return tuple(contents.row(row) for row in matrix.rows.values())


T = TypeVar("T")

_Row: TypeAlias = RaciRow | PeopleRow
_Signs: TypeAlias = tuple[tuple[int, Severity], ...]
_Gaps: TypeAlias = tuple[tuple[int, Gap], ...]


class _Same:
    """A cache key that compares a row by identity: rows that an edit does not touch stay the same objects."""

    __slots__ = ("row",)

    def __init__(self, row: _Row) -> None:
        self.row = row

    def __hash__(self) -> int:
        return id(self.row)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.row is self.row


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all rows of a matrix share; equal ones are one object, so that cache keys are compared quickly."""

    keys: tuple[str, ...]
    scheme: Scheme
    counted: tuple[str, ...]


class _RowContents:
    """Creates the content of rows with the same columns."""

    def __init__(self, keys: Sequence[str], marks: MatrixMarks) -> None:
        self._frame = _same_frame(_Frame(tuple(keys), marks.scheme, counted_letters(marks)))
        self._severities = marks.rows
        self._signs = _by_row(marks.cells, self._frame)
        self._gaps = _by_row(marks.gaps, self._frame)

    def row(self, row: _Row) -> MatrixRowContent:
        """The content of a row."""
        activity = row.activity.id
        signs, gaps = self._signs.get(activity, ()), self._gaps.get(activity, ())
        return _content(_Same(row), self._frame, self._severities.get(activity), signs, gaps)


@lru_cache(maxsize=16)
def _same_frame(frame: _Frame) -> _Frame:
    return frame


@cached_by_identity(size=16)
def _index(frame: _Frame) -> Mapping[str, int]:
    return {key: index for index, key in enumerate(frame.keys)}


@cached_by_identity(size=8)
def _by_row(cells: Mapping[CellKey, T], frame: _Frame) -> Mapping[ActivityId, tuple[tuple[int, T], ...]]:
    """Values of cells by row, with the indexes of their columns; columns that are not shown are left out."""
    index = _index(frame)
    rows: dict[ActivityId, list[tuple[int, T]]] = {}
    for (activity, key), shown in cells.items():
        place = index.get(key)
        if place is not None:
            rows.setdefault(activity, []).append((place, shown))
    return {activity: tuple(shown) for activity, shown in rows.items()}


@lru_cache(maxsize=2_048)
def _content(same: _Same, frame: _Frame, severity: Severity | None, signs: _Signs, gaps: _Gaps) -> MatrixRowContent:
    activity = same.row.activity
    return MatrixRowContent(
        activity=activity.id,
        title=activity.title,
        stage=activity.stage,
        cells=_cells(same.row.cells.items(), frame, signs, gaps),
        summary=activity.summary,
        edited=same.row.edited,
        severity=severity,
        known=known_letters(activity, same.row.cells, frame.scheme),
        counted=frame.counted,
    )


def _cells(
    cells: Iterable[tuple[str, str]], frame: _Frame, signs: _Signs, gaps: _Gaps
) -> tuple[CellContent | None, ...]:
    # Most cells are empty: only those that show something are looked at.
    contents: list[CellContent | None] = [None] * len(frame.keys)
    index, gap_of = _index(frame), dict(gaps)
    for key, letters in cells:
        place = index.get(key)
        if place is not None and split_letters(letters):
            contents[place] = cell_content(letters, None, gap_of.get(place))
    for place, severity in signs:
        content = contents[place]
        contents[place] = (
            cell_content(content.letters, severity, content.gap) if content else cell_content("", severity, None)
        )
    return tuple(contents)
