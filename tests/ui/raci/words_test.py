"""The matrix in words."""

from teamcanvas.model.board import board_of
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.rules.engine import check
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.words import MatrixWords, findings_words
from tests.small_plans import small_plan

PLAN = small_plan("S2 data_engineer Sofia 1", "S2 data_engineer Piotr 0.6", "S1 data_owner -")
SCENARIO = PLAN.scenarios[0]
WORDS = MatrixWords(PLAN, SCENARIO)


def a_cell_has_a_name_test() -> None:
    matrix = raci_of(PLAN, SCENARIO)
    row = next(iter(matrix.rows.values()))
    cell = Cell(row.activity.id, matrix.columns[0])
    assert WORDS.cell(cell).startswith(
        f"{row.activity.title}, {board_of(PLAN, SCENARIO).catalogue.role_title(cell.role)}: "
    )
    assert WORDS.cell(cell, findings=2).endswith(", 2 findings")


def holders_are_named_with_share_and_stage_test() -> None:
    assert WORDS.holders("data_engineer") == (
        "Sofia Rossi 1.0 in Solution Development, Piotr Zając 0.6 in Solution Development"
    )
    assert "vacancy" in WORDS.holders("data_owner")
    assert WORDS.holders("tech_lead") == "not on the board"


def many_holders_are_counted_test() -> None:
    crowd = ", ".join(f"Name{number} Surname" for number in range(6))
    plan = small_plan(*(f"S2 tech_lead Name{number} 1" for number in range(6)), people=crowd)
    assert MatrixWords(plan, plan.scenarios[0]).holders("tech_lead").endswith("and 2 more")


def letters_of_a_column_are_counted_test() -> None:
    counts = WORDS.counts("data_engineer")
    held = [
        row.cells.get(Cell(row.activity.id, "data_engineer").role, "") for row in raci_of(PLAN, SCENARIO).rows.values()
    ]
    assert counts["R"] == sum("R" in cell for cell in held)


def findings_have_titles_test() -> None:
    findings = check(PLAN, SCENARIO.id).findings[:2]
    assert all(findings_words(findings, PLAN))
