"""User text becomes one line of limited length."""

import pytest

from teamcanvas.layout.text.plain_text import shown, tip


@pytest.mark.parametrize("name", ["Ana", "<b>x</b>", "=1+1", "../../x", "Łukasz", "مريم", "आर्या", "👩🏽‍💻"])
def ordinary_names_are_shown_as_typed_test(name: str) -> None:
    assert shown(name) == name


@pytest.mark.parametrize("command", ["\u202e", "\u2066", "\n", "\x00", "\x7f", "\u2028"])
def control_characters_become_boxes_test(command: str) -> None:
    assert shown(f"a{command}b") == "a\ufffdb"


def a_name_of_ten_thousand_letters_is_cut_test() -> None:
    assert shown("x" * 10_000) == "x" * 299 + "…"


def markup_in_a_tooltip_is_escaped_test() -> None:
    assert tip("<b>x</b>\n&") == "<qt>&lt;b&gt;x&lt;/b&gt;<br>&amp;</qt>"
    assert tip("plain") == "<qt>plain</qt>"
    assert tip("") == ""
