"""Bidirectional text: the embedding level of each character, and the visual order of runs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal, TypeAlias, TypeVar

from teamcanvas.model.isolation import END, ISOLATE, RIGHT_TO_LEFT, outside_isolates, parts_of

BaseDirection: TypeAlias = Literal["auto", "ltr", "rtl"]

_NEUTRAL = "\ufffc"
_REMOVED = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "BN"))
Item = TypeVar("Item")


def base_is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    outside = outside_isolates(text)
    if not RIGHT_TO_LEFT.search(outside):
        return False
    from bidi import algorithm

    return algorithm.get_base_level(outside) == 1


def levels(text: str, base_rtl: bool) -> list[int]:
    """The embedding level of each character: even runs left to right, odd right to left."""
    base = int(base_rtl)
    if not base_rtl and not RIGHT_TO_LEFT.search(text):
        return [0] * len(text)
    if ISOLATE in text:
        return _levels_around_isolates(text, base_rtl)
    from bidi import algorithm

    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels("".join(map(_known, text)), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    resolved = iter(storage["chars"])
    found: list[int] = []
    for char in text:
        # The algorithm drops joiners and the like; they go with the character before them.
        dropped = unicodedata.bidirectional(char) in _REMOVED
        found.append((found[-1] if found else base) if dropped else next(resolved)["level"])
    for index in range(len(text) - 1, -1, -1):
        if not text[index].isspace():
            break
        found[index] = base
    return found


def _levels_around_isolates(text: str, base_rtl: bool) -> list[int]:
    """Levels where isolates are neutral to what is beside them, and what is in them has a direction of its own."""
    parts = parts_of(text)
    around = iter(levels("".join(_NEUTRAL if part.startswith(ISOLATE) else part for part in parts), base_rtl))
    found: list[int] = []
    for part in parts:
        if not part.startswith(ISOLATE):
            found.extend(next(around) for _ in part)
            continue
        outer = next(around)
        ended = part.endswith(END)
        inside = part[1:-1] if ended else part[1:]
        rtl = base_is_rtl(inside)
        # The next level above that of the text around, odd for right to left.
        deeper = int(base_rtl) + 1 + (rtl == base_rtl)
        found += [outer, *(level - int(rtl) + deeper for level in levels(inside, rtl)), *([outer] if ended else ())]
    return found


def _known(char: str) -> str:
    # The algorithm fails on unassigned characters and on isolates: they count as a letter, and as neutral.
    kind = unicodedata.bidirectional(char)
    return "a" if not kind else _NEUTRAL if kind in ("LRI", "RLI", "FSI", "PDI") else char


def visual_order(items: Sequence[Item], item_levels: Sequence[int]) -> list[Item]:
    """The items, one level each, in visual order from left to right."""
    order = list(items)
    current = list(item_levels)
    odd = [level for level in current if level % 2]
    if not odd:
        return order
    for level in range(max(current), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and current[end] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            current[start:end] = current[start:end][::-1]
            start = max(end, start + 1)
    return order
