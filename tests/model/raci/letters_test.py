"""Cells are split into letters; letters have names."""

import pytest

from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.letters import LETTER_NAMES, letter_explained, letter_name, split_letters
from teamcanvas.model.raci.schemes import LETTERS_OF


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("", ()),
        ("R", ("R",)),
        ("AR", ("A", "R")),
        ("A R", ("A", "R")),
        ("Sg", ("Sg",)),
        ("SSg", ("S", "Sg")),
        ("SgV", ("Sg", "V")),
        ("g", ("g",)),
        ("Rg", ("R", "g")),
        ("RR", ("R", "R")),
    ],
)
def cell_is_split_into_letters_test(cell: str, letters: tuple[str, ...]) -> None:
    assert split_letters(cell) == letters


def every_letter_of_every_scheme_has_a_name_of_its_own_and_is_explained_test() -> None:
    for scheme, letters in LETTERS_OF.items():
        assert set(LETTER_NAMES[scheme]) == set(letters)
        names = [letter_name(letter, scheme) for letter in letters]
        assert len({name.casefold() for name in names}) == len(letters)
        assert len({letter_explained(letter, scheme) for letter in letters} - {""}) == len(letters)


@pytest.mark.parametrize(
    ("letter", "scheme", "name"),
    [
        ("A", "RACI", "accountable"),
        ("A", "DACI", "approver"),
        ("A", "RAPID", "has to agree"),
        ("R", "RAPID", "recommends"),
        ("I", "RAPID", "gives input"),
        ("I", "DACI", "informed"),
        ("D", "DACI", "driver"),
        ("D", "RAPID", "decides"),
        ("S", "RASCI", "supporting"),
        ("Sg", "RACI-VS", "signing off"),
        ("Z", "RACI", "Z"),
    ],
)
def letter_has_the_name_of_its_scheme_test(letter: str, scheme: Scheme, name: str) -> None:
    assert letter_name(letter, scheme) == name


def letter_of_no_scheme_is_not_explained_test() -> None:
    assert letter_explained("S", "RACI") == ""
