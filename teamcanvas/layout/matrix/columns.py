"""The columns of the matrix: roles by family, or people; their widths, and how many fit side by side on a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from teamcanvas.layout.matrix.heads import HeadContent, HeadLines, head_lines, overhang
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.text.text import shape_line
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci.matrix import RaciMatrix

Heads: TypeAlias = tuple[tuple[str, HeadContent], ...]
"""The key and the head of each column."""
HeadContents: TypeAlias = tuple[HeadContent, ...]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One role or one person, from `x` to the right."""

    key: str
    """The id of the role or the person."""
    content: HeadContent
    lines: HeadLines
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where cells are centred."""
        return self.x + self.width / 2

    @property
    def role(self) -> RoleId:
        """The key as a role id, where columns are roles."""
        return RoleId(self.key)


# Compared by identity: equal columns are one cached object, which is part of the cache key of rows.
@dataclass(frozen=True, slots=True, eq=False)
class ColumnLayout:
    """All columns and the room for the activities' titles to their left."""

    label_width: float
    columns: tuple[MatrixColumn, ...]
    width: float
    """Of the whole matrix, including the overhang of the last slanted heads."""
    summary: float | None
    """Where the activities' summaries begin behind few columns; None where there is no room for them."""
    pitch: float
    counts: float | None = None
    """Where the counts of each row begin; None where none are shown."""


def roles_by_family(matrix: RaciMatrix, catalogue: Catalogue) -> tuple[RoleId, ...]:
    """The matrix's columns, those of one family side by side; unknown roles last."""
    order = {family: index for index, family in enumerate(catalogue.families)}

    def rank(role: RoleId) -> int:
        known = catalogue.roles.get(role)
        return order.get(known.family, len(order)) if known else len(order) + 1

    return tuple(sorted(matrix.columns, key=rank))


def head_content(role: RoleId, catalogue: Catalogue) -> HeadContent:
    """The content of the head of a role's column."""
    known = catalogue.roles.get(role)
    family = catalogue.families.get(known.family) if known else None
    group = family.id if family else "other"
    return HeadContent(catalogue.role_title(role), group, family.badge if family else "?", group)


def role_heads(roles: Iterable[RoleId], catalogue: Catalogue) -> Heads:
    """The heads of columns that are roles."""
    return tuple((role, head_content(role, catalogue)) for role in roles)


@lru_cache(maxsize=64)
def place_columns(
    heads: Heads,
    titles: tuple[str, ...],
    width: float,
    measures: MatrixMeasures,
    pitch: float | None = None,
    counted: int = 0,
) -> ColumnLayout:
    """Columns that fill a width beside the activities' titles; wider if their minimum width needs it.

    Args:
        heads: the key and the head of each column.
        titles: of the activities.
        pitch: the width of a column if it is given from outside.
        counted: how many letters are counted after the columns.
    """
    contents = tuple(content for _, content in heads)
    counts_width = _counts_width(counted, measures)
    wanted = min(max(widest(titles, measures), measures.narrowest_label), measures.widest_label(width))
    chosen = pitch or _widest_pitch(contents, width, wanted, counts_width, measures)
    label = max(_label_width(contents, width, chosen, counts_width, measures), measures.narrowest_label)
    if label - wanted >= measures.narrowest_summary:
        return _row(heads, wanted, chosen, counts_width, measures, summary=True)
    return _row(heads, label, chosen, counts_width, measures, summary=False)


def widest(titles: Sequence[str], measures: MatrixMeasures) -> float:
    """The width in which no title of an activity wraps, with its indent and the gap after it."""
    # Nothing is gained by measuring a title that is longer than any page is wide.
    lines = (shape_line(title, measures.label) for title in titles if len(title) <= 200)
    longest = max((line.width for line in lines), default=0.0)
    return measures.indent + longest + measures.names + measures.label_gap


def column_blocks(heads: Heads, width: float, measures: MatrixMeasures, counted: int = 0) -> tuple[Heads, ...]:
    """The columns in as few blocks as fit a page's width, of about equal size, groups together if possible."""
    for count in range(1, len(heads) + 1):
        blocks = _cut(heads, count)
        if all(_fits(block, width, measures, counted) for block in blocks):
            return blocks
    return tuple((head,) for head in heads) or ((),)


def _fits(heads: Heads, width: float, measures: MatrixMeasures, counted: int) -> bool:
    contents = tuple(content for _, content in heads)
    counts_width = _counts_width(counted, measures)
    return _label_width(contents, width, measures.narrowest_column, counts_width, measures) >= measures.narrowest_label


def _counts_width(counted: int, measures: MatrixMeasures) -> float:
    """The width of a row's counts after the columns."""
    return measures.count_gap + counted * measures.count_pitch if counted else 0.0


def _cut(heads: Heads, count: int) -> tuple[Heads, ...]:
    borders = [index for index, (left, right) in enumerate(pairwise(heads), start=1) if left[1].group != right[1].group]
    cuts = [0]
    for number in range(1, count):
        even = round(number * len(heads) / count)
        near = min(borders, key=lambda border: abs(border - even), default=even)
        # A group is kept together only if the blocks stay about equal.
        cut = near if abs(near - even) <= max(1, len(heads) // (6 * count)) else even
        cuts.append(max(cut, cuts[-1] + 1))
    return tuple(heads[start:end] for start, end in pairwise([*cuts, len(heads)]))


def _widest_pitch(
    contents: HeadContents, width: float, wanted_label: float, counts_width: float, measures: MatrixMeasures
) -> float:
    narrowest = measures.narrowest_column
    if _label_width(contents, width, narrowest, counts_width, measures) < wanted_label:
        return narrowest
    pitch = measures.widest_column
    while pitch > narrowest:
        if _label_width(contents, width, pitch, counts_width, measures) >= wanted_label:
            return pitch
        pitch -= measures.pitch_step
    return narrowest


def _label_width(
    contents: HeadContents, width: float, pitch: float, counts_width: float, measures: MatrixMeasures
) -> float:
    """The width that columns of this pitch leave for titles."""
    edges = _edges(contents, pitch, measures)
    return width - edges[-1] - max(counts_width, _overhang(contents, edges, pitch, measures))


def _overhang(contents: HeadContents, edges: Sequence[float], pitch: float, measures: MatrixMeasures) -> float:
    """How far the heads lean out beyond the last column."""
    leaning = (
        edge + pitch / 2 + overhang(head_lines(content, pitch, measures), measures) - edges[-1]
        for content, edge in zip(contents, edges, strict=False)
    )
    return max(0.0, *leaning) if contents else 0.0


def _edges(contents: HeadContents, pitch: float, measures: MatrixMeasures) -> list[float]:
    """The left edge of each column, counted from the first one, and the right edge of the last."""
    edges: list[float] = []
    x = 0.0
    for index, content in enumerate(contents):
        if index and content.group != contents[index - 1].group:
            x += measures.family_gap
        edges.append(x)
        x += pitch
    return [*edges, x]


def _row(
    heads: Heads, label: float, pitch: float, counts_width: float, measures: MatrixMeasures, *, summary: bool
) -> ColumnLayout:
    contents = tuple(content for _, content in heads)
    edges = _edges(contents, pitch, measures)
    columns = tuple(
        MatrixColumn(key, content, head_lines(content, pitch, measures), label + edge, pitch)
        for (key, content), edge in zip(heads, edges, strict=False)
    )
    right = label + edges[-1]
    width = right + max(counts_width, _overhang(contents, edges, pitch, measures))
    return ColumnLayout(
        label,
        columns,
        width,
        right + counts_width + measures.label_gap if summary else None,
        pitch,
        counts=right + measures.count_gap if counts_width else None,
    )
