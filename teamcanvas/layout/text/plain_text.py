"""User text as one line for display: control and direction characters replaced, length limited."""

import unicodedata

LONGEST = 300
"""Characters; a name of 10,000 would make a menu as wide as ten screens."""

_BOX = "\N{REPLACEMENT CHARACTER}"
# Joiners shape letters in Persian, Hindi and emoji; every other format character would affect the display.
_HARMLESS = frozenset("\u200c\u200d")


def shown(text: str, longest: int = LONGEST) -> str:
    """The text as one line in which control and direction characters are boxes, cut when it is very long."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    if cut.isprintable():
        return cut
    return "".join(_BOX if _is_command(character) else character for character in cut)


def _is_command(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in _HARMLESS
