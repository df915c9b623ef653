"""Checks of pages: overlapping texts, texts outside of their card, texts that are too small."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from teamcanvas.layout.drawing.drawing import Box, Drawing, Rect, Text, walk

SIGNS = frozenset("!i✓")
"""Letters in the signs of findings, which are recognised by their shape."""
_ROUNDING = 0.05


class Words(NamedTuple):
    """The box of a line of text, about as high as its letters."""

    text: str
    box: Box
    size: float


def lines(drawing: Drawing) -> list[Words]:
    """All upright texts, without empty ones and the letters of signs."""
    return [
        Words(item.line.text, _letters(item).moved(dx, dy), item.line.style.size)
        for item, dx, dy in walk(drawing)
        if isinstance(item, Text) and not item.angle and item.line.text.strip() and item.line.text not in SIGNS
    ]


def cards(drawing: Drawing) -> list[Box]:
    """Rectangles with an edge and round corners that contain no other such rectangle."""
    boxes = [
        Box(item.x, item.y, item.x + item.width, item.y + item.height).moved(dx, dy)
        for item, dx, dy in walk(drawing)
        if isinstance(item, Rect) and item.stroke and item.radius
    ]
    return [box for box in boxes if not any(other is not box and _inside(other, box) for other in boxes)]


def too_small(drawing: Drawing, floor: float) -> list[Words]:
    """Texts under a size."""
    return [one for one in lines(drawing) if one.size < floor - 0.01]


def overlapping_texts(drawing: Drawing) -> list[tuple[str, str]]:
    """Pairs of overlapping texts."""
    found = sorted(lines(drawing), key=lambda one: one.box.top)
    return list(_overlapping(found))


def _overlapping(found: list[Words]) -> Iterator[tuple[str, str]]:
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            if other.box.top >= one.box.bottom - _ROUNDING:
                break
            if _on_each_other(one.box, other.box):
                yield one.text, other.text


def overlapping_cards(drawing: Drawing) -> list[tuple[Box, Box]]:
    """Pairs of overlapping cards."""
    return [(one, other) for one, other in combinations(cards(drawing), 2) if _on_each_other(one, other)]


def leaving_their_card(drawing: Drawing) -> list[str]:
    """Texts that begin on a card and leave it."""
    boxes = cards(drawing)
    return [
        one.text
        for one in lines(drawing)
        for box in boxes
        if _inside(Box(one.box.left, one.box.top, one.box.left, one.box.top), box) and not _inside(one.box, box)
    ]


def _letters(item: Text) -> Box:
    size = item.line.style.size
    return Box(item.x, item.y - 0.7 * size, item.x + item.line.width, item.y + 0.2 * size)


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.left >= outer.left - _ROUNDING
        and inner.right <= outer.right + _ROUNDING
        and inner.top >= outer.top - _ROUNDING
        and inner.bottom <= outer.bottom + _ROUNDING
    )


def _on_each_other(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.left, other.left) > _ROUNDING
        and min(one.bottom, other.bottom) - max(one.top, other.top) > _ROUNDING
    )
