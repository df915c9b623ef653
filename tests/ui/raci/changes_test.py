"""Edits of the matrix."""

import pytest

from teamcanvas.edits.activities import remove_activity
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.changes import MatrixChanges
from teamcanvas.ui.raci.selection import Grid, Selection


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def changes(open_plan: OpenPlan, said: list[str]) -> MatrixChanges:
    return MatrixChanges(open_plan, said.append)


def _grid(open_plan: OpenPlan) -> Grid:
    from teamcanvas.model.raci.matrix import raci_of

    matrix = raci_of(open_plan.plan, open_plan.scenario)
    return Grid(tuple(matrix.rows), tuple(matrix.columns))


def cells_with_equal_letters_still_follow_the_board_test(changes: MatrixChanges, open_plan: OpenPlan) -> None:
    cell = _grid(open_plan).first()
    assert not changes.put([cell], changes.words.letters(cell))
    assert not changes.words.edited(cell.activity)


def the_step_says_what_was_written_test(changes: MatrixChanges, open_plan: OpenPlan) -> None:
    grid = _grid(open_plan)
    changes.put([grid.first()], "I")
    assert changes.words.role(grid.columns[0]) in open_plan.store.undo_stack.undoText()
    changes.put([Cell(row, grid.columns[0]) for row in grid.rows[:4]], "C")
    assert open_plan.store.undo_stack.undoText() == "Set 4 cells"


def a_letter_is_added_where_it_is_missing_and_taken_where_all_have_it_test(
    changes: MatrixChanges, open_plan: OpenPlan
) -> None:
    grid = _grid(open_plan)
    cells = [Cell(row, grid.columns[0]) for row in grid.rows[:2]]
    changes.write({cells[0]: "R", cells[1]: "A"})
    changes.toggle(cells, "A")
    assert [changes.words.letters(cell) for cell in cells] == ["AR", "A"]
    changes.toggle(cells, "A")
    assert [changes.words.letters(cell) for cell in cells] == ["R", ""]


def a_single_cell_is_filled_from_the_one_above_test(changes: MatrixChanges, open_plan: OpenPlan) -> None:
    grid = _grid(open_plan)
    above, cell = (Cell(row, grid.columns[1]) for row in grid.rows[:2])
    changes.write({above: "I", cell: "C"})
    changes.fill(Selection().at(cell), grid, down=True)
    assert changes.words.letters(cell) == "I"


def several_rows_follow_the_board_again_in_one_step_test(changes: MatrixChanges, open_plan: OpenPlan) -> None:
    grid = _grid(open_plan)
    changes.put([Cell(row, grid.columns[0]) for row in grid.rows[:3]], "X")
    assert changes.follow(grid.rows)
    assert open_plan.scenario.raci == {}
    assert open_plan.store.undo_stack.undoText() == "Follow the board in 3 rows"
    assert not changes.follow(grid.rows)


def a_row_moves_to_another_stage_test(changes: MatrixChanges, open_plan: OpenPlan) -> None:
    activity = _grid(open_plan).rows[0]
    assert changes.move(activity, Stage.SCALE_AND_ADOPT, None)
    row = changes.words.row(activity)
    assert row is not None
    assert row.activity.stage is Stage.SCALE_AND_ADOPT


def a_refused_edit_is_reported_test(changes: MatrixChanges, open_plan: OpenPlan, said: list[str]) -> None:
    activity = _grid(open_plan).rows[0]
    open_plan.commit("Remove", lambda plan: remove_activity(plan, activity))
    assert not changes.move(activity, Stage.SCALE_AND_ADOPT, None)
    assert said
