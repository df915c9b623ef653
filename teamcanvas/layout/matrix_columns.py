"""The columns of the RACI matrix: roles by family, how wide they are, and how many stand side by side on a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from teamcanvas.layout.matrix_heads import HeadFace, HeadLines, head_lines, overhang
from teamcanvas.layout.matrix_measures import MatrixMeasures
from teamcanvas.layout.text import shape_line
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci import RaciMatrix


@dataclass(frozen=True, slots=True)
class Column:
    """One role, from `x` to the right."""

    role: RoleId
    face: HeadFace
    lines: HeadLines
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where cells are centred."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """All columns and the room for the activities' titles to their left."""

    label_width: float
    columns: tuple[Column, ...]
    width: float
    """Of the whole matrix, with what the last heads need to lean into."""
    summary: float | None
    """Where the activities' summaries begin behind few columns; None where there is no room for them."""
    pitch: float


def roles_by_family(matrix: RaciMatrix, catalogue: Catalogue) -> tuple[RoleId, ...]:
    """The matrix's columns, those of one family side by side; roles that nobody knows last."""
    order = {family: index for index, family in enumerate(catalogue.families)}

    def rank(role: RoleId) -> int:
        known = catalogue.roles.get(role)
        return order.get(known.family, len(order)) if known else len(order) + 1

    return tuple(sorted(matrix.columns, key=rank))


def head_face(role: RoleId, catalogue: Catalogue) -> HeadFace:
    """The words and the family of a column's head."""
    known = catalogue.roles.get(role)
    family = catalogue.families.get(known.family) if known else None
    return HeadFace(
        title=catalogue.role_title(role), family=family.id if family else "other", badge=family.badge if family else "?"
    )


def place_columns(
    roles: Sequence[RoleId],
    titles: Sequence[str],
    catalogue: Catalogue,
    width: float,
    measures: MatrixMeasures,
    pitch: float | None = None,
) -> ColumnRow:
    """Columns that fill a width beside the activities' titles; wider than it if they can't be as narrow.

    Args:
        titles: of the activities.
        pitch: the width of a column if it is given from outside.
    """
    faces = [head_face(role, catalogue) for role in roles]
    wanted = min(max(widest(titles, measures), measures.narrowest_label), measures.widest_label(width))
    chosen = pitch or _widest_pitch(faces, width, wanted, measures)
    label = max(_label_width(faces, width, chosen, measures), measures.narrowest_label)
    if label - wanted >= measures.narrowest_summary:
        return _row(roles, faces, wanted, chosen, measures, summary=True)
    return _row(roles, faces, label, chosen, measures, summary=False)


def widest(titles: Sequence[str], measures: MatrixMeasures) -> float:
    """What the activities' titles need to stand in one line, with the gap after them."""
    # Nothing is gained by measuring a title that is longer than any page is wide.
    lines = (shape_line(title, measures.label) for title in titles if len(title) <= 200)
    return max((line.width for line in lines), default=0.0) + measures.label_gap


def column_blocks(
    roles: tuple[RoleId, ...], catalogue: Catalogue, width: float, measures: MatrixMeasures
) -> tuple[tuple[RoleId, ...], ...]:
    """The roles in as few blocks as fit a page's width, about equally many in each, families together if possible."""
    for count in range(1, len(roles) + 1):
        blocks = _cut(roles, count, catalogue)
        if all(_fits(block, catalogue, width, measures) for block in blocks):
            return blocks
    return tuple((role,) for role in roles) or ((),)


def _fits(roles: Sequence[RoleId], catalogue: Catalogue, width: float, measures: MatrixMeasures) -> bool:
    faces = [head_face(role, catalogue) for role in roles]
    return _label_width(faces, width, measures.narrowest_column, measures) >= measures.narrowest_label


def _cut(roles: tuple[RoleId, ...], count: int, catalogue: Catalogue) -> tuple[tuple[RoleId, ...], ...]:
    families = [head_face(role, catalogue).family for role in roles]
    borders = [index for index, (left, right) in enumerate(pairwise(families), start=1) if left != right]
    cuts = [0]
    for number in range(1, count):
        even = round(number * len(roles) / count)
        near = min(borders, key=lambda border: abs(border - even), default=even)
        # A family is kept together only if the blocks stay about equal.
        cut = near if abs(near - even) <= max(1, len(roles) // (6 * count)) else even
        cuts.append(max(cut, cuts[-1] + 1))
    return tuple(roles[start:end] for start, end in pairwise([*cuts, len(roles)]))


def _widest_pitch(faces: Sequence[HeadFace], width: float, wanted_label: float, measures: MatrixMeasures) -> float:
    pitch = measures.widest_column
    while pitch > measures.narrowest_column:
        if _label_width(faces, width, pitch, measures) >= wanted_label:
            return pitch
        pitch -= measures.pitch_step
    return measures.narrowest_column


def _label_width(faces: Sequence[HeadFace], width: float, pitch: float, measures: MatrixMeasures) -> float:
    """What columns of this pitch leave for titles."""
    edges = _edges(faces, pitch, measures)
    return width - edges[-1] - _overhang(faces, edges, pitch, measures)


def _overhang(faces: Sequence[HeadFace], edges: Sequence[float], pitch: float, measures: MatrixMeasures) -> float:
    """How far the heads lean out beyond the last column."""
    leaning = (
        edge + pitch / 2 + overhang(head_lines(face, pitch, measures), measures) - edges[-1]
        for face, edge in zip(faces, edges, strict=False)
    )
    return max(0.0, *leaning) if faces else 0.0


def _edges(faces: Sequence[HeadFace], pitch: float, measures: MatrixMeasures) -> list[float]:
    """The left edge of each column, counted from the first one, and the right edge of the last."""
    edges: list[float] = []
    x = 0.0
    for index, face in enumerate(faces):
        if index and face.family != faces[index - 1].family:
            x += measures.family_gap
        edges.append(x)
        x += pitch
    return [*edges, x]


def _row(
    roles: Sequence[RoleId],
    faces: Sequence[HeadFace],
    label: float,
    pitch: float,
    measures: MatrixMeasures,
    *,
    summary: bool,
) -> ColumnRow:
    edges = _edges(faces, pitch, measures)
    columns = tuple(
        Column(role, face, head_lines(face, pitch, measures), label + edge, pitch)
        for role, face, edge in zip(roles, faces, edges, strict=False)
    )
    right = label + edges[-1]
    width = right + _overhang(faces, edges, pitch, measures)
    return ColumnRow(label, columns, width, right + measures.label_gap if summary else None, pitch)
