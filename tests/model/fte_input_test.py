"""FTE as people type it."""

import pytest
from hypothesis import given

from teamcanvas.model.fte_input import FteTextError, read_fte
from tests.plans import any_text


@pytest.mark.parametrize(
    ("text", "fte"),
    [
        ("0.5", 0.5),
        ("0,35", 0.35),
        (",4", 0.4),
        ("1", 1.0),
        ("0.02", 0.02),
        ("50%", 0.5),
        ("50 %", 0.5),
        ("12,5 %", 0.125),
        ("100 per cent", 1.0),
        ("2 days a week", 0.4),
        ("2 days", 0.4),
        ("1 day per week", 0.2),
        ("2.5d", 0.5),
        (" 0.5 FTE ", 0.5),
    ],
)
def shares_per_cent_and_days_are_read_test(text: str, fte: float) -> None:
    assert read_fte(text) == fte


@pytest.mark.parametrize("text", ["10", "1.5", "0", "150 %", "6 days", "", "half", "=1+1", "1e3", "-0.5", "0.5 %%"])
def everything_else_is_refused_with_what_can_be_typed_test(text: str) -> None:
    with pytest.raises(FteTextError, match=r"between 0\.01 and 1|such as 0\.5"):
        read_fte(text)


def a_number_that_was_meant_in_per_cent_is_named_test() -> None:
    with pytest.raises(FteTextError, match="For 20 per cent type 20 %"):
        read_fte("20")


def a_capacity_may_be_zero_or_ten_test() -> None:
    assert read_fte("0", most=10, least=0) == 0
    assert read_fte("10", most=10, least=0) == 10


@given(any_text(40))
def any_text_is_read_or_refused_test(text: str) -> None:
    try:
        fte = read_fte(text)
    except FteTextError:
        return
    assert 0.01 <= fte <= 1
