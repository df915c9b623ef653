"""Letters that stand outside of the matrix."""

from tests.edits.raci_import.tables import proposed


def _outside(*lines: str) -> list[str]:
    problems = proposed(*lines).problems
    return [f"{one.address}: {one.about}" for one in problems if one.kind == "outside"]


def letters_above_the_heads_are_listed_test() -> None:
    assert _outside("Draft|R|by A", "", "Task|Data owner|Boss", "Load|A|R", "Train|A|R") == ["B1: R"]


def letters_of_rows_that_are_left_out_are_listed_where_the_row_is_test() -> None:
    lines = ("Task|Data owner|Boss", "Load|A|R", "|A|R")
    assert _outside(*lines) == []
    assert [one.kind for one in proposed(*lines).problems][-1] == "no_title"


def a_legend_is_no_letter_outside_test() -> None:
    matrix = ("Task|Data owner|Boss|||", "Load|A|R|||", "Train|A|R|||")
    assert _outside("R|Responsible||||", "A|who answers for it||||", *matrix) == []
    assert _outside("R = Responsible|||||", *matrix) == []
    assert _outside(*matrix, "", "R|A|C|||", "Responsible|Accountable|Consulted|||") == []


def texts_of_one_word_are_none_test() -> None:
    assert _outside("AI|CI", "Task|Data owner|Boss", "Load|A|R", "Train|A|R") == []
