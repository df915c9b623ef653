"""The pages of one kind as sheets, numbered in their bookmarks."""

from collections.abc import Sequence

from teamcanvas.layout.drawing.drawing import DrawingItem
from teamcanvas.layout.pages.frame import PageSheet


def numbered(
    title: str, subtitle: tuple[str, ...], pages: Sequence[tuple[DrawingItem, ...]], bookmark: str
) -> tuple[PageSheet, ...]:
    """The sheets under one title; subtitles and bookmarks say which part each one is if there are several."""
    return tuple(
        PageSheet(title, (*subtitle, *part), items, ", ".join((bookmark, *part)))
        for number, items in enumerate(pages, start=1)
        for part in [part_of(number, len(pages))]
    )


def part_of(number: int, count: int) -> tuple[str, ...]:
    """`part 2 of 3` for a subtitle; nothing if there is only one page."""
    return (f"part {number} of {count}",) if count > 1 else ()
