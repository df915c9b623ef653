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


def tip(text: str) -> str:
    """The text for a tooltip, escaped as rich text: Qt guesses whether a plain one is markup."""
    lines = "<br>".join(_escaped(shown(line, 1_000)) for line in text.splitlines())
    return f"<qt>{lines}</qt>" if lines else ""


def _escaped(text: str) -> str:
    # Not by the module html: importing its table of entities costs a millisecond at every start.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
