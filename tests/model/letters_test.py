"""Cells fall into their letters."""

import pytest

from teamcanvas.model.letters import split_letters


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
def cell_falls_into_its_letters_test(cell: str, letters: tuple[str, ...]) -> None:
    assert split_letters(cell) == letters
