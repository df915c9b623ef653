"""Cells of the matrix."""

import pytest

from teamcanvas.ui.raci.cells import CYCLE, meaning, next_letters, toggled


def clicks_go_round_test() -> None:
    letters, seen = "", [""]
    for _ in range(len(CYCLE)):
        letters = next_letters(letters)
        seen.append(letters)
    assert seen == ["", "R", "A", "C", "I", ""]
    assert next_letters("AR") == ""


@pytest.mark.parametrize(
    ("before", "letter", "after"),
    [("R", "A", "AR"), ("A", "R", "AR"), ("AR", "A", "R"), ("", "C", "C"), ("S", "R", "SR")],
)
def a_letter_is_added_or_taken_away_test(before: str, letter: str, after: str) -> None:
    assert toggled(before, letter) == after


def a_cell_is_said_in_words_test() -> None:
    assert meaning("AR") == "accountable and responsible"
    assert meaning("") == "no part"
    assert meaning("X") == "X"
