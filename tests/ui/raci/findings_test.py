"""The findings of a place in the matrix."""

from teamcanvas.edits.raci import set_cells
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.rules.area import Area
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.registry import rule_of
from teamcanvas.ui.raci.findings import findings_at, findings_of_cell, findings_of_column, findings_of_row
from teamcanvas.ui.raci.geometry import NOTHING, MatrixHit
from tests.small_plans import template

TRIO = template("startup-trio")
SCENARIO = TRIO.scenarios[0]
MATRIX = raci_of(TRIO, SCENARIO)
ROW = next(iter(MATRIX.rows))


def two_accountable_roles_are_found_at_the_row_and_in_their_cells_test() -> None:
    first, second = MATRIX.columns[:2]
    plan = set_cells(TRIO, SCENARIO.id, {(ROW, first): "A", (ROW, second): "A"})
    result = check(plan, SCENARIO.id)
    row = findings_of_row(result, ROW)
    assert row
    cell = findings_of_cell(result, ROW, first)
    assert cell
    assert set(cell) <= set(row)
    assert findings_at(result, MatrixHit("title", ROW)) == row
    assert findings_at(result, MatrixHit("cell", ROW, first)) == cell
    assert all(one.severity is not Severity.INFO for one in cell)


def columns_have_the_findings_that_name_no_activity_test() -> None:
    result = check(TRIO, SCENARIO.id)
    for role in MATRIX.columns:
        found = findings_of_column(result, role)
        assert findings_at(result, MatrixHit("head", column=role)) == found
        assert all(rule_of(one.rule).area is Area.MATRIX for one in found)
    assert findings_at(result, NOTHING) == ()
