"""Shaped text: immutable lines of glyph runs, the same on screen and on paper."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from teamcanvas.layout.text.graphemes import grapheme_starts


class FontStyle(NamedTuple):
    """Size in points, and weight."""

    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Glyphs in visual order, left to right, measured in font units (1 / units_per_em of the size)."""

    ids: tuple[int, ...]
    advances: tuple[int, ...]
    x_offsets: tuple[int, ...]
    y_offsets: tuple[int, ...]
    """Upwards, as in the font: the only length here with y pointing up."""
    clusters: tuple[int, ...]
    """Index in the run's text of the first character of each glyph."""
    units_per_em: int
    top: int = 0
    """How far ink reaches above the baseline; positive."""
    bottom: int = 0
    """How far ink reaches below the baseline; positive."""


class GlyphText(NamedTuple):
    """The glyphs from `first` up to `end` that together show `text`."""

    first: int
    end: int
    text: str


@dataclass(frozen=True)
class GlyphRun:
    """Consecutive characters of one face and one direction; `x` is where it starts in its line."""

    text: str
    start: int
    """Index of its first character in the text of the line."""
    x: float
    width: float
    face_key: str
    """Empty for a missing run: no face covers its text, or it is a control character; it is drawn as a box."""
    rtl: bool
    glyphs: Glyphs

    @property
    def missing(self) -> bool:
        """Whether painters draw a box instead of glyphs."""
        return not self.face_key

    @cached_property
    def glyph_texts(self) -> tuple[GlyphText, ...]:
        """Glyphs grouped by the characters they show, in visual order."""
        return tuple(_glyph_texts(self.text, self.glyphs.clusters))


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """One measured line; runs are in visual order. Lengths in points, ascent and descent both positive."""

    text: str
    style: FontStyle
    width: float
    ascent: float
    descent: float
    runs: tuple[GlyphRun, ...]
    rtl: bool = False
    """Whether the line as a whole reads from right to left."""
    elided: bool = False
    """Whether the end of the text was replaced by an ellipsis."""
    goes_on: bool = False
    """Whether the line was broken without a space: inside a word, after a hyphen, between ideographs."""

    @property
    def height(self) -> float:
        """Ascent and descent together."""
        return self.ascent + self.descent

    @property
    def ink_ascent(self) -> float:
        """Ascent, or more where stacked accents (Thai, Vietnamese) reach above it."""
        size = self.style.size
        return max(self.ascent, *(run.glyphs.top * size / run.glyphs.units_per_em for run in self.runs), 0.0)

    @property
    def ink_descent(self) -> float:
        """Descent, or more where tails (Arabic) or vowels reach below it."""
        size = self.style.size
        return max(self.descent, *(run.glyphs.bottom * size / run.glyphs.units_per_em for run in self.runs), 0.0)


def _glyph_texts(text: str, clusters: tuple[int, ...]) -> Iterator[GlyphText]:
    # An accent belongs to its letter: shown apart, readers of a PDF would see a gap between the two.
    starts = grapheme_starts(text)
    owners = [starts[bisect_right(starts, cluster) - 1] for cluster in clusters]
    ends = dict(pairwise([*sorted(set(owners)), len(text)]))
    first = 0
    for index, owner in enumerate(owners):
        if index + 1 == len(owners) or owners[index + 1] != owner:
            yield GlyphText(first, index + 1, text[owner : ends[owner]])
            first = index + 1
