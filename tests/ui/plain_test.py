"""User text stays text."""

import pytest
from PySide6.QtCore import Qt

from teamcanvas.ui.plain import counted, menu_text, shown, tip


@pytest.mark.parametrize("name", ["Ana", "<b>x</b>", "=1+1", "../../x", "Łukasz", "مريم", "आर्या", "👩🏽‍💻"])
def ordinary_names_are_shown_as_typed_test(name: str) -> None:
    assert shown(name) == name


@pytest.mark.parametrize("command", ["\u202e", "\u2066", "\n", "\x00", "\x7f", "\u2028"])
def commands_to_the_display_become_boxes_test(command: str) -> None:
    assert shown(f"a{command}b") == "a\ufffdb"


def a_name_of_ten_thousand_letters_is_cut_test() -> None:
    assert shown("x" * 10_000) == "x" * 299 + "…"


def an_ampersand_stays_one_in_a_menu_test() -> None:
    assert menu_text("R&D") == "R&&D"


def a_tool_tip_says_markup_to_the_letter_test() -> None:
    assert tip("<b>x</b>\n&") == "<qt>&lt;b&gt;x&lt;/b&gt;<br>&amp;</qt>"
    assert Qt.mightBeRichText(tip("plain"))
    assert tip("") == ""


@pytest.mark.parametrize(("number", "words"), [(0, "0 people"), (1, "1 person"), (1_200, "1,200 people")])
def numbers_take_their_noun_test(number: int, words: str) -> None:
    assert counted(number, "person", "people") == words
    assert counted(2, "error") == "2 errors"
