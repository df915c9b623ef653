"""The rows of the lists of activities."""

from teamcanvas.edits.accountable import name_accountable
from teamcanvas.edits.activities import change_activity, move_activity, remove_activity
from teamcanvas.model.ids import ActivityId, PersonId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.ui.activities.rows import ActivityRow, StageRow, activity_hint, library_rows, matrix_rows
from teamcanvas.ui.widgets.rows import Row
from tests.raci_cells import set_cell
from tests.small_plans import small_plan

PROBLEM, ARCHITECTURE = ActivityId("s1_problem"), ActivityId("s2_arch")


def _matrix(plan: Plan, wanted: str = "") -> tuple[Row, ...]:
    return matrix_rows(plan, plan.scenarios[0], wanted)


def _row(rows: tuple[Row, ...], key: str) -> ActivityRow:
    found = next(row for row in rows if row.key == key)
    assert isinstance(found, ActivityRow)
    return found


def activities_are_listed_by_stage_in_the_order_of_the_plan_test() -> None:
    plan = move_activity(small_plan(), PROBLEM, Stage.SCALE_AND_ADOPT, None)
    rows = _matrix(plan)
    assert [row.stage for row in rows if isinstance(row, StageRow)] == list(Stage)
    keys = [row.key for row in rows]
    assert keys[:2] == [f"stage:{Stage.USE_CASE_DEFINITION}", "s1_value"]
    assert keys[keys.index(f"stage:{Stage.PROJECT_MANAGEMENT}") - 1] == PROBLEM


def a_row_says_who_answers_and_whether_it_was_edited_test() -> None:
    plan = small_plan("S2 tech_lead Sofia", "S2 solution_architect Piotr")
    assert _row(_matrix(plan), ARCHITECTURE).side == "Tech lead · critical"
    plan = name_accountable(plan, "plan", ARCHITECTURE, PersonId("sofia"))
    plan = set_cell(plan, "plan", ARCHITECTURE, RoleId("data_owner"), "C")
    row = _row(_matrix(plan), ARCHITECTURE)
    assert (row.side, row.state) == ("Sofia Rossi · critical · edited", "edited")
    assert row.spoken == "Design the solution architecture, Sofia Rossi · critical · edited"
    assert _row(_matrix(plan), "s1_go").side.endswith("decision · critical")


def searching_leaves_what_fits_by_title_description_or_tag_test() -> None:
    rows = _matrix(small_plan(), "drift")
    assert [row.key for row in rows] == [f"stage:{Stage.SCALE_AND_ADOPT}", "s3_monitor"]
    assert _row(_matrix(small_plan(), "ritual"), "pm_rituals")
    assert _matrix(small_plan(), "nothing like it") == ()


def the_library_says_what_became_of_each_test() -> None:
    plan = remove_activity(small_plan(), ARCHITECTURE)
    plan = change_activity(plan, PROBLEM, title="Say <b>what</b> hurts", kind="decision")
    rows = library_rows(plan)
    assert sum(isinstance(row, ActivityRow) for row in rows) == 36
    assert (_row(rows, ARCHITECTURE).state, _row(rows, ARCHITECTURE).side) == ("removed", "removed")
    changed = _row(rows, PROBLEM)
    assert changed.text == "Frame the business problem"
    assert changed.side == "changed: title, kind · now “Say <b>what</b> hurts”"
    assert _row(rows, "s1_go").side == "in the matrix · decision · critical"
    assert [row.key for row in library_rows(plan, "architecture")][1:] == [ARCHITECTURE]


def the_tooltip_describes_an_activity_test() -> None:
    plan = remove_activity(small_plan(), ActivityId("s1_go"))
    assert activity_hint(plan, "s1_go").splitlines() == [
        "Decide go / no-go",
        "Release the case into development, park it or stop it.",
        "Decision, critical, gate, risk-decision",
    ]
    assert activity_hint(plan, "gone") == ""
