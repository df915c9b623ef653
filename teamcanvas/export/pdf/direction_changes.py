"""Splits lines of mixed directions so that readers of a PDF extract their text in the right order."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from teamcanvas.layout.text.shaped import GlyphRun, Glyphs, ShapedLine

_DIRECTED = frozenset(("L", "R", "AL", "EN", "AN", "NSM"))
"""Bidi classes with a direction, or with that of the letter before them."""


LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


class Segment(NamedTuple):
    """Glyphs that are shown by operators of their own."""

    run: GlyphRun
    direction_mark: str = ""
    """The direction mark to insert before the segment; empty where readers need none."""


def segments(line: ShapedLine) -> Iterator[Segment]:
    """The segments of a line in logical order.

    Readers give spaces and brackets the direction of the letter before them. So those at a change of direction are
    segments of their own, shown after the letters that they follow.
    """
    runs = sorted(line.runs, key=lambda run: run.start)
    if not any(run.rtl for run in runs):
        yield from map(Segment, runs)
        return
    turned = False
    for run in runs:
        count = _undirected_at_turn(run) if run.rtl or turned else 0
        parts = [*_parts(run, count)]
        for index, part in enumerate(parts):
            direction_mark = ""
            if run.rtl and count and index == len(parts) - 1:
                direction_mark = (
                    RIGHT_TO_LEFT_MARK  # the leftmost one: left of it there is nothing, or left-to-right text
                )
            elif not run.rtl and not line.rtl and count and index == 0:
                direction_mark = LEFT_TO_RIGHT_MARK
            yield Segment(part, direction_mark)
        turned = run.rtl


def _undirected_at_turn(run: GlyphRun) -> int:
    """How many neutral characters, of one glyph each, end a right-to-left run or start a left-to-right one."""
    if run.missing:
        return 0
    glyphs_of = Counter(run.glyphs.clusters)
    places = range(len(run.text) - 1, -1, -1) if run.rtl else range(len(run.text))
    count = 0
    for index in places:
        if unicodedata.bidirectional(run.text[index]) in _DIRECTED or glyphs_of[index] != 1:
            break
        count += 1
    return count


def _parts(run: GlyphRun, count: int) -> Iterator[GlyphRun]:
    """The run's letters as one part, each of its `count` neutral characters as another; in logical order."""
    if not count:
        yield run
        return
    length = len(run.text)
    bounds = [0, *range(length - count, length + 1)] if run.rtl else [*range(count + 1), length]
    for start, end in pairwise(dict.fromkeys(bounds)):
        yield _part(run, start, end)


def _part(run: GlyphRun, start: int, end: int) -> GlyphRun:
    glyphs = run.glyphs
    shown = [index for index, cluster in enumerate(glyphs.clusters) if start <= cluster < end]
    first, last = min(shown), max(shown) + 1
    # Points per font unit.
    scale = run.width / (sum(glyphs.advances) or 1)
    return GlyphRun(
        run.text[start:end],
        run.start + start,
        run.x + sum(glyphs.advances[:first]) * scale,
        sum(glyphs.advances[first:last]) * scale,
        run.face_key,
        run.rtl,
        Glyphs(
            glyphs.ids[first:last],
            glyphs.advances[first:last],
            glyphs.x_offsets[first:last],
            glyphs.y_offsets[first:last],
            tuple(cluster - start for cluster in glyphs.clusters[first:last]),
            glyphs.units_per_em,
            glyphs.top,
            glyphs.bottom,
        ),
    )
