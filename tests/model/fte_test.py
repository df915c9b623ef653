"""Rounding, comparing and showing FTE despite binary fractions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.model.fte import (
    at_least,
    exact_fte,
    fte_of,
    fte_text,
    hundredths,
    hundredths_down,
    hundredths_up,
    joined_fte,
    least_whole,
    lowest,
    more_than,
    most_whole,
    stored_fte,
)

THREE_TENTHS = 0.1 + 0.2
TENTHS_DOWN = 1 - 0.9
parts = st.lists(st.integers(1, 100), min_size=1, max_size=12)


def sums_are_compared_without_their_rounding_errors_test() -> None:
    assert THREE_TENTHS > 0.3
    assert not more_than(THREE_TENTHS, 0.3)
    assert more_than(0.31, 0.3)
    assert TENTHS_DOWN < 0.1
    assert at_least(TENTHS_DOWN, 0.1)
    assert not at_least(0.09, 0.1)


@given(parts, parts)
def sums_of_hundredths_compare_as_the_hundredths_do_test(one: list[int], other: list[int]) -> None:
    fte, limit = sum(part / 100 for part in one), sum(part / 100 for part in other)
    assert more_than(fte, limit) is (sum(one) > sum(other))
    assert at_least(fte, limit) is (fte >= lowest(limit)) is (sum(one) >= sum(other))


@given(parts)
def sums_of_hundredths_round_to_the_hundredths_that_are_meant_test(counts: list[int]) -> None:
    fte, meant = sum(count / 100 for count in counts), sum(counts) / 100
    assert {hundredths(fte), hundredths_down(fte), hundredths_up(fte), stored_fte(fte), exact_fte(fte)} == {meant}
    assert joined_fte(*(count / 100 for count in counts)) == min(1.0, meant)


def hundredths_are_the_nearest_or_those_below_and_above_test() -> None:
    assert (hundredths(0.126), hundredths_down(0.126), hundredths_up(0.121)) == (0.13, 0.12, 0.13)


def limits_on_counts_are_whole_numbers_test() -> None:
    assert 0.29 * 100 < 29
    assert most_whole(0.29 * 100) == 29
    assert (most_whole(2.9), least_whole(2.1), least_whole(THREE_TENTHS * 10)) == (2, 3, 3)


@pytest.mark.parametrize(
    ("fte", "text"), [(1.0, "1.0"), (0.3, "0.3"), (0.05, "0.05"), (0.25, "0.25"), (0.1 + 0.2, "0.3")]
)
def an_fte_is_written_with_as_many_decimals_as_it_needs_test(fte: float, text: str) -> None:
    assert fte_text(fte) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(24.27, 30.0, "24.27 of 30.00"), (9.2, 10.0, "9.2 of 10.0"), (0.1 + 0.2, 1.25, "0.30 of 1.25")],
)
def two_sums_have_the_same_number_of_decimals_test(part: float, whole: float, text: str) -> None:
    assert fte_of(part, whole) == text
