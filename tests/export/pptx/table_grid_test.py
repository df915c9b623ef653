"""The grid of a table in its drawing items: columns, rows, colours of letters, items that no cell can hold."""

from itertools import pairwise

import pytest

from teamcanvas.export.pptx.table_grid import TableGrid, grid_of
from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag
from tests.export.pptx.tables import RULE, cell, chip, head, row, table
from tests.export.sample_pages import line_of


def grid(*rows: Group) -> TableGrid:
    found = grid_of(table(*rows), 10, 0)
    assert found
    return found


SMALL = (
    row(0, head("Activity", 0), head("Owner", 100), head("Lead", 140)),
    row(20, RULE, head("Frame the problem", 0, "row"), cell(*chip("A", 115)), cell(x=155)),
    row(40, RULE, head("Train", 0, "row"), cell(*chip("R", 115)), cell(*chip("C", 155))),
)


def edges_of_columns_are_in_the_middle_between_their_content_test() -> None:
    found = grid(*SMALL)
    assert len(found.columns) == 4
    assert found.columns[0] == 10
    assert found.columns[2] == pytest.approx(10 + (130 + 140) / 2, abs=1)
    assert all(before < after for before, after in pairwise(found.columns))


def a_last_column_of_chips_ends_before_the_rules_do_test() -> None:
    found = grid(*SMALL)
    assert found.columns[-1] < 200
    words = (row(20, RULE, head("Train", 0, "row"), cell(*chip("R", 115)), cell(line_of("somebody", 150, 14))),)
    assert grid(SMALL[0], *words).columns[-1] == 210


def rows_begin_where_they_were_drawn_test() -> None:
    assert grid(*SMALL).rows[:3] == (0, 20, 40)


def a_wide_column_takes_the_room_beside_a_narrow_one_test() -> None:
    found = grid(*SMALL)
    # The chip stands in the middle of its column.
    assert (found.columns[1] + found.columns[2]) / 2 == pytest.approx(125, abs=1)


def letters_bring_the_colour_of_their_cell_test() -> None:
    found = grid(*SMALL)
    assert [[one.fill for one in cells] for cells in found.cells] == [
        [None, None, None],
        [None, "#1d4ed8", None],
        [None, "#1d4ed8", "#1d4ed8"],
    ]
    assert [[block.text for one in cells for block in one.blocks] for cells in found.cells] == [
        ["Activity", "Owner", "Lead"],
        ["Frame the problem", "A"],
        ["Train", "R", "C"],
    ]


def rules_between_rows_are_edges_test() -> None:
    found = grid(*SMALL)
    assert sorted(found.rules) == [1, 2]
    assert found.others == []


def two_chips_in_one_cell_stay_shapes_test() -> None:
    found = grid(
        *SMALL[:2], row(40, RULE, head("Train", 0, "row"), cell(*chip("A", 112), *chip("R", 128)), cell(x=155))
    )
    assert found.cells[2][1].fill is None
    assert len(found.others) == 2


def a_row_that_is_short_is_filled_up_test() -> None:
    found = grid(*SMALL[:2], row(40, head("Solution Development", 0, "row")))
    assert [one.span for one in found.cells[2]] == [1, 2]


@pytest.mark.parametrize(
    "broken",
    [
        table(),
        table(row(0, head("A", 0), head("B", 0))),
        table(row(20, cell(*chip("A", 20))), row(0, cell(*chip("B", 20)))),
        Group((row(0, cell(*chip("A", 20))), Group(())), tag=Tag("table")),
    ],
    ids=["empty", "one over another", "rows upwards", "something else in it"],
)
def items_outside_a_grid_are_no_table_test(broken: DrawingItem) -> None:
    assert isinstance(broken, Group)
    assert grid_of(broken, 0, 0) is None
