"""User text for labels, menus and tool tips: shown as typed, never read as markup, mnemonic or direction marks."""

import html
import unicodedata

LONGEST = 300
"""Characters; a name of 10,000 would make a menu as wide as ten screens."""

_BOX = "\N{REPLACEMENT CHARACTER}"
# Joiners shape letters in Persian, Hindi and emoji; every other format character is a command to the display.
_HARMLESS = frozenset("\u200c\u200d")


def shown(text: str, longest: int = LONGEST) -> str:
    """The text as one line in which control and direction characters are boxes, cut when it is very long."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(_BOX if _is_command(character) else character for character in cut)


def menu_text(text: str) -> str:
    """The text for a menu, tab or button, where an ampersand would otherwise underline the next letter."""
    return shown(text, 80).replace("&", "&&")


def tip(text: str) -> str:
    """The text for a tool tip: Qt guesses whether it is markup, so what is meant literally is escaped."""
    lines = "<br>".join(html.escape(shown(line, 1_000)) for line in text.splitlines())
    return f"<qt>{lines}</qt>" if lines else ""


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number and the noun that goes with it: `1 vacancy`, `2 vacancies`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _is_command(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in _HARMLESS
