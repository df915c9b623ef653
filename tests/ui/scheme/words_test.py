"""What is said about the schemes."""

from typing import get_args

import pytest

from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.schemes import LETTERS_OF
from teamcanvas.ui.scheme.words import (
    PURPOSES,
    known_scheme,
    letters_explained,
    letters_words,
    scheme_choices,
)


def every_scheme_has_a_purpose_and_is_a_choice_test() -> None:
    assert set(PURPOSES) == set(get_args(Scheme)) == set(scheme_choices())


@pytest.mark.parametrize("scheme", get_args(Scheme))
def letters_are_named_as_their_scheme_reads_them_test(scheme: Scheme) -> None:
    words = letters_words(scheme).split(" · ")
    assert [one.split(" ", 1)[0] for one in words] == list(LETTERS_OF[scheme])
    assert all(len(one.split(" ", 1)[1]) > 3 for one in words)


@pytest.mark.parametrize("scheme", get_args(Scheme))
def the_duty_of_each_letter_has_a_line_of_its_own_test(scheme: Scheme) -> None:
    lines = [line.partition(": ") for line in letters_explained(scheme).splitlines()]
    assert [head for head, _, _ in lines] == letters_words(scheme).split(" · ")
    assert all(explained for _, _, explained in lines)


def one_letter_has_several_meanings_test() -> None:
    assert "A approver" in letters_words("DACI")
    assert "R recommend" in letters_words("RAPID")
    assert "A accountable" in letters_words("RACI")


def a_scheme_is_found_by_its_name_test() -> None:
    assert known_scheme("RASCI") == "RASCI"
    assert known_scheme("ABC") is None
