"""Geometry and hit testing of the matrix."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.findings import matrix_marks
from teamcanvas.layout.matrix.matrix import layout_matrix
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.raci.geometry import Geometry
from teamcanvas.ui.raci.selection import Span
from tests.small_plans import template


@pytest.fixture(params=[(1.0, 0, 0), (1.5, 40, 70)])
def geometry(request: pytest.FixtureRequest) -> Geometry:
    scale, left, top = request.param
    plan = template("federated")
    marks = matrix_marks(check(plan, plan.scenarios[0].id), plan, plan.scenarios[0])
    matrix = raci_of(plan, plan.scenarios[0])
    # A sign at one row, whatever the rules say of the template.
    marks = replace(marks, rows={next(iter(matrix.rows)): Severity.WARNING})
    layout = layout_matrix(matrix, catalogue_of(plan), load_theme("light"), 1000, marks=marks)
    return Geometry(layout, scale, left, top, 900, 700)


def a_cell_is_found_where_it_is_test(geometry: Geometry) -> None:
    row = [row for row in geometry.layout.rows if row.activity][6]
    column = geometry.layout.columns[4]
    hit = geometry.hit(geometry.cell_area(row, column).center())
    assert (hit.part, hit.activity, hit.column) == ("cell", row.activity, column.key)
    assert hit.cell is not None


def titles_are_frozen_and_hide_what_scrolls_under_them_test(geometry: Geometry) -> None:
    row = [row for row in geometry.layout.rows if row.activity][6]
    at = QPointF(geometry.titles_right - 2, geometry.row_area(row).center().y())
    assert geometry.hit(at).part == "title"
    stage = next(row for row in geometry.layout.rows if row.activity is None and geometry.row_area(row).top() > 250)
    assert geometry.hit(QPointF(40, geometry.row_area(stage).center().y())).part == "stage"


def a_head_is_found_along_its_slope_test(geometry: Geometry) -> None:
    column = geometry.layout.columns[5]
    area = geometry.head_area(column)
    bottom, top = area.at(0), area.at(2)
    foot = QPointF(bottom.x() + column.width * geometry.scale / 2, geometry.head_bottom - 4)
    high = QPointF(top.x() + column.width * geometry.scale / 2, top.y() + 3)
    for at in (foot, high):
        assert area.containsPoint(at, Qt.FillRule.OddEvenFill)
        assert (geometry.hit(at).part, geometry.hit(at).column) == ("head", column.key)


def signs_are_found_beside_titles_test(geometry: Geometry) -> None:
    row = next(row for row in geometry.layout.rows if geometry.layout.row_sign(row) is not None)
    box = geometry.layout.row_sign(row)
    assert box is not None
    shown = Geometry(geometry.layout, geometry.scale, 0, round(row.top * geometry.scale), 900, 700)
    area = shown.row_area(row)
    at = QPointF(24 + box.left * shown.scale + 2, area.top() + (box.top + box.bottom) / 2 * shown.scale)
    assert shown.hit(at).sign
    assert not shown.hit(QPointF(at.x() + 60 * shown.scale, at.y())).sign


def a_span_over_two_stages_is_two_fields_test(geometry: Geometry) -> None:
    activities = [row for row in geometry.layout.rows if row.activity]
    edge = next(number for number, row in enumerate(activities) if row.stage is not activities[0].stage)
    assert len(geometry.span_areas(Span(edge - 2, 0, edge - 1, 2))) == 1
    both = geometry.span_areas(Span(edge - 1, 0, edge, 2))
    assert len(both) == 2
    assert both[0].bottom() < both[1].top()


def there_is_room_to_scroll_to_the_end_test(geometry: Geometry) -> None:
    end = Geometry(geometry.layout, geometry.scale, geometry.most_right, geometry.most_down, 900, 700)
    last = [row for row in end.layout.rows if row.activity][-1]
    assert end.row_area(last).bottom() < 700
    column = end.layout.columns[-1]
    assert end.cell_area(last, column).right() < 900
