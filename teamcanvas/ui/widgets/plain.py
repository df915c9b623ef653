"""Escapes user text for labels, menus and tooltips, so that it is never read as markup, mnemonic or direction mark."""

from teamcanvas.layout.text.plain_text import shown


def menu_text(text: str) -> str:
    """The text for a menu, tab or button, with ampersands escaped: they would make mnemonics."""
    return shown(text, 80).replace("&", "&&")


def isolated(name: str) -> str:
    """A name for a sentence: one that is written from right to left does not reorder the numbers beside it."""
    return f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}" if not name.isascii() else name
