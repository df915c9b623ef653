"""The pages of one kind as sheets, numbered in their bookmarks."""

from collections.abc import Sequence

from teamcanvas.layout.drawing import Mark
from teamcanvas.layout.page_frame import Sheet


def numbered(
    title: str, subtitle: tuple[str, ...], pages: Sequence[tuple[Mark, ...]], bookmark: str
) -> tuple[Sheet, ...]:
    """The sheets under one title; their bookmarks say which part each one is if there are several."""
    return tuple(
        Sheet(title, subtitle, marks, bookmark if len(pages) == 1 else f"{bookmark}, part {number} of {len(pages)}")
        for number, marks in enumerate(pages, start=1)
    )
