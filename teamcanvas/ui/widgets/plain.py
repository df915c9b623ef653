"""Escapes user text for labels, menus and tooltips, so that it is never read as markup, mnemonic or direction mark."""

from teamcanvas.layout.text.plain_text import shown


def menu_text(text: str) -> str:
    """The text for a menu, tab or button, with ampersands escaped: they would make mnemonics."""
    return shown(text, 80).replace("&", "&&")


def isolated(name: str) -> str:
    """A name for a sentence: one that is written from right to left does not reorder the numbers beside it."""
    return f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE}" if not name.isascii() else name


def tip(text: str) -> str:
    """The text for a tooltip, escaped as rich text: Qt guesses whether a plain one is markup."""
    lines = "<br>".join(_escaped(shown(line, 1_000)) for line in text.splitlines())
    return f"<qt>{lines}</qt>" if lines else ""


def _escaped(text: str) -> str:
    # Not by the module html: importing its table of entities costs a millisecond at every start.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
