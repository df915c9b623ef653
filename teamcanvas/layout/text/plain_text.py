"""User text as one line for display: control and direction characters replaced, length limited."""

import unicodedata

from teamcanvas.model.isolation import END, ISOLATE, closed, is_balanced, isolated

LONGEST = 300
"""Characters; a name of 10,000 would make a menu as wide as ten screens."""

_UNBROKEN = 70
"""Characters of the longest line of a tooltip that is not broken."""
_BOX = "\N{REPLACEMENT CHARACTER}"
# Joiners shape letters in Persian, Hindi and emoji; every other format character would affect the display.
_HARMLESS = frozenset("\u200c\u200d")


def shown(text: str, longest: int = LONGEST) -> str:
    """The text as one line, cut when it is very long, that cannot affect what stands beside it in a sentence.

    Control and direction characters are boxes; a text from right to left is isolated.
    """
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    if cut.isascii() and cut.isprintable():
        return cut
    if cut.isprintable():
        return isolated(cut)
    whole = is_balanced(text)
    kept = _HARMLESS | {ISOLATE, END} if whole else _HARMLESS
    cut = "".join(_BOX if _is_command(character) and character not in kept else character for character in cut)
    return isolated(closed(cut) if whole else cut)


def _is_command(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def tip(text: str) -> str:
    """The text for a tooltip, escaped as rich text: Qt guesses whether a plain one is markup.

    Several short lines are a list: none of them is broken, where Qt would leave a last word alone on a line.
    """
    lines = [shown(line, 1_000) for line in text.splitlines()]
    words = "<br>".join(map(_escaped, lines))
    if not words:
        return ""
    is_list = len(lines) > 1 and max(map(len, lines)) <= _UNBROKEN
    return f'<qt style="white-space:nowrap">{words}</qt>' if is_list else f"<qt>{words}</qt>"


def _escaped(text: str) -> str:
    # Not by the module html: importing its table of entities costs a millisecond at every start.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
