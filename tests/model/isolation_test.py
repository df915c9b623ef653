"""Names from right to left in sentences."""

import pytest

from teamcanvas.model.isolation import closed, is_balanced, isolated, outside_isolates, parts_of


@pytest.mark.parametrize("name", ["Ana", "Łukasz 3", "", "आर्या", "\u2068שרה\u2069", "Ana and \u2068שרה 1\u2069"])
def what_reorders_nothing_stays_as_it_is_test(name: str) -> None:
    assert isolated(name) == name


@pytest.mark.parametrize("name", ["שרה", "محمد (3)", "Ana שרה"])
def a_name_from_right_to_left_is_isolated_test(name: str) -> None:
    assert isolated(name) == f"\u2068{name}\u2069"


@pytest.mark.parametrize("name", ["ש\u2069רה", "\u2068ש\u2068רה\u2069", "ש\u2069\u2068ר"])
def a_name_cannot_end_its_isolate_test(name: str) -> None:
    inside = isolated(name)[1:-1]
    assert is_balanced(isolated(name))
    assert not set("\u2068\u2069") & set(inside)


def text_outside_isolates_is_what_may_be_reordered_test() -> None:
    assert outside_isolates("a \u2068b \u2068c\u2069\u2069 d \u2068e") == "a  d "


def an_isolate_that_was_cut_is_ended_test() -> None:
    assert closed("a \u2068b \u2068c") == "a \u2068b \u2068c\u2069\u2069"
    assert closed("a") == "a"


def parts_together_are_the_text_test() -> None:
    text = "\u2068a\u2069b\u2069\u2068c\u2068d\u2069"
    assert parts_of(text) == ["\u2068a\u2069", "b\u2069", "\u2068c\u2068d\u2069"]
