"""Words of cells and the letters in them."""

import pytest

from teamcanvas.edits.raci_import.letter_words import letters_of, words_of


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("R", ("R",)),
        ("ar", ("A", "R")),
        ("Sg", ("Sg",)),
        ("ARC", ("A", "R", "C")),
        ("arc", ()),
        ("Arc", ()),
        ("AAA", ()),
        ("ARCIS", ()),
        ("Informed", ("I",)),
        ("Bob", ()),
        ("", ()),
    ],
)
def a_word_is_letters_or_another_word_test(word: str, letters: tuple[str, ...]) -> None:
    assert letters_of(word).letters == letters


def a_word_of_one_scheme_is_known_as_such_test() -> None:
    assert (letters_of("Input").scheme, letters_of("driver").scheme, letters_of("Informed").scheme) == (
        "RAPID",
        "DACI",
        None,
    )


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("R/A", ["R", "A"]),
        ("A (not R)", ["A"]),
        ("R → A", ["R", "A"]),
        ("R or A", ["R", "", "A"]),
        ("C as required", ["C", "", ""]),
        ("R, then A later", ["R", "", "", ""]),
        ("A project", ["", ""]),
        ("A, see notes", ["A", "", ""]),
        ("I. Newton", ["", ""]),
    ],
)
def letters_stand_before_other_words_test(text: str, letters: list[str]) -> None:
    assert ["".join(word.letters) for word in words_of(text)] == letters
