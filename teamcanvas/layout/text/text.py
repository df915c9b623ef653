"""Measures text: shapes a line, wraps it to a width, or elides it. All layouts measure with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from teamcanvas.layout.text import bidi, fonts, graphemes, shaping
from teamcanvas.layout.text.bidi import BaseDirection
from teamcanvas.layout.text.fonts import uncovered
from teamcanvas.layout.text.shaped import FontStyle, GlyphRun, Glyphs, ShapedLine

__all__ = [
    "BaseDirection",
    "FontStyle",
    "GlyphRun",
    "Glyphs",
    "ShapedLine",
    "ascent",
    "descent",
    "elide",
    "line_height",
    "shape_line",
    "uncovered",
    "wrap",
]

ELLIPSIS = "…"
# Limits the work for texts of zero-width marks, of which any number fits a width.
_CHARACTERS_PER_EM = 16
# Characters: longer texts are cut before they are measured.
_SHORT = 64


@lru_cache(maxsize=512)
def ascent(style: FontStyle) -> float:
    """Points above the baseline that the style needs."""
    face = fonts.primary(style.bold)
    return face.ascent * style.size / face.units_per_em


@lru_cache(maxsize=512)
def descent(style: FontStyle) -> float:
    """Points below the baseline that the style needs."""
    face = fonts.primary(style.bold)
    return face.descent * style.size / face.units_per_em


@lru_cache(maxsize=512)
def line_height(style: FontStyle) -> float:
    """Points from one baseline to the next."""
    return ascent(style) + descent(style)


@lru_cache(maxsize=16384)
def shape_line(text: str, style: FontStyle, *, base_direction: BaseDirection = "auto") -> ShapedLine:
    """Any text as one line: control characters and uncovered characters become boxes."""
    rtl = bidi.base_is_rtl(text) if base_direction == "auto" else base_direction == "rtl"
    runs, width = shaping.runs(text, style, rtl)
    # Those of the style, also with fallback faces: a name in another script must not make a card higher.
    return ShapedLine(text, style, width, ascent(style), descent(style), runs, rtl)


@lru_cache(maxsize=16384)
def elide(text: str, style: FontStyle, width: float, *, base_direction: BaseDirection = "auto") -> ShapedLine:
    """The text as one line no wider than the width, its end replaced by an ellipsis where it does not fit."""
    direction = _direction(text, base_direction)
    kept = text[: _most_characters(style, width)]
    if kept == text:
        line = shape_line(text, style, base_direction=direction)
        if line.width <= width:
            return line
    ends = graphemes.grapheme_starts(kept)
    # Binary search for the longest start that fits; only the ellipsis if none does.
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if _cut(kept, ends[middle], style, direction).width <= width:
            low = middle
        else:
            high = middle - 1
    return _as_elided(_cut(kept, ends[low] if ends else 0, style, direction))


@lru_cache(maxsize=8192)
def wrap(
    text: str,
    style: FontStyle,
    width: float,
    max_lines: int | None = None,
    *,
    base_direction: BaseDirection = "auto",
) -> tuple[ShapedLine, ...]:
    """The text in lines no wider than the width: cut at spaces, hyphens and ideographs, inside a word only at need.

    The last of `max_lines` ends in an ellipsis when there is more. An empty text is one empty line.
    """
    direction = _direction(text, base_direction)
    if len(text) <= _SHORT:
        # Fast path: most names fit, and need no search for line breaks.
        whole = shape_line(text, style, base_direction=direction)
        if whole.width <= width and not text.startswith(" ") and not text.endswith(" "):
            return (whole,)
    kept = text if max_lines is None else text[: max_lines * _most_characters(style, width)]
    lines: list[ShapedLine] = []
    rest = kept
    while rest:
        if max_lines is not None and len(lines) + 1 >= max_lines:
            # What was cut off before measuring still makes an ellipsis.
            tail = rest + text[len(kept) :]
            lines.append(elide(tail, style, width, base_direction=direction))
            break
        end = _line_end(rest, style, width, direction)
        line = shape_line(_without_end_spaces(rest[:end]), style, base_direction=direction)
        goes_on = end < len(rest) and not any(map(graphemes.is_space, rest[end - 1 : end + 1]))
        lines.append(replace(line, goes_on=True) if goes_on else line)
        rest = rest[end:].lstrip(" ")
    return tuple(lines) or (shape_line("", style, base_direction=direction),)


def _line_end(text: str, style: FontStyle, width: float, direction: BaseDirection) -> int:
    ends = graphemes.break_ends(text[: _most_characters(style, width)])
    fitting = _longest_fit(text, ends, style, width, direction)
    if fitting:
        return fitting
    # One word wider than the line: cut inside it, but always take something.
    inside = [*graphemes.grapheme_starts(text[: ends[0]])[1:], ends[0]]
    return _longest_fit(text, inside, style, width, direction) or inside[0]


def _longest_fit(text: str, ends: Sequence[int], style: FontStyle, width: float, direction: BaseDirection) -> int:
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high + 1) // 2
        line = shape_line(_without_end_spaces(text[: ends[middle - 1]]), style, base_direction=direction)
        if line.width <= width:
            low = middle
        else:
            high = middle - 1
    return ends[low - 1] if low else 0


def _cut(text: str, end: int, style: FontStyle, direction: BaseDirection) -> ShapedLine:
    return shape_line(_without_end_spaces(text[:end]) + ELLIPSIS, style, base_direction=direction)


def _as_elided(line: ShapedLine) -> ShapedLine:
    return ShapedLine(line.text, line.style, line.width, line.ascent, line.descent, line.runs, line.rtl, elided=True)


def _without_end_spaces(text: str) -> str:
    end = len(text)
    while end and graphemes.is_space(text[end - 1]):
        end -= 1
    return text[:end]


def _most_characters(style: FontStyle, width: float) -> int:
    return max(64, int(width / style.size * _CHARACTERS_PER_EM))


def _direction(text: str, asked: BaseDirection) -> BaseDirection:
    if asked != "auto":
        return asked
    return "rtl" if bidi.base_is_rtl(text) else "ltr"
