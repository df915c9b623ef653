"""User text is escaped."""

from teamcanvas.ui.widgets.plain import menu_text


def an_ampersand_stays_one_in_a_menu_test() -> None:
    assert menu_text("R&D") == "R&&D"
