"""What was derived from a value is not derived again for the same value."""

import pytest

from teamcanvas.model.identity_cache import cached_by_identity


def same_object_gives_the_same_result_test() -> None:
    derived = cached_by_identity()(lambda value: [value])
    value = ("p1",)
    assert derived(value) is derived(value)


def equal_object_is_derived_anew_test() -> None:
    derived = cached_by_identity()(lambda value: [value])
    assert derived(tuple("p")) is not derived(tuple("p"))


def result_unused_for_longest_is_forgotten_first_test() -> None:
    derived = cached_by_identity(size=2)(lambda value: [value])
    values = [("a",), ("b",), ("c",)]
    first = derived(values[0])
    second = derived(values[1])
    assert derived(values[0]) is first
    derived(values[2])
    assert derived(values[0]) is first
    assert derived(values[1]) is not second


def kept_arguments_cannot_lend_their_identity_to_others_test() -> None:
    derived = cached_by_identity(size=1000)(lambda value: value[0])
    # Were the arguments not kept, new tuples would soon stand where old ones stood.
    assert all(derived((number,)) == number for number in range(1000))


def error_is_not_kept_test() -> None:
    answers = iter([ValueError("first"), "second"])

    def answer(value: object) -> object:
        found = next(answers)
        if isinstance(found, Exception):
            raise found
        return found

    derived = cached_by_identity()(answer)
    value = ("p1",)
    with pytest.raises(ValueError, match="first"):
        derived(value)
    assert derived(value) == "second"


def keyword_arguments_are_refused_test() -> None:
    derived = cached_by_identity()(lambda value: value)
    with pytest.raises(TypeError, match="positional"):
        derived(value=1)
