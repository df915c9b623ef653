"""Parsing the letters in a cell."""

import pytest

from teamcanvas.edits.raci_import.cell_letters import letters_missing, looks_like_letters, read_cell, schemes_in
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
        ("Ada", "", ("Ada",)),
        ("Ada Example", "", ("Ada Example",)),
        ("A.S De Silva", "", ("A.S De Silva",)),
        ("R. Smith", "", ("R. Smith",)),
        ("Sofia R.", "", ("Sofia R.",)),
        ("A project", "", ("A project",)),
        ("I think so", "", ("I think so",)),
        ("PO decides", "", ("PO decides",)),
        ("AI team", "", ("AI team",)),
        ("Input", "", ("Input",)),
        ("D", "", ("D",)),
        ("Со", "", ("Со",)),
        ("Р", "", ("Р",)),
        ("R,Q", "R", ("Q",)),
        ("R lead", "R", ("lead",)),
        ("R/A Bob", "AR", ("Bob",)),
        ("R: Bob", "R", ("Bob",)),
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
        (["R", "A", "C", "I"], "RACI", ()),
        (["R", "A", "C", "I"], "CAIRO", ()),
        (["R", "A", "S"], "RACI", ("RASCI", "RACI-VS")),
        (["R", "A", "S", "V"], "RACI", ("RACI-VS", "RASCI")),
        (["R", "A", "O"], "RACI", ("CAIRO",)),
        (["D", "A", "C", "I"], "RACI", ("DACI", "RAPID")),
        (["D", "A", "R", "P", "I"], "RACI", ("RAPID", "DACI")),
        (["R", "A", "C", "D"], "DACI", ()),
        (["R", "A", "?", "x"], "RACI", ()),
        (["R or A", "C as required", "I"], "RACI", ()),
        (["Recommend", "Agree", "Input", "Decide"], "RACI", ("RAPID",)),
        ([], "RASCI", ()),
    ],
)
def the_schemes_that_letters_may_belong_to_are_offered_test(
    texts: list[str], own: Scheme, scheme: tuple[Scheme, ...]
) -> None:
    assert schemes_in(texts, own) == scheme


def a_stray_letter_is_no_other_scheme_test() -> None:
    assert schemes_in(["R", "A", "C", "I"] * 5 + ["D"], "RACI") == ()
    assert schemes_in(["R", "A", "C", "I"] * 5 + ["D"] * 3, "RACI") == ("DACI", "RAPID")
    assert schemes_in(["R", "A", "C"] * 3 + ["Ada Example", "A.S De Silva", "Dia"], "RACI") == ()


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("R", True),
        ("A/R", True),
        ("R (lead)", True),
        ("С", True),
        ("DPO", False),
        ("DS", False),
        ("Ada", False),
        ("Tester", False),
        ("", False),
        ("12", False),
    ],
)
def short_titles_are_no_letters_test(text: str, letters: bool) -> None:
    assert looks_like_letters(text) is letters


@pytest.mark.parametrize(
    ("text", "letters", "alike"),
    [
        ("С", "C", (("С", "C"),)),
        ("А/R", "AR", (("А", "A"),)),
        ("АR", "AR", (("АR", "AR"),)),
        ("і", "I", (("і", "I"),)),
        ("Ｒ", "R", (("Ｒ", "R"),)),
        ("Α", "A", (("Α", "A"),)),
        ("R", "R", ()),
    ],
)
def letters_of_other_alphabets_that_look_alike_are_read_and_named_test(
    text: str, letters: str, alike: tuple[tuple[str, str], ...]
) -> None:
    reading = read_cell(text, "RACI")
    assert (reading.letters, reading.look_alikes, reading.unread) == (letters, alike, ())


def letters_that_a_scheme_does_not_have_are_counted_by_cell_test() -> None:
    texts = ["R", "D", "A/D", "S", "?"]
    assert letters_missing(texts, "RACI", ["DACI", "RASCI"]) == {"D": 2, "S": 1}
    assert not letters_missing(texts, "RACI", [])
