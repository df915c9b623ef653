import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from teamcanvas.layout.text.bidi import base_is_rtl, levels, visual_order
from tests.plans import any_text

# No brackets (python-bidi does not implement their pairing), mirrored characters, marks and controls.
plain = st.text(st.sampled_from("abZ אבגד محمد 0123 .,:/+-!?"), max_size=24)


def a_text_without_right_to_left_letters_is_one_level_test() -> None:
    assert levels("Sofia (1)", base_rtl=False) == [0] * 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ali محمد", False), ("محمد Ali", True), ("12 محمد", True), ("", False), ("123", False), ("(א)", True)],
)
def the_first_letter_with_a_direction_decides_test(text: str, expected: bool) -> None:
    assert base_is_rtl(text) is expected


def numbers_run_left_to_right_inside_arabic_test() -> None:
    assert levels("عمر 27", base_rtl=True) == [1, 1, 1, 1, 2, 2]


def spaces_at_the_end_go_with_the_line_test() -> None:
    assert levels("abc אבג  ", base_rtl=False)[-2:] == [0, 0]


def joiners_go_with_the_letter_before_them_test() -> None:
    assert levels("می\u200cخ", base_rtl=True) == [1, 1, 1, 1]


@given(plain)
def order_seen_is_the_order_of_the_reference_test(text: str) -> None:
    base = base_is_rtl(text)
    order = visual_order(range(len(text)), levels(text, base))
    assert "".join(text[index] for index in order) == get_display(text, base_dir="R" if base else "L")


def pieces_are_turned_as_a_whole_test() -> None:
    assert visual_order(["Smith", " ", "a", "b"], [2, 1, 1, 1]) == ["b", "a", " ", "Smith"]
    assert visual_order(["x", "y"], [0, 0]) == ["x", "y"]
    assert visual_order([], []) == []


@given(any_text(12), st.booleans())
def every_character_has_a_level_test(text: str, base_rtl: bool) -> None:
    assert len(levels(text, base_rtl)) == len(text)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("of \u2068שרה 1\u2069: 3 errors", "of 1 הרש: 3 errors"),
        ("of \u2068שרה\u2069 and \u2068Ana שרה\u2069, 3", "of הרש and Ana הרש, 3"),
        ("of \u2068שרה", "of הרש"),
        ("\u2069of שרה", "of הרש"),
    ],
)
def an_isolate_reorders_nothing_beside_it_test(text: str, seen: str) -> None:
    order = visual_order(range(len(text)), levels(text, base_is_rtl(text)))
    assert "".join(text[index] for index in order if text[index] not in "\u2068\u2069") == seen


@pytest.mark.parametrize(
    ("text", "seen"), [("שרה \u2068Ana 1\u2069 3", "3 Ana 1 הרש"), ("א \u2068ב 1\u2069 3", "3 1 ב א")]
)
def an_isolate_keeps_its_own_direction_in_a_text_from_right_to_left_test(text: str, seen: str) -> None:
    order = visual_order(range(len(text)), levels(text, base_rtl=True))
    assert "".join(text[index] for index in order if text[index] not in "\u2068\u2069") == seen


def the_first_letter_outside_isolates_decides_test() -> None:
    assert not base_is_rtl("\u2068שרה\u2069 is away")
    assert base_is_rtl("\u2068Ana\u2069 שרה")
