"""The standard form of a matrix, with the origins of its cells."""

from teamcanvas.edits.raci_import.rearranged import Rearranging
from teamcanvas.model.sheet import MergedRange
from tests.edits.raci_import.tables import table


def only_columns_of_letters_are_replaced_test() -> None:
    sheet = table(
        "Title|kept",
        "Task|R|Remark",
        "Write it|Lawyer|soon",
        "Test it||late",
        merged=(MergedRange(0, 0, 0, 2), MergedRange(2, 1, 3, 1), MergedRange(2, 2, 3, 2)),
        formulas={(3, 1): "A1", (3, 2): "A2"},
    )
    made = Rearranging(sheet, 1, {1})
    made.head(3, "Lawyer", (2, 1))
    made.letter((2, 3), ("R",), (2, 1))
    made.letter((2, 3), ("A", "R"), (2, 1))
    made.unread.update({(2, 3), (3, 3)})
    made.note_formulas_and_merged()
    done = made.done((3,))
    assert done.sheet.rows == (
        ("Title", "kept", "", ""),
        ("Task", "", "Remark", "Lawyer"),
        ("Write it", "", "soon", "R A"),
        ("Test it", "", "late", ""),
    )
    assert done.sheet.merged == (MergedRange(0, 0, 0, 2), MergedRange(2, 2, 3, 2))
    assert done.sheet.formulas == {(3, 2): "A2"}
    assert done.origins == {(1, 3): ((2, 1),), (2, 3): ((2, 1),)}
    assert done.unread == {(3, 3)}
    assert {row: [(one.kind, one.address) for one in found] for row, found in done.notes.items()} == {
        3: [("formula", "B4")],
        2: [("merged", "B3")],
    }
    assert done.written is sheet
