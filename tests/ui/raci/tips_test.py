"""Tips of the matrix."""

from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.ui.raci.geometry import NOTHING, Hit
from teamcanvas.ui.raci.tips import tip_words
from tests.small_plans import template
from tests.ui.conftest import Opens


def cells_titles_and_heads_say_what_they_are_test(opens: Opens) -> None:
    open_plan = opens(template("startup-trio"))
    matrix = raci_of(open_plan.plan, open_plan.scenario)
    activity, role = next(iter(matrix.rows)), matrix.columns[0]
    title = matrix.rows[activity].activity.title
    cell = tip_words(open_plan, Hit("cell", activity, role)).splitlines()
    assert cell[0].startswith(title)
    assert len(cell) >= 2
    row = tip_words(open_plan, Hit("title", activity)).splitlines()
    assert row[0] == title
    assert matrix.rows[activity].activity.summary in row
    head = tip_words(open_plan, Hit("head", column=role)).splitlines()
    assert any(" in " in line for line in head)
    assert tip_words(open_plan, NOTHING) == ""
