"""Derived values are kept while their inputs are the same."""

from typing import Self

import pytest

from teamcanvas.rules.memo import Memo, fact, input_fact


class Sums(Memo):
    """Sums of numbers, with a log of derivations."""

    def __init__(self, numbers: tuple[int, ...], unit: str, log: list[str], before: Self | None = None) -> None:
        super().__init__(before)
        self._numbers = numbers
        self._unit = unit
        self._log = log

    @input_fact
    def numbers(self) -> tuple[int, ...]:
        """The numbers."""
        return self._numbers

    @input_fact
    def unit(self) -> str:
        """The unit."""
        return self._unit

    @fact
    def total(self) -> int:
        """Their sum."""
        self._log.append("total")
        return sum(self.numbers)

    @fact
    def large(self) -> bool:
        """The sum is large."""
        self._log.append("large")
        return self.total > 10

    @fact
    def label(self) -> str:
        """The sum with its unit, if it is large."""
        self._log.append("label")
        return f"{self.total} {self.unit}" if self.large else "small"


def _next(before: Sums, numbers: tuple[int, ...], unit: str = "kg") -> tuple[Sums, list[str]]:
    log: list[str] = []
    return Sums(numbers, unit, log, before), log


def value_is_derived_once_when_it_is_asked_for_test() -> None:
    log: list[str] = []
    sums = Sums((1, 2), "kg", log)
    assert log == []
    assert (sums.total, sums.total, sums.large) == (3, 3, False)
    assert log == ["total", "large"]


def nothing_is_derived_again_for_equal_inputs_test() -> None:
    first = Sums((1, 2), "kg", [])
    assert first.label == "small"
    second, log = _next(first, (1, 2))
    assert second.label == "small"
    assert log == []


def equal_result_keeps_dependent_values_test() -> None:
    first = Sums((1, 2), "kg", [])
    assert first.label == "small"
    second, log = _next(first, (2, 1))
    assert second.label == "small"
    assert log == ["total"]


def unread_inputs_do_not_invalidate_test() -> None:
    first = Sums((1, 2), "kg", [])
    assert first.label == "small"
    second, log = _next(first, (1, 2), unit="g")
    assert second.label == "small"
    assert log == []


def read_inputs_invalidate_test() -> None:
    first = Sums((10, 2), "kg", [])
    assert first.label == "12 kg"
    second, log = _next(first, (10, 2), unit="g")
    assert second.label == "12 g"
    assert log == ["label"]
    third, log = _next(second, (1, 2), unit="g")
    assert third.label == "small"
    assert log == ["total", "large", "label"]


def equal_value_keeps_the_old_object_test() -> None:
    first = Sums((1, 2), "kg", [])
    kept = first.numbers
    assert first.total == 3
    second, _ = _next(first, tuple(int(digit) for digit in "12"))
    assert second.total == 3
    assert second.numbers is kept


def failure_is_not_cached_test() -> None:
    class Failing(Sums):
        @fact
        def broken(self) -> int:
            """Cannot be derived."""
            self._log.append("broken")
            return self.total // 0

    log: list[str] = []
    failing = Failing((1,), "kg", log)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = failing.broken
    assert log == ["broken", "total", "broken"]
    assert failing.label == "small"


def dropped_generation_is_not_reused_test() -> None:
    first = Sums((1, 2), "kg", [])
    assert first.total == 3
    second, log = _next(first, (1, 2))
    second.drop_previous()
    assert second.total == 3
    assert log == ["total"]


def value_of_the_previous_generation_is_available_until_dropped_test() -> None:
    first = Sums((1, 2), "kg", [])
    assert first.earlier("total") is None
    assert first.total == 3
    second, _ = _next(first, (1, 2, 3))
    assert second.earlier("total") == 3
    assert second.total == 6
    second.drop_previous()
    assert second.earlier("total") is None


def notes_are_passed_on_and_not_tracked_test() -> None:
    first = Sums((1, 2), "kg", [])
    assert first.noted("page") is None
    first.note("page", 7)
    assert first.total == 3
    second, log = _next(first, (1, 2))
    second.note("page", 8)
    assert (first.noted("page"), second.noted("page")) == (7, 8)
    assert second.total == 3
    assert log == []


def fact_has_the_docstring_of_its_method_test() -> None:
    assert Sums.total.__doc__ == "Their sum."
