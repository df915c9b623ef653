"""A matrix as a table: stage by stage, with counts to its right and under it."""

from teamcanvas.export.tables.matrix_table import MatrixLine, matrix_table, subtitle
from teamcanvas.export.tables.table import Table, TableColumn, TableRow
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.role import Activity
from teamcanvas.model.stage import Stage
from tests.small_plans import small_plan

PLAN = small_plan()
HOLDERS = (TableColumn("x", "X", "letters"), TableColumn("y", "Y", "letters"))


def line(name: str, stage: Stage, *cells: str, edited: bool = False) -> MatrixLine:
    return MatrixLine(Activity(id=ActivityId(name), title=name, stage=stage), cells, edited)


def table_of(*lines: MatrixLine, totals: tuple[TableRow, ...] = ()) -> Table:
    return matrix_table("M", "Matrix", PLAN, PLAN.scenarios[0], HOLDERS, lines, totals)


def letters_are_counted_across_and_down_test() -> None:
    table = table_of(line("a", Stage.USE_CASE_DEFINITION, "AR", "C"), line("b", Stage.USE_CASE_DEFINITION, "A", ""))
    assert [row.cells for row in table.rows] == [("a", "A/R", "C", 1, 1, 1, 0), ("b", "A", "", 1, 0, 0, 0)]
    assert [row.cells[:3] for row in table.totals] == [
        ("Number of A", 2, 0),
        ("Number of R", 1, 0),
        ("Number of C", 0, 1),
        ("Number of I", 0, 0),
    ]


def every_row_is_as_wide_as_the_heads_test() -> None:
    total = TableRow("touched", "", ("Activities", 1, 0))
    table = table_of(line("a", Stage.SCALE_AND_ADOPT, "A", "R", edited=True), totals=(total,))
    assert {len(row.cells) for row in (*table.rows, *table.totals)} == {len(table.columns)}
    assert table.totals[-1].cells == ("Activities", "", 1, 0, "", "", "", "")


def rows_stand_stage_by_stage_test() -> None:
    table = table_of(line("late", Stage.SCALE_AND_ADOPT, "", ""), line("early", Stage.USE_CASE_DEFINITION, "", ""))
    assert [(row.key, row.group) for row in table.rows] == [
        ("early", "Use Case Definition"),
        ("late", "Scale and Adopt"),
    ]


def a_table_names_plan_and_scenario_test() -> None:
    assert subtitle(PLAN, PLAN.scenarios[0]) == "Small plan · Plan · RACI"
