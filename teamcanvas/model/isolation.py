"""Directional isolation: a name from right to left does not reorder the words and numbers beside it in a sentence."""

import re

ISOLATE, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""A letter or mark that is written from right to left."""


def isolated(text: str) -> str:
    """The text in an isolate if it has letters from right to left; what is isolated already stays as it is."""
    if text.isascii():
        return text
    alone = is_balanced(text)
    if not RIGHT_TO_LEFT.search(outside_isolates(text) if alone else text):
        return text
    return f"{ISOLATE}{text if alone else _without(text)}{END}"


def is_balanced(text: str) -> bool:
    """Whether every isolate of the text ends in it, so that nothing beside the text is affected."""
    depth = 0
    for character in text:
        depth += (character == ISOLATE) - (character == END)
        if depth < 0:
            return False
    return depth == 0


def closed(text: str) -> str:
    """A text that was cut off, with the isolates ended that the cut left open."""
    return text + END * max(text.count(ISOLATE) - text.count(END), 0)


def outside_isolates(text: str) -> str:
    """What of the text stands outside isolates."""
    return "".join(part for part in parts_of(text) if not part.startswith(ISOLATE)) if ISOLATE in text else text


def parts_of(text: str) -> list[str]:
    """The text cut into isolates with their marks, and what stands between them; an unended isolate goes to the end."""
    parts: list[str] = []
    depth = begun = 0
    for place, character in enumerate(text):
        if character == ISOLATE:
            if not depth:
                parts.append(text[begun:place])
                begun = place
            depth += 1
        elif character == END and depth:
            depth -= 1
            if not depth:
                parts.append(text[begun : place + 1])
                begun = place + 1
    return [part for part in (*parts, text[begun:]) if part]


def _without(text: str) -> str:
    """The text with its marks of isolation shown as replacement characters: they would end ours."""
    return text.replace(ISOLATE, "\N{REPLACEMENT CHARACTER}").replace(END, "\N{REPLACEMENT CHARACTER}")
