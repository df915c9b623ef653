"""The RACI matrix of a scenario as a drawing: heads at an angle, stage by stage, a row an activity."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from teamcanvas.layout.drawing import Drawing, Group, Mark, Tag, translate
from teamcanvas.layout.matrix_columns import Column, ColumnRow, place_columns, roles_by_family
from teamcanvas.layout.matrix_heads import draw_head, heads_height
from teamcanvas.layout.matrix_measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix_rows import MatrixRow, activity_row, stage_row
from teamcanvas.layout.theme import Theme
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci import RaciMatrix
from teamcanvas.model.stage import Stage


@dataclass(frozen=True)
class MatrixLayout:
    """Where everything in the matrix is: heads, then rows under them, all from the same left edge.

    A row's `top` counts from the lower edge of the heads, so that rows can scroll under heads that stand still.
    """

    width: float
    label_width: float
    head_height: float
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    measures: MatrixMeasures

    @property
    def rows_height(self) -> float:
        """Of all rows together."""
        return self.rows[-1].top + self.rows[-1].height if self.rows else 0.0

    @cached_property
    def heads(self) -> tuple[Mark, ...]:
        """The heads of all columns on a strip from 0 to `head_height`."""
        return tuple(
            draw_head(column.face, column.lines, column.middle, column.width, self.head_height, self.measures)
            for column in self.columns
        )

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

    def column_at(self, x: float) -> Column | None:
        """The column at a distance from the left edge."""
        return next((column for column in self.columns if column.x <= x < column.x + column.width), None)

    def stage_row_again(self, stage: Stage) -> MatrixRow:
        """A stage's title for the top of a page that goes on with it."""
        return stage_row(stage, 0, self.width, self.measures, continued=True)

    @cached_property
    def drawing(self) -> Drawing:
        """All of it in one picture."""
        heads = Group(self.heads, tag=Tag("row"))
        rows = (translate(row.marks, 0, self.head_height + row.top, Tag("row")) for row in self.rows)
        return Drawing(self.width, self.head_height + self.rows_height, (heads, *rows))


def layout_matrix(
    matrix: RaciMatrix,
    catalogue: Catalogue,
    theme: Theme,
    width: float,
    *,
    roles: Sequence[RoleId] | None = None,
    pitch: float | None = None,
    measures: MatrixMeasures | None = None,
) -> MatrixLayout:
    """The matrix in a theme, filling a width in points; wider where its columns can't be as narrow.

    Args:
        roles: only these columns; all of them, family by family, if none are given.
        pitch: the width of a column, for pages that are to look alike; as wide as fits if none is given.
        measures: other ones than the theme's.
    """
    measures = measures or matrix_measures(theme)
    shown = roles_by_family(matrix, catalogue) if roles is None else tuple(roles)
    titles = [row.activity.title for row in matrix.rows.values()]
    columns = place_columns(shown, titles, catalogue, width, measures, pitch)
    return MatrixLayout(
        width=max(width, columns.width),
        label_width=columns.label_width,
        head_height=heads_height(tuple(column.lines for column in columns.columns), measures),
        columns=columns.columns,
        rows=_rows(matrix, columns, max(width, columns.width), measures),
        measures=measures,
    )


def _rows(matrix: RaciMatrix, columns: ColumnRow, width: float, measures: MatrixMeasures) -> tuple[MatrixRow, ...]:
    rows: list[MatrixRow] = []
    top = 0.0
    for stage in Stage:
        activities = matrix.rows_of(stage)
        if not activities:
            continue
        rows.append(stage_row(stage, top, width, measures))
        top += rows[-1].height
        for index, activity in enumerate(activities):
            rows.append(activity_row(activity, top, columns, measures, width, striped=index % 2 == 1))
            top += rows[-1].height
    return tuple(rows)
