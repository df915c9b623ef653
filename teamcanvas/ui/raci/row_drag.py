"""The drop target of a row that is dragged by its title or moved by key."""

from typing import NamedTuple

from teamcanvas.layout.matrix.matrix import MatrixLayout
from teamcanvas.layout.matrix.rows import MatrixRow
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.stage import Stage


class RowLanding(NamedTuple):
    """The drop target of a row."""

    stage: Stage
    before: ActivityId | None
    """None for the end of the stage."""
    y: float
    """The drop line, in points below the heads."""


def landing_at(layout: MatrixLayout, y: float) -> RowLanding | None:
    """The drop target at a y position in points below the heads; None without any row."""
    rows = layout.rows
    if not rows:
        return None
    row = layout.row_at(min(max(y, 0.0), layout.rows_height - 0.01)) or rows[-1]
    place = rows.index(row)
    if row.activity is not None and y < row.top + row.height / 2:
        return RowLanding(row.stage, row.activity, row.top)
    if row.activity is None and place > 0 and y < row.top + row.height / 2:
        # The upper half of a stage title belongs to the stage above it.
        return RowLanding(rows[place - 1].stage, None, row.top)
    after = rows[place + 1] if place + 1 < len(rows) else None
    if after is not None and after.activity is not None:
        return RowLanding(after.stage, after.activity, after.top)
    return RowLanding(row.stage, None, row.top + row.height)


def does_something(layout: MatrixLayout, activity: ActivityId, landing: RowLanding) -> bool:
    """Whether a drop moves the row."""
    order = [(row.stage, row.activity) for row in layout.rows if row.activity is not None]
    here = next((place for place, (_, one) in enumerate(order) if one == activity), None)
    if here is None:
        return False
    stage = order[here][0]
    following = order[here + 1] if here + 1 < len(order) and order[here + 1][0] == stage else None
    return landing.stage != stage or landing.before not in (activity, following[1] if following else None)


def stepped(layout: MatrixLayout, activity: ActivityId, by: int) -> RowLanding | None:
    """The target of moving a row up or down by one, also across the border of its stage."""
    rows = list(layout.rows)
    here = next((place for place, row in enumerate(rows) if row.activity == activity), None)
    if here is None:
        return None
    stages = list(Stage)
    stage = rows[here].stage
    there = rows[here + by] if 0 <= here + by < len(rows) else None
    if there is not None and there.activity is not None and by < 0:
        return RowLanding(stage, there.activity, there.top)
    if there is not None and there.activity is not None:
        behind = rows[here + 2] if here + 2 < len(rows) else None
        return RowLanding(stage, behind.activity if behind else None, there.top + there.height)
    place = stages.index(stage) + by
    if not 0 <= place < len(stages):
        return None
    return _edge(rows, stages[place], first=by > 0)


def _edge(rows: list[MatrixRow], stage: Stage, *, first: bool) -> RowLanding:
    inside = [row for row in rows if row.stage is stage and row.activity is not None]
    return RowLanding(stage, inside[0].activity if inside and first else None, inside[0].top if inside else 0.0)
