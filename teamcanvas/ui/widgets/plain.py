"""User text for labels, menus and tool tips: shown as typed, never read as markup, mnemonic or direction marks."""

from teamcanvas.layout.text.plain_text import shown


def menu_text(text: str) -> str:
    """The text for a menu, tab or button, where an ampersand would otherwise underline the next letter."""
    return shown(text, 80).replace("&", "&&")


def tip(text: str) -> str:
    """The text for a tool tip: Qt guesses whether it is markup, so what is meant literally is escaped."""
    lines = "<br>".join(_escaped(shown(line, 1_000)) for line in text.splitlines())
    return f"<qt>{lines}</qt>" if lines else ""


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number and the noun that goes with it: `1 vacancy`, `2 vacancies`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _escaped(text: str) -> str:
    # Not by the module html: its table of entities is a millisecond of every start.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
