"""Cells of the matrix."""

import pytest

from teamcanvas.model.plan import Scheme
from teamcanvas.ui.raci.cells import choices, cycle, meaning, next_letters, toggled, typed


def clicks_cycle_the_letters_test() -> None:
    letters, seen = "", [""]
    for _ in cycle("RACI"):
        letters = next_letters(letters)
        seen.append(letters)
    assert seen == ["", "R", "A", "C", "I", ""]
    assert next_letters("AR") == ""


def every_scheme_cycles_its_own_letters_test() -> None:
    assert cycle("RACI-VS") == ("", "R", "A", "Sg", "V", "C", "I")
    assert cycle("DACI") == ("", "A", "D", "C", "I")


@pytest.mark.parametrize(
    ("before", "letter", "after"),
    [("R", "A", "AR"), ("A", "R", "AR"), ("AR", "A", "R"), ("", "C", "C"), ("S", "R", "SR")],
)
def a_letter_is_added_or_taken_away_test(before: str, letter: str, after: str) -> None:
    assert toggled(before, letter) == after


@pytest.mark.parametrize(
    ("text", "scheme", "letter"),
    [("a", "RACI", "A"), ("s", "RACI", ""), ("s", "RASCI", "S"), ("s", "RACI-VS", "Sg"), ("o", "CAIRO", "O")],
)
def a_key_stands_for_a_letter_of_the_scheme_test(text: str, scheme: Scheme, letter: str) -> None:
    assert typed(text, scheme) == letter


def a_cell_is_said_in_words_test() -> None:
    assert meaning("AR") == "accountable and responsible"
    assert meaning("") == "no part"
    assert meaning("X") == "X"
    assert meaning("A", "RAPID") != meaning("A", "RACI")


def menus_offer_letters_pairs_and_nothing_test() -> None:
    assert choices("RACI") == ("R", "A", "C", "I", "AR", "")
    assert "RSg" in choices("RACI-VS")
