"""Results are cached by the identity of the arguments."""

import pytest

from teamcanvas.model.identity_cache import cached_by_identity


def same_object_gives_the_same_result_test() -> None:
    derived = cached_by_identity()(lambda value: [value])
    value = ("p1",)
    assert derived(value) is derived(value)


def equal_object_is_another_key_test() -> None:
    derived = cached_by_identity()(lambda value: [value])
    assert derived(tuple("p")) is not derived(tuple("p"))


def least_recently_used_result_is_evicted_first_test() -> None:
    derived = cached_by_identity(size=2)(lambda value: [value])
    values = [("a",), ("b",), ("c",)]
    first = derived(values[0])
    second = derived(values[1])
    assert derived(values[0]) is first
    derived(values[2])
    assert derived(values[0]) is first
    assert derived(values[1]) is not second


def ids_of_cached_arguments_are_not_reused_test() -> None:
    derived = cached_by_identity(size=1000)(lambda value: value[0])
    # Were the arguments not kept, new tuples would soon stand where old ones stood.
    assert all(derived((number,)) == number for number in range(1000))


def exception_is_not_cached_test() -> None:
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
