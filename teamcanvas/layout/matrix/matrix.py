"""Lays out the RACI matrix of a scenario: slanted heads, and stage by stage a row an activity."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from teamcanvas.layout.drawing.drawing import Box, Drawing, DrawingItem, Group, Tag, translate
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.matrix.columns import (
    ColumnLayout,
    Heads,
    MatrixColumn,
    place_columns,
    role_heads,
    roles_by_family,
)
from teamcanvas.layout.matrix.counts import MatrixFoot, draw_count_heads, draw_foot
from teamcanvas.layout.matrix.heads import draw_head, heads_height
from teamcanvas.layout.matrix.heads import sign_middle as head_sign_middle
from teamcanvas.layout.matrix.loads import LoadContent
from teamcanvas.layout.matrix.marks import NO_MARKS, MatrixMarks
from teamcanvas.layout.matrix.measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix.row_content import counted_letters, role_rows
from teamcanvas.layout.matrix.rows import MatrixRow, MatrixRowContent, activity_row, at_height, sign_middle, stage_row
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.raci.letters import split_letters
from teamcanvas.model.raci.matrix import RaciMatrix
from teamcanvas.model.stage import Stage


@dataclass(frozen=True)
class MatrixLayout:
    """The positions of heads, rows and counts, all from the same left edge.

    A row's `top` is relative to the lower edge of the heads, so that rows can scroll under fixed heads.
    """

    width: float
    head_height: float
    column_layout: ColumnLayout
    rows: tuple[MatrixRow, ...]
    measures: MatrixMeasures
    marks: MatrixMarks = NO_MARKS
    loads: Mapping[str, LoadContent] = field(default_factory=dict[str, LoadContent])
    """Of the columns, where they are people."""

    @property
    def columns(self) -> tuple[MatrixColumn, ...]:
        """From left to right."""
        return self.column_layout.columns

    @property
    def label_width(self) -> float:
        """From the left edge to the first column."""
        return self.column_layout.label_width

    @property
    def counts_left(self) -> float | None:
        """Where the counts of the rows begin; None where none are shown."""
        return self.column_layout.counts

    @property
    def counts_width(self) -> float:
        """Of the counts of the rows together."""
        return len(self.counted) * self.measures.count_pitch

    @property
    def counted(self) -> tuple[str, ...]:
        """The letters whose number is shown for each row and each column."""
        return counted_letters(self.marks)

    @property
    def rows_height(self) -> float:
        """Of all rows together."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else 0.0

    @cached_property
    def heads(self) -> tuple[DrawingItem, ...]:
        """The heads of all columns on a strip from 0 to `head_height`."""
        return tuple(
            draw_head(
                column.content,
                column.middle,
                column.width,
                self.head_height,
                self.measures,
                self.marks.columns.get(column.key) if self.measures.signs else None,
                self.loads.get(column.key),
            )
            for column in self.columns
        )

    @property
    def count_heads(self) -> tuple[DrawingItem, ...]:
        """The letters over the counts of the rows: on the strip of the heads, from the counts' left edge."""
        if self.counts_left is None:
            return ()
        return draw_count_heads(self.counted, self.head_height, self.measures)

    @property
    def head_row(self) -> tuple[DrawingItem, ...]:
        """Everything above the rows."""
        if self.counts_left is None:
            return self.heads
        return (*self.heads, Group(self.count_heads, self.counts_left))

    @property
    def table_head(self) -> tuple[DrawingItem, ...]:
        """Everything above the rows, with a head for each column of `table_row`, visible or not."""
        over_titles = Group((), tag=Tag("header", alternative="Activity", scope="column"))
        over_summaries = Group((), tag=Tag("header", alternative="Summary", scope="column"))
        return (over_titles, *self.head_row, *((over_summaries,) if self.column_layout.summary is not None else ()))

    def table_row(self, row: MatrixRow) -> tuple[DrawingItem, ...]:
        """A row with a cell for every column, empty ones included: a screen reader finds their heads by position."""
        if row.content is None:
            return row.rule + tuple(_spanning(group, len(self.columns) + self._others + 1) for group in row.label)
        middle = row.height / 2
        places = [column.middle for column in self.columns]
        if self.counts_left is not None:
            pitch = self.measures.count_pitch
            places.extend(self.counts_left + (index + 0.5) * pitch for index in range(len(self.counted)))
        if self.column_layout.summary is not None:
            places.append(0.0)
        counts = (Group(one.items, one.dx + row.counts_left, one.dy, one.tag) for one in row.counts)
        seen = {cell.dx: cell for cell in (*row.cells, *counts)}
        cell = Tag("cell")
        cells = [seen.get(x) or Group((), x, middle, cell) for x in places]
        return (*row.rule, *row.label, *cells)

    @property
    def _others(self) -> int:
        """The columns of the table behind those of the matrix."""
        counts = len(self.counted) if self.counts_left is not None else 0
        return counts + (self.column_layout.summary is not None)

    @cached_property
    def foot(self) -> MatrixFoot | None:
        """The counts of the columns, drawn under the rows; None where none are shown."""
        if self.counts_left is None:
            return None
        return draw_foot(self.counted, self._column_counts, self.column_layout, self.width, self.measures)

    @property
    def foot_height(self) -> float:
        """Of the foot, known before anything is counted."""
        if self.counts_left is None:
            return 0.0
        return 2 * self.measures.foot_air + len(self.counted) * self.measures.count_row

    @property
    def _column_counts(self) -> tuple[tuple[tuple[str, int], ...], ...]:
        counts = [Counter[str]() for _ in self.columns]
        for row in self.rows:
            for index, cell in enumerate(row.content.cells if row.content else ()):
                if cell is not None:
                    counts[index].update(split_letters(cell.letters))
        return tuple(tuple(sorted(of_column.items())) for of_column in counts)

    @cached_property
    def _tops(self) -> list[float]:
        return [row.top for row in self.rows]

    def row_at(self, y: float) -> MatrixRow | None:
        """The row at a height below the heads."""
        if not 0 <= y < self.rows_height:
            return None
        return self.rows[bisect_right(self._tops, y) - 1]

    def rows_between(self, top: float, bottom: float) -> Sequence[MatrixRow]:
        """The rows that a strip shows at least a part of."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        return self.rows[first : bisect_right(self._tops, bottom)]

    def column_at(self, x: float) -> MatrixColumn | None:
        """The column at a distance from the left edge."""
        return next((column for column in self.columns if column.x <= x < column.x + column.width), None)

    def row_sign(self, row: MatrixRow) -> Box | None:
        """Where a row shows the sign of its finding, from the row's top left corner; None where it has none."""
        if row.severity is None or not self.measures.signs:
            return None
        return _around(sign_middle(self.measures), (self.measures.row_air + self.measures.line) / 2, self.measures)

    def head_sign(self, column: MatrixColumn) -> Box | None:
        """Where a head shows the sign of its finding, on the strip of heads; None where it has none."""
        if column.key not in self.marks.columns or not self.measures.signs:
            return None
        return _around(column.middle, head_sign_middle(self.head_height, self.measures), self.measures)

    def stage_row_again(self, stage: Stage) -> MatrixRow:
        """A stage's title, repeated at the top of the next page."""
        return stage_row(stage, 0.0, self.width, self.measures, continued=True)

    @cached_property
    def drawing(self) -> Drawing:
        """The whole matrix as one drawing."""
        rows = [translate(row.items, 0, self.head_height + row.top, Tag("row")) for row in self.rows]
        bottom = self.head_height + self.rows_height
        if self.foot is not None:
            rows.append(translate(self.foot.items, 0, bottom, Tag("row")))
            bottom += self.foot.height
        return Drawing(self.width, bottom, (Group(self.head_row, tag=Tag("row")), *rows))


def layout_matrix(
    matrix: RaciMatrix,
    catalogue: Catalogue,
    theme: Theme,
    width: float,
    *,
    marks: MatrixMarks = NO_MARKS,
) -> MatrixLayout:
    """The matrix in a theme, filling a width in points; wider if its columns need it.

    Args:
        marks: what is shown beside the letters (`findings.matrix_marks`).
    """
    shown = roles_by_family(matrix, catalogue)
    measures = matrix_measures(theme).showing(signs=marks.signs)
    rows = role_rows(matrix, shown, marks)
    return lay_out(role_heads(shown, catalogue), rows, width, measures, marks)


def lay_out(
    heads: Heads,
    contents: Sequence[MatrixRowContent],
    width: float,
    measures: MatrixMeasures,
    marks: MatrixMarks,
    pitch: float | None = None,
    loads: Mapping[str, LoadContent] | None = None,
) -> MatrixLayout:
    """Lays out any matrix from the content of its heads and rows, stage by stage."""
    titles = tuple(content.title for content in contents)
    columns = place_columns(heads, titles, width, measures, pitch, len(counted_letters(marks)))
    whole = max(width, columns.width)
    return MatrixLayout(
        width=whole,
        head_height=heads_height(tuple(column.lines for column in columns.columns), measures),
        column_layout=columns,
        rows=_rows(contents, columns, whole, measures),
        measures=measures,
        marks=marks,
        loads=loads or {},
    )


def _rows(
    contents: Sequence[MatrixRowContent], columns: ColumnLayout, width: float, measures: MatrixMeasures
) -> tuple[MatrixRow, ...]:
    rows: list[MatrixRow] = []
    top = 0.0
    for stage in Stage:
        of_stage = [content for content in contents if content.stage is stage]
        if not of_stage:
            continue
        rows.append(stage_row(stage, top, width, measures))
        top += rows[-1].height
        for index, content in enumerate(of_stage):
            row = activity_row(content, columns, measures, width, striped=index % 2 == 1)
            rows.append(at_height(row, top))
            top += row.height
    return tuple(rows)


def _spanning(item: DrawingItem, columns: int) -> DrawingItem:
    """The title of a stage as a head over so many columns."""
    if isinstance(item, Group) and item.tag:
        return replace(item, tag=replace(item.tag, span=columns))
    return item


def _around(x: float, y: float, measures: MatrixMeasures) -> Box:
    r = measures.head_sign
    return Box(x - r, y - r, x + r, y + r)
