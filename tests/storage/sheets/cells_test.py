"""Texts of cells are stripped, truncated and put on one line."""

import pytest

from teamcanvas.storage.sheets.cells import LONGEST_TEXT, by_lines, one_line, sheet_of_cells


@pytest.mark.parametrize(
    ("text", "line"),
    [("  Data\n owner ", "Data owner"), ("\u00a0 R\t", "R"), ("", "")],
)
def a_text_is_one_line_test(text: str, line: str) -> None:
    assert one_line(text) == line


def a_long_text_is_truncated_test() -> None:
    assert len(one_line("x" * 1_000_000)) == LONGEST_TEXT


def a_sheet_is_as_large_as_what_is_in_it_test() -> None:
    sheet = sheet_of_cells("S", {(0, 0): "a", (9, 9): ""}, formulas={(1, 2): "SUM(A1)"})
    assert sheet.rows == (("a", "", ""), ("", "", ""))
    assert sheet.formulas == {(1, 2): "SUM(A1)"}


def line_breaks_are_kept_beside_the_text_test() -> None:
    sheet = sheet_of_cells("S", {(0, 0): by_lines("  Data  engineer\r\n\n ML engineer \n"), (0, 1): by_lines("one")})
    assert sheet.rows == (("Data engineer ML engineer", "one"),)
    assert sheet.lines_of(0, 0) == sheet.turn().lines_of(0, 0) == ("Data engineer", "ML engineer")
    assert (sheet.lines_of(0, 1), sheet.lines_of(3, 3)) == (("one",), ())
    assert sheet.turn().turn() == sheet
