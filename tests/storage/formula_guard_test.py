"""Formulas are text in files without types, and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.storage.formula_guard import guarded, unguarded


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def what_could_be_a_formula_begins_with_a_quote_test(first: str) -> None:
    assert guarded(f"{first}1+1") == f"'{first}1+1"
    assert unguarded(guarded(f"{first}1+1")) == f"{first}1+1"


@pytest.mark.parametrize("text", ["", "Frame the problem", "1+1", "R", "'quoted'", "O'Neill", "a=b"])
def other_text_is_left_alone_test(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@\t\r\n＝ab "), max_size=6))
def every_text_survives_the_round_trip_test(text: str) -> None:
    assert unguarded(guarded(text)) == text
