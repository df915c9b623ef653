"""Tables of texts on their way to sheets."""

from teamcanvas.model.sheet import MergedRange
from teamcanvas.storage.sheets.cells import MOST_COLUMNS, MOST_ROWS
from teamcanvas.storage.sheets.tables import TextTable, table_of_rows


def rows_of_any_width_are_a_table_test() -> None:
    sheet = table_of_rows("RACI", [["Task", " Owner "], ["Load"], ["", "R\n (lead)"]]).sheet("S")
    assert (sheet.name, sheet.rows) == ("S", (("Task", "Owner"), ("Load", ""), ("", "R (lead)")))
    assert sheet.lines_of(2, 1) == ("R", "(lead)")


def what_is_merged_and_hidden_stays_so_test() -> None:
    sheet = TextTable("", {(0, 0): "a", (1, 1): "b"}, (MergedRange(0, 0, 0, 1),), frozenset({1})).sheet("S")
    assert (sheet.merged, sheet.hidden_rows, sheet.cut) == ((MergedRange(0, 0, 0, 1),), {1}, False)


def a_table_that_goes_on_is_said_to_be_cut_test() -> None:
    assert not table_of_rows("", [["a"]] * MOST_ROWS).cut
    assert table_of_rows("", [["a"]] * (MOST_ROWS + 1)).cut
    assert table_of_rows("", [["a"] * (MOST_COLUMNS + 1)]).cut
