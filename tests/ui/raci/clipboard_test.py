"""Copying out of the matrix and pasting into it."""

from pathlib import Path

import pytest

from teamcanvas.model.ids import ActivityId
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.clipboard import copied_table, has_heads, head_alone, paste_of, text_grid_of
from teamcanvas.ui.raci.selection import Grid, Span
from tests.small_plans import template
from tests.ui.conftest import Opens

CASES = Path(__file__).parents[2] / "edits" / "raci_import" / "cases"
GRID = Grid(tuple(map(ActivityId, ("one", "two", "three"))), ("owner", "engineer", "lead"))


def a_block_keeps_its_empty_cells_test() -> None:
    assert text_grid_of("R\t\tC\r\n\tA\r\n") == (("R", "", "C"), ("", "A", ""))


def a_line_break_in_a_cell_is_a_blank_test() -> None:
    assert text_grid_of((CASES / "clipboard_cells_multiline.tsv").read_bytes().decode()) == (
        ("R", "A (see note)"),
        ("C", "I"),
        ("I", "R"),
    )
    assert text_grid_of('R\t"A\n') == (("R", '"A'),)


@pytest.mark.parametrize(
    "text",
    [
        "| Task | Data engineer | Sponsor |\n|---|---|---|\n| Load data | R | A |\n| Train it | R | C |\n",
        "| Load data | R | A |\n| Train it | R | C |\n",
        "Task,Data engineer,Sponsor\nLoad data,R,A\nTrain it,R,C\n",
        "Task;Data engineer;Sponsor\r\nLoad data;R;A\r\nTrain it;R;C\r\n",
        "<table><tr><td>Task<td>Data engineer<td>Sponsor</tr><tr><td>Load data<td>R<td>A</tr></table>",
        (CASES / "paste_me_markdown.txt").read_text(),
        (CASES / "clipboard_heads_multiline.tsv").read_text(),
    ],
)
def a_table_in_any_form_has_heads_test(text: str) -> None:
    assert has_heads(text_grid_of(text))


@pytest.mark.parametrize("text", ["| Load data | R | A |", "Load data\tR\tA", "Load data, R, A", "Data engineer\nR\nA"])
def a_head_alone_does_not_move_the_letters_test(text: str) -> None:
    block = text_grid_of(text)
    assert not has_heads(block)
    assert head_alone(block) in ("Load data", "Data engineer")


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("A, R", (("A, R",),)),
        ("A, R\nC\n", (("A, R",), ("C",))),
        ("| R | A |\n| C | I |", (("R", "A"), ("C", "I"))),
        ("R;A\nC;I", (("R", "A"), ("C", "I"))),
        ("A (see note)\tR", (("A (see note)", "R"),)),
    ],
)
def letters_alone_are_cells_test(text: str, block: tuple[tuple[str, ...], ...]) -> None:
    assert text_grid_of(text) == block
    assert not has_heads(block)
    assert not head_alone(block)


@pytest.mark.parametrize("text", ["C as required", "I think so", "R, Q", "| Load data | R |", "see below"])
def no_letter_is_taken_out_of_a_text_with_other_words_test(text: str) -> None:
    found = paste_of(((text,),), GRID, Span(0, 0, 0, 0), "RACI")
    assert not found.letters
    assert found.unread


def titles_at_the_edge_are_recognised_test() -> None:
    assert has_heads(text_grid_of("\tData owner\tTech lead\nFrame it\tA\tR\n"))
    assert has_heads(text_grid_of("Frame it\tA\tR\nBuild it\t\tR"))
    assert not has_heads(text_grid_of("A\tR\nR\tC"))
    assert not has_heads(text_grid_of("A/R\tr, c\n-\t"))
    assert not has_heads(text_grid_of("Responsible"))


def a_block_goes_from_the_corner_on_test() -> None:
    found = paste_of(text_grid_of("a\tR/A\n\tc"), GRID, Span(1, 1, 1, 1), "RACI")
    assert found.letters == {
        Cell(GRID.rows[1], "engineer"): "A",
        Cell(GRID.rows[1], "lead"): "AR",
        Cell(GRID.rows[2], "engineer"): "",
        Cell(GRID.rows[2], "lead"): "C",
    }
    assert not found.unread
    assert not found.outside


def one_cell_fills_all_that_is_selected_test() -> None:
    found = paste_of(text_grid_of("R"), GRID, Span(0, 0, 2, 1), "RACI")
    assert set(found.letters.values()) == {"R"}
    assert len(found.letters) == 6


def cells_outside_and_texts_that_are_no_letters_are_reported_test() -> None:
    found = paste_of(text_grid_of("R\tmaybe later\nA\tC"), GRID, Span(2, 1, 2, 1), "RACI")
    assert found.letters == {Cell(GRID.rows[2], "engineer"): "R"}
    assert found.unread
    assert found.outside == 2


def copied_cells_are_text_and_a_table_test(opens: Opens) -> None:
    open_plan = opens(template("startup-trio"))
    matrix = raci_of(open_plan.plan, open_plan.scenario)
    grid = Grid(tuple(matrix.rows), tuple(matrix.columns))
    bare = copied_table(open_plan, grid, Span(0, 0, 1, 1), heads=False)
    assert text_grid_of(bare.text().replace("/", "")) == tuple(
        tuple(matrix.rows[row].cells.get(role, "") for role in matrix.columns[:2]) for row in grid.rows[:2]
    )
    assert "<table" in bare.html()
    headed = text_grid_of(copied_table(open_plan, grid, None, heads=True).text())
    assert len(headed) == len(grid.rows) + 1
    assert has_heads(headed)
