"""User text is escaped."""

import pytest
from PySide6.QtGui import Qt

from teamcanvas.ui.widgets.plain import counted, menu_text, tip


def an_ampersand_stays_one_in_a_menu_test() -> None:
    assert menu_text("R&D") == "R&&D"


def markup_in_a_tooltip_is_escaped_test() -> None:
    assert tip("<b>x</b>\n&") == "<qt>&lt;b&gt;x&lt;/b&gt;<br>&amp;</qt>"
    assert Qt.mightBeRichText(tip("plain"))
    assert tip("") == ""


@pytest.mark.parametrize(("number", "words"), [(0, "0 people"), (1, "1 person"), (1_200, "1,200 people")])
def numbers_take_their_noun_test(number: int, words: str) -> None:
    assert counted(number, "person", "people") == words
    assert counted(2, "error") == "2 errors"
