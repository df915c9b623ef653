"""The tooltips of the matrix."""

from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.ui.raci.geometry import NOTHING, MatrixHit
from teamcanvas.ui.raci.tooltips import tooltip_words
from tests.small_plans import template
from tests.ui.conftest import Opens


def tooltips_describe_cells_titles_and_heads_test(opens: Opens) -> None:
    open_plan = opens(template("startup-trio"))
    matrix = raci_of(open_plan.plan, open_plan.scenario)
    activity, role = next(iter(matrix.rows)), matrix.columns[0]
    title = matrix.rows[activity].activity.title
    cell = tooltip_words(open_plan, MatrixHit("cell", activity, role)).splitlines()
    assert cell[0].startswith(title)
    assert len(cell) >= 2
    row = tooltip_words(open_plan, MatrixHit("title", activity)).splitlines()
    assert row[0] == title
    assert matrix.rows[activity].activity.summary in row
    head = tooltip_words(open_plan, MatrixHit("head", column=role)).splitlines()
    assert any(" in " in line for line in head)
    assert tooltip_words(open_plan, NOTHING) == ""
