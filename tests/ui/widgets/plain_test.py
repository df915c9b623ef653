"""User text is escaped."""

from PySide6.QtGui import Qt

from teamcanvas.ui.widgets.plain import menu_text, tip


def an_ampersand_stays_one_in_a_menu_test() -> None:
    assert menu_text("R&D") == "R&&D"


def markup_in_a_tooltip_is_escaped_test() -> None:
    assert tip("<b>x</b>\n&") == "<qt>&lt;b&gt;x&lt;/b&gt;<br>&amp;</qt>"
    assert Qt.mightBeRichText(tip("plain"))
    assert tip("") == ""
