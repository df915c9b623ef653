"""The dirty region between two layouts of the matrix."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.matrix.findings import matrix_marks
from teamcanvas.layout.matrix.matrix import MatrixLayout, layout_matrix
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.ui.raci.changed_area import changed_area
from teamcanvas.ui.raci.geometry import Geometry
from tests.raci_cells import set_cell
from tests.small_plans import template

PLAN = template("full-mlops-team")


def laid_out(plan: Plan, width: float = 1200) -> MatrixLayout:
    scenario = plan.scenarios[0]
    marks = replace(matrix_marks(check(plan, scenario.id), plan, scenario), columns={})
    return layout_matrix(raci_of(plan, scenario), catalogue_of(plan), load_theme("light"), width, marks=marks)


def shown(layout: MatrixLayout) -> Geometry:
    return Geometry(layout, 1.0, 0, 0, 1200, 700)


def edited(letters: str) -> Plan:
    activity = next(iter(raci_of(PLAN, PLAN.scenarios[0]).rows))
    return set_cell(PLAN, PLAN.scenarios[0].id, activity, RoleId("data_engineer"), letters)


def a_letter_concerns_its_row_only_test() -> None:
    before, now = laid_out(edited("C")), laid_out(edited("I"))
    area = changed_area(before, shown(now))
    row = shown(now).row_area(next(row for row in now.rows if row.activity is not None))
    assert area == row.intersected(QRectF(0, 0, 1200, 700))


def unchanged_areas_are_not_repainted_test() -> None:
    layout = laid_out(PLAN)
    assert changed_area(layout, shown(layout)).isEmpty()
    assert changed_area(laid_out(PLAN), shown(layout)).isEmpty()


def everything_is_repainted_if_anything_has_moved_test() -> None:
    for before in (None, laid_out(PLAN, 1300), laid_out(template("startup-trio"))):
        assert changed_area(before, shown(laid_out(PLAN))) == QRectF(0, 0, 1200, 700)


def a_sign_at_a_head_concerns_all_heads_test() -> None:
    layout = laid_out(PLAN)
    signed = replace(layout, marks=replace(layout.marks, columns={"data_engineer": Severity.ERROR}))
    geometry = shown(layout)
    assert changed_area(signed, geometry) == QRectF(0, 0, 1200, geometry.head_bottom)
