"""All texts of pages: visible texts, alternative texts, bookmarks."""

import re
from collections.abc import Iterable, Iterator, Sequence

from teamcanvas.edits.name_forms import BORDERLESS
from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Image, Text
from teamcanvas.layout.pages.deck import Page


def shown_texts(pages: Sequence[Page]) -> str:
    """A line for each text of the pages; a wrapped text is several lines."""
    lines: list[str] = []
    for page in pages:
        lines += page.title, page.bookmark
        lines += _texts(page.drawing.items)
    return "\n".join(line for line in lines if line)


def is_shown(text: str, texts: str) -> bool:
    """Whether a text is on pages with these `texts`, also if it was wrapped or elided."""
    whole, said = " ".join(text.split()), " ".join(texts.split())
    return whole[:_ENOUGH].rstrip() in said if len(whole) > _ENOUGH else stands_in(whole, said)


def stands_in(name: str, text: str) -> bool:
    """Whether a name occurs in a text as a whole word."""
    if not name:
        return False
    before = "" if BORDERLESS.search(name) or not name[0].isalnum() else r"(?<![^\W\d_])"
    after = "" if BORDERLESS.search(name) or not name[-1].isalnum() else r"(?![^\W\d_])"
    return name in text and re.search(f"{before}{re.escape(name)}{after}", text) is not None


_ENOUGH = 24
"""Characters that identify a text; the rest may be elided."""


def _texts(items: Iterable[DrawingItem]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            if item.tag is not None:
                yield item.tag.alternative
            yield from _texts(item.items)
        elif isinstance(item, Text):
            yield item.line.text
        elif isinstance(item, Image):
            yield item.alternative
