"""Parsing the letters in a cell."""

import pytest

from teamcanvas.edits.raci_import.cell_letters import looks_like_letters, read_cell, scheme_in
from teamcanvas.model.plan import Scheme


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("R", "R"),
        ("r", "R"),
        ("A/R", "AR"),
        ("R/A", "AR"),
        ("AR", "AR"),
        ("a r", "AR"),
        ("R, C", "RC"),
        ("R;C", "RC"),
        ("R & A", "AR"),
        ("R (lead)", "R"),
        ("R*", "R"),
        ("R1", "R"),
        ("Responsible", "R"),
        ("Accountable / responsible", "AR"),
        ("RR", "R"),
        ("", ""),
        ("-", ""),
        ("–", ""),
        ("n/a", ""),
    ],
)
def letters_in_many_forms_are_parsed_test(text: str, letters: str) -> None:
    reading = read_cell(text, "RACI")
    assert (reading.letters, reading.unread) == (letters, ())


@pytest.mark.parametrize(
    ("text", "letters", "unread"),
    [
        ("?", "", ("?",)),
        ("x", "", ("x",)),
        ("3", "", ("3",)),
        ("S", "", ("S",)),
        ("R, x", "R", ("x",)),
        ("R, maybe", "R", ("maybe",)),
        ("see below", "", ("see below",)),
        ("#REF!", "", ("#REF!",)),
        ("=R", "", ("=R",)),
        ("R" * 100, "", ("R" * 100,)),
    ],
)
def unknown_text_is_reported_test(text: str, letters: str, unread: tuple[str, ...]) -> None:
    reading = read_cell(text, "RACI")
    assert (reading.letters, reading.unread) == (letters, unread)


@pytest.mark.parametrize(
    ("text", "scheme", "letters", "unread"),
    [
        ("R or A", "CAIRO", "AR", ("or",)),
        ("C as required", "RASCI", "C", ("as", "required")),
        ("S, do it early", "RASCI", "S", ("do", "it", "early")),
        ("AS", "RASCI", "AS", ()),
    ],
)
def a_small_word_in_a_sentence_is_no_letters_test(
    text: str, scheme: Scheme, letters: str, unread: tuple[str, ...]
) -> None:
    reading = read_cell(text, scheme)
    assert (reading.letters, reading.unread) == (letters, unread)


def what_stands_beside_a_letter_is_a_remark_test() -> None:
    assert read_cell("R (lead)", "RACI").remark == "(lead)"
    assert read_cell("A*", "RACI").remark == "*"


@pytest.mark.parametrize(
    ("text", "scheme", "letters"),
    [
        ("s", "RASCI", "S"),
        ("S", "RACI-VS", "Sg"),
        ("A/Sg", "RACI-VS", "ASg"),
        ("v", "RACI-VS", "V"),
        ("o", "CAIRO", "O"),
        ("Driver", "DACI", "D"),
        ("R", "DACI", "R"),
        ("decide", "RAPID", "D"),
    ],
)
def letters_are_those_of_the_scheme_test(text: str, scheme: Scheme, letters: str) -> None:
    assert read_cell(text, scheme).letters == letters


@pytest.mark.parametrize(
    ("texts", "own", "scheme"),
    [
        (["R", "A", "C", "I"], "RACI", "RACI"),
        (["R", "A", "C", "I"], "CAIRO", "CAIRO"),
        (["R", "A", "S"], "RACI", "RASCI"),
        (["R", "A", "S", "V"], "RACI", "RACI-VS"),
        (["R", "A", "O"], "RACI", "CAIRO"),
        (["D", "A", "C", "I"], "RACI", "DACI"),
        (["D", "A", "R", "P", "I"], "RACI", "RAPID"),
        (["R", "A", "C", "D"], "DACI", "DACI"),
        (["R", "A", "?", "x"], "RACI", "RACI"),
        (["R or A", "C as required", "I"], "RACI", "RACI"),
        ([], "RASCI", "RASCI"),
    ],
)
def the_scheme_is_detected_from_the_letters_test(texts: list[str], own: Scheme, scheme: Scheme) -> None:
    assert scheme_in(texts, own) == scheme


@pytest.mark.parametrize(
    ("text", "letters"),
    [("R", True), ("A/R", True), ("R (lead)", True), ("DPO", False), ("Tester", False), ("", False), ("12", False)],
)
def short_titles_are_no_letters_test(text: str, letters: bool) -> None:
    assert looks_like_letters(text) is letters
