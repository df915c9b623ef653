"""The drop targets of rows."""

import pytest

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.matrix import MatrixLayout, layout_matrix
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.stage import Stage
from teamcanvas.ui.raci.row_drag import does_something, landing_at, stepped
from tests.small_plans import template


@pytest.fixture(scope="module")
def layout() -> MatrixLayout:
    plan = template("startup-trio")
    return layout_matrix(raci_of(plan, plan.scenarios[0]), catalogue_of(plan), load_theme("light"), 800)


def a_row_lands_before_or_behind_the_one_it_is_over_test(layout: MatrixLayout) -> None:
    rows = [row for row in layout.rows if row.stage is Stage.USE_CASE_DEFINITION and row.activity]
    upper = landing_at(layout, rows[1].top + 1)
    lower = landing_at(layout, rows[1].top + rows[1].height - 1)
    assert upper
    assert lower
    assert (upper.before, upper.y) == (rows[1].activity, rows[1].top)
    assert lower.before == rows[2].activity
    end = landing_at(layout, rows[-1].top + rows[-1].height - 1)
    assert end is not None
    assert (end.stage, end.before) == (Stage.USE_CASE_DEFINITION, None)


def over_a_stages_title_it_goes_to_the_nearer_stage_test(layout: MatrixLayout) -> None:
    title = next(row for row in layout.rows if row.activity is None and row.top > 0)
    above, below = landing_at(layout, title.top + 1), landing_at(layout, title.top + title.height - 1)
    assert above
    assert below
    assert above.stage is not title.stage
    assert above.before is None
    assert below.stage is title.stage
    assert below.before is not None


def a_drop_at_its_own_place_does_nothing_test(layout: MatrixLayout) -> None:
    rows = [row for row in layout.rows if row.activity]
    first = rows[0].activity
    assert first is not None
    here, behind = landing_at(layout, rows[0].top + 1), landing_at(layout, rows[1].top + 1)
    further = landing_at(layout, rows[2].top + 1)
    assert here
    assert behind
    assert further
    assert not does_something(layout, first, here)
    assert not does_something(layout, first, behind)
    assert does_something(layout, first, further)


def a_drop_far_outside_is_clamped_to_the_ends_test(layout: MatrixLayout) -> None:
    top, bottom = landing_at(layout, -500), landing_at(layout, 1e6)
    assert top
    assert bottom
    assert top.stage is layout.rows[0].stage
    assert bottom.stage is layout.rows[-1].stage
    assert bottom.before is None


def a_step_goes_over_the_edge_of_a_stage_test(layout: MatrixLayout) -> None:
    rows = [row for row in layout.rows if row.activity]
    of_first = [row for row in rows if row.stage is rows[0].stage]
    second, last = of_first[1].activity, of_first[-1].activity
    assert second
    assert last
    up, down = stepped(layout, second, -1), stepped(layout, second, 1)
    assert up
    assert down
    assert up.before == of_first[0].activity
    assert down.before == of_first[3].activity
    over = stepped(layout, last, 1)
    assert over is not None
    assert over.stage is not rows[0].stage
    assert over.before == rows[len(of_first)].activity
    first = of_first[0].activity
    assert first is not None
    assert stepped(layout, first, -1) is None
