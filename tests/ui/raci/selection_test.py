"""The selection of the matrix as a value."""

from teamcanvas.model.ids import ActivityId
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import FAR, Grid, Selection, Span

ROWS = tuple(map(ActivityId, ("one", "two", "three")))
GRID = Grid(ROWS, ("owner", "engineer", "lead", "sponsor"))


def _cell(row: int, column: int) -> Cell:
    return Cell(GRID.rows[row], GRID.columns[column])


def arrows_move_and_stop_at_the_edge_test() -> None:
    selection = Selection().moved(GRID, 0, 0)
    assert selection.current == _cell(0, 0)
    assert selection.moved(GRID, 1, 2).current == _cell(1, 2)
    assert selection.moved(GRID, -1, FAR).current == _cell(0, 3)


def shift_extends_from_where_it_began_test() -> None:
    selection = Selection().at(_cell(1, 1)).moved(GRID, 1, 1, extend=True)
    assert selection.current == _cell(1, 1)
    assert selection.end == _cell(2, 2)
    assert list(selection.cells(GRID)) == [_cell(1, 1), _cell(1, 2), _cell(2, 1), _cell(2, 2)]
    back = selection.moved(GRID, -2, -1, extend=True)
    assert back.spans(GRID) == (Span(0, 1, 1, 1),)
    assert selection.moved(GRID, 0, 0) == Selection().at(_cell(1, 1))


def a_second_block_is_added_and_no_cell_comes_twice_test() -> None:
    selection = Selection().at(_cell(0, 0)).extended(_cell(1, 1)).plus(_cell(1, 1)).plus(_cell(2, 3))
    assert list(selection.cells(GRID)) == [_cell(0, 0), _cell(0, 1), _cell(1, 0), _cell(1, 1), _cell(2, 3)]
    assert selection.current == _cell(2, 3)
    assert not selection.single


def whole_rows_and_columns_grow_with_the_matrix_test() -> None:
    row = Selection().row(GRID, ROWS[1])
    column = Selection().column(GRID, "lead")
    assert len(list(row.cells(GRID))) == 4
    assert [cell.activity for cell in column.cells(GRID)] == list(ROWS)
    wider = Grid(ROWS, (*GRID.columns, "newcomer"))
    assert len(list(row.cells(wider))) == 5
    assert Selection().at(_cell(1, 1)).widened("rows").activities(GRID) == (ROWS[1],)


def all_of_it_is_selected_around_the_current_cell_test() -> None:
    selection = Selection().at(_cell(1, 2)).everything(GRID)
    assert len(list(selection.cells(GRID))) == 12
    assert selection.current == _cell(1, 2)
    assert selection.frame(GRID) == Span(0, 0, 2, 3)


def it_follows_its_rows_when_they_move_test() -> None:
    selection = Selection().at(_cell(0, 1))
    turned = Grid(tuple(reversed(ROWS)), GRID.columns)
    assert selection.kept_in(turned, GRID) is selection
    assert selection.spans(turned) == (Span(2, 1, 2, 1),)


def the_cell_in_its_place_is_selected_when_its_row_or_column_goes_test() -> None:
    first = Selection().at(_cell(0, 1))
    assert first.kept_in(Grid(ROWS[1:], GRID.columns), GRID) == Selection().at(_cell(1, 1))
    last = Selection().at(_cell(2, 3))
    assert last.kept_in(Grid(ROWS[:-1], GRID.columns), GRID) == Selection().at(_cell(1, 3))
    assert last.kept_in(Grid(ROWS, GRID.columns[:-1]), GRID) == Selection().at(_cell(2, 2))
    assert last.kept_in(Grid(), GRID) == Selection()


def nothing_is_selected_in_an_empty_matrix_test() -> None:
    assert Selection().moved(Grid(), 1, 0).current is None
    assert Selection().frame(GRID) is None
