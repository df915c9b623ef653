"""Kinds of rows under heads."""

from teamcanvas.edits.raci_import.matrix_area import find_matrix
from teamcanvas.edits.raci_import.row_kinds import sheet_rows
from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.model.sheet import MergedRange
from tests.edits.raci_import.tables import table


def _kinds(*lines: str, merged: tuple[MergedRange, ...] = ()) -> list[str]:
    catalogue = built_in_catalogue()
    area = find_matrix(table("Task|Data owner|Boss", *lines, merged=merged), catalogue)
    assert area is not None
    return [f"{row.place} {row.kind} {row.title}" for row in sheet_rows(area, catalogue)]


def rows_have_letters_or_not_test() -> None:
    assert _kinds("Load|A|R", "|A|R", "Later||", "Train|A|?") == [
        "1 letters Load",
        "2 untitled ",
        "3 bare Later",
        "4 letters Train",
    ]


def heads_once_more_legends_and_sums_are_none_test() -> None:
    rows = ("Load|A|R", "|Data owner|Boss", "R|Responsible|", "A = accountable||", "Total|2|3", "Count A||")
    assert _kinds(*rows) == ["1 letters Load", "6 bare Count A"]


def an_activity_may_be_called_like_letters_test() -> None:
    assert _kinds("AI|A|R", "CI||A", "Load|A|R") == ["1 letters AI", "2 letters CI", "3 letters Load"]


def a_title_over_several_rows_names_those_with_letters_test() -> None:
    assert _kinds("Load|A|R", "|C|I", "||", "Train|A|R", merged=(MergedRange(1, 0, 3, 0),)) == [
        "1 letters Load",
        "2 letters Load",
        "4 letters Train",
    ]
