"""User text becomes one line of limited length."""

import pytest

from teamcanvas.layout.text.plain_text import shown, tip


@pytest.mark.parametrize("name", ["Ana", "<b>x</b>", "=1+1", "../../x", "Łukasz", "आर्या", "👩🏽‍💻"])
def ordinary_names_are_shown_as_typed_test(name: str) -> None:
    assert shown(name) == name


@pytest.mark.parametrize("command", ["\u202e", "\u2066", "\n", "\x00", "\x7f", "\u2028"])
def control_characters_become_boxes_test(command: str) -> None:
    assert shown(f"a{command}b") == "a\ufffdb"


def a_name_from_right_to_left_is_isolated_once_test() -> None:
    assert shown("مريم 3") == shown(shown("مريم 3")) == "\u2068مريم 3\u2069"
    assert shown("Without \u2068مريم\u2069: 3") == "Without \u2068مريم\u2069: 3"


@pytest.mark.parametrize("name", ["a\u2069b", "\u2068a", "a\u2069\u2068b"])
def isolates_that_would_reach_beyond_a_name_become_boxes_test(name: str) -> None:
    assert shown(name) == name.replace("\u2068", "\ufffd").replace("\u2069", "\ufffd")


def a_cut_ends_the_isolate_that_it_goes_through_test() -> None:
    assert shown("Without \u2068" + "م" * 20 + "\u2069: 3", 13) == "Without \u2068ممم…\u2069"


def a_name_of_ten_thousand_letters_is_cut_test() -> None:
    assert shown("x" * 10_000) == "x" * 299 + "…"


def markup_in_a_tooltip_is_escaped_test() -> None:
    assert tip("<b>x</b>\n&") == '<qt style="white-space:nowrap">&lt;b&gt;x&lt;/b&gt;<br>&amp;</qt>'
    assert tip("plain") == "<qt>plain</qt>"
    assert tip("") == ""


def short_lines_of_a_tooltip_are_not_broken_test() -> None:
    unbroken = "nowrap"
    assert unbroken in tip("Aisha\nData scientist in Solution Development, 0.6 FTE")
    assert unbroken not in tip("Aisha\n" + "wide " * 40), "else it is wider than the screen"
    assert unbroken not in tip("One sentence about a button.")
