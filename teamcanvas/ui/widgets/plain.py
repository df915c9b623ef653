"""Escapes user text for labels, menus and tooltips, so that it is never read as markup or mnemonic."""

from teamcanvas.layout.text.plain_text import shown


def menu_text(text: str) -> str:
    """The text for a menu, tab or button, with ampersands escaped: they would make mnemonics."""
    return shown(text, 80).replace("&", "&&")
