"""Counts take their noun in singular or plural."""

import pytest

from teamcanvas.model.plural import counted


@pytest.mark.parametrize(("number", "words"), [(0, "0 people"), (1, "1 person"), (1_200, "1,200 people")])
def numbers_take_their_noun_test(number: int, words: str) -> None:
    assert counted(number, "person", "people") == words
    assert counted(2, "error") == "2 errors"
