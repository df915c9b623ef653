"""Hidden rows and columns."""

from teamcanvas.edits.raci_import.hidden_cells import hidden_problems, without_hidden
from teamcanvas.model.sheet import Sheet

SHEET = Sheet(
    "S",
    (("", "a", "b"), ("c", "d", "e"), ("", "f", "")),
    formulas={(1, 0): "x", (2, 2): "y"},
    hidden_rows=frozenset({1, 7}),
    hidden_columns=frozenset({2, 9}),
)


def hidden_cells_are_empty_and_all_others_in_their_places_test() -> None:
    shown = without_hidden(SHEET)
    assert shown.rows == (("", "a", ""), ("", "", ""), ("", "f", ""))
    assert shown.formulas == {}


def nothing_hidden_is_the_same_sheet_test() -> None:
    sheet = Sheet("S", (("a",),))
    assert without_hidden(sheet) is sheet
    assert list(hidden_problems(sheet)) == []


def each_hidden_row_and_column_is_said_with_its_first_text_test() -> None:
    assert [(one.kind, one.address, one.about) for one in hidden_problems(SHEET)] == [
        ("hidden_row", "A2", "c"),
        ("hidden_column", "C1", "b"),
    ]
