"""The RACI matrix over as many pages as it needs, each with its heads, its stage and the legend."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from teamcanvas.layout.drawing import Group, Mark, Tag, translate
from teamcanvas.layout.matrix import MatrixLayout, layout_matrix
from teamcanvas.layout.matrix_columns import column_blocks, roles_by_family
from teamcanvas.layout.matrix_legend import family_key, letter_legend
from teamcanvas.layout.matrix_measures import MatrixMeasures, matrix_measures
from teamcanvas.layout.matrix_rows import MatrixRow
from teamcanvas.layout.page_frame import PageFrame, Sheet
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import RoleId
from teamcanvas.model.raci import RaciMatrix

# A page whose matrix would leave room spreads its rows by up to this much.
_MOST_AIR = 1.25
_FEWEST_TOGETHER = 2
"""Rows of a stage at the foot of a page or at the head of the next one."""


def matrix_sheets(
    matrix: RaciMatrix, catalogue: Catalogue, frame: PageFrame, title: str, subtitle: tuple[str, ...]
) -> tuple[Sheet, ...]:
    """The sheets of the matrix: all columns of some rows, then the next rows."""
    width = frame.content.width
    blocks = column_blocks(roles_by_family(matrix, catalogue), catalogue, width, matrix_measures(frame.theme))
    layouts = _layouts(matrix, catalogue, frame, blocks, matrix_measures(frame.theme))
    breaks = _breaks(layouts, frame)
    layouts = _layouts(matrix, catalogue, frame, blocks, _aired(layouts, breaks, frame))
    legend = letter_legend(matrix, layouts[0].measures)
    return tuple(
        Sheet(
            title=title,
            subtitle=subtitle,
            marks=_marks(layout, start, end, frame, catalogue),
            bookmark=_bookmark(layout, start, end, number if len(layouts) > 1 else None),
            legend=legend.marks,
            legend_width=legend.width,
        )
        for start, end in pairwise(breaks)
        for number, layout in enumerate(layouts, start=1)
    )


def _layouts(
    matrix: RaciMatrix,
    catalogue: Catalogue,
    frame: PageFrame,
    blocks: Sequence[tuple[RoleId, ...]],
    measures: MatrixMeasures,
) -> tuple[MatrixLayout, ...]:
    """A layout for each block of columns, columns of all blocks equally wide."""

    def layout(block: tuple[RoleId, ...], pitch: float | None) -> MatrixLayout:
        width = frame.content.width
        return layout_matrix(matrix, catalogue, frame.theme, width, roles=block, pitch=pitch, measures=measures)

    pitches = [column.width for block in blocks for column in layout(block, None).columns[:1]]
    return tuple(layout(block, min(pitches, default=None)) for block in blocks)


def _breaks(layouts: Sequence[MatrixLayout], frame: PageFrame) -> list[int]:
    """At which rows pages begin, and the end: on as few pages as possible, best between stages, then evenly full."""
    rows = layouts[0].rows
    fit = _Fit(layouts, _room(layouts, frame))

    @cache
    def best(start: int) -> tuple[int, float, int]:
        """Pages from here on, how bad they are, and where the first of them ends."""
        if start == len(rows):
            return 0, 0.0, start
        ends = fit.ends(start)
        options = ((best(end)[0] + 1, best(end)[1] + fit.badness(start, end), end) for end in ends)
        return min(options)

    # From the back, so that no call goes deeper than one page.
    for start in range(len(rows), -1, -1):
        best(start)
    breaks = [0]
    while breaks[-1] < len(rows):
        breaks.append(best(breaks[-1])[2])
    return breaks


class _Fit:
    """How well rows fill pages of one height."""

    def __init__(self, layouts: Sequence[MatrixLayout], room: float) -> None:
        self._rows = layouts[0].rows
        self._room = room
        # Titles may wrap in one block of columns and not in another.
        self._heights = [max(row.height for row in same) for same in zip(*(one.rows for one in layouts), strict=True)]
        self._again = layouts[0].measures.stage_row

    def ends(self, start: int) -> list[int]:
        """Where a page that begins at a row may end; one row at least."""
        used = self._again if self._rows[start].activity else 0.0
        ends: list[int] = []
        for index in range(start, len(self._rows)):
            used += self._heights[index]
            if used > self._room and ends:
                break
            # A stage's title does not stand alone at the foot.
            if self._rows[index].activity:
                ends.append(index + 1)
        return ends

    def badness(self, start: int, end: int) -> float:
        """The unused height squared, and a price for tearing a stage apart."""
        again = self._again if self._rows[start].activity else 0.0
        spare = (self._room - again - sum(self._heights[start:end])) ** 2
        if end == len(self._rows) or self._rows[end].activity is None:
            return spare
        before = self._together(range(end - 1, start - 1, -1))
        after = self._together(range(end, len(self._rows)))
        torn = (0.35 * self._room) ** 2
        return spare + torn + (self._room**2 if min(before, after) < _FEWEST_TOGETHER else 0.0)

    def _together(self, indexes: range) -> int:
        """How many of these rows in succession are activities, as far as it matters."""
        count = 0
        for index in indexes:
            if self._rows[index].activity is None or count == _FEWEST_TOGETHER:
                break
            count += 1
        return count


def _room(layouts: Sequence[MatrixLayout], frame: PageFrame) -> float:
    return frame.content.height - max(layout.head_height for layout in layouts)


def _aired(layouts: Sequence[MatrixLayout], breaks: Sequence[int], frame: PageFrame) -> MatrixMeasures:
    """Measures with rows so high that the fullest page is full."""
    measures = layouts[0].measures
    room = _room(layouts, frame)
    air = _MOST_AIR
    for layout in layouts:
        for start, end in pairwise(breaks):
            rows = layout.rows[start:end]
            used = sum(row.height for row in rows) + (measures.stage_row if rows[0].activity else 0.0)
            activities = sum(row.activity is not None for row in rows)
            air = min(air, 1 + (room - used) / (activities * measures.row))
    return MatrixMeasures(frame.theme, air=max(1.0, air))


def _marks(layout: MatrixLayout, start: int, end: int, frame: PageFrame, catalogue: Catalogue) -> tuple[Mark, ...]:
    content = frame.content
    head_bottom = content.top + layout.head_height
    roles = [column.role for column in layout.columns]
    key = family_key(roles, catalogue, layout.head_height, layout.measures)
    marks: list[Mark] = [
        translate(key, content.left, content.top, Tag("list")),
        translate(layout.heads, content.left, content.top, Tag("row")),
    ]
    top = head_bottom
    for row in _page_rows(layout, start, end):
        marks.append(translate(row.marks, content.left, top, Tag("row")))
        top += row.height
    return (Group(tuple(marks), tag=Tag("table")),)


def _page_rows(layout: MatrixLayout, start: int, end: int) -> tuple[MatrixRow, ...]:
    rows = layout.rows[start:end]
    return rows if rows[0].activity is None else (layout.stage_row_again(rows[0].stage), *rows)


def _bookmark(layout: MatrixLayout, start: int, end: int, part: int | None) -> str:
    stages = dict.fromkeys(row.stage.label for row in layout.rows[start:end])
    name = f"Responsibilities: {', '.join(stages)}"
    return name if part is None else f"{name} (part {part})"
