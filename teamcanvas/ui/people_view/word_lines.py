"""Wraps texts in narrow columns between words; a word that is too long is elided."""

from teamcanvas.layout.text.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text.text import elide, shape_line, wrap

_LONGEST = 200
"""Characters that are considered: more never fit."""


def word_lines(text: str, style: FontStyle, width: float, most: int) -> tuple[ShapedLine, ...]:
    """The text in at most `most` lines, none wider than the width in points."""
    words = text[:_LONGEST].split()
    if all(shape_line(word, style).width <= width for word in words):
        return wrap(text, style, width, most)
    if most == 1 or len(words) < 2:
        return (elide(text, style, width),)
    first = 1
    while first < len(words) and shape_line(" ".join(words[: first + 1]), style).width <= width:
        first += 1
    rest = " ".join(words[first:])
    return (elide(" ".join(words[:first]), style, width), *(word_lines(rest, style, width, most - 1) if rest else ()))
