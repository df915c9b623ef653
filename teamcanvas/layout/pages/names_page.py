"""Elided names in full: at the foot of the page, or on a page that follows."""

from collections.abc import Iterable, Iterator

from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag
from teamcanvas.layout.drawing.lettering import stacked
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.text.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text.text import ELLIPSIS, ascent, line_height, shape_line, wrap

_SIZE = 1.2
"""In sizes of the smallest text."""
_LONGEST = 2_000
"""Characters; a longer name is cut."""
_GAP = 0.6
"""Lines between two names."""
_FOOT_GAP = 20.0
"""Between what a page shows and the names under it."""


def names_sheets(
    names: Iterable[str], frame: PageFrame, title: str, subtitle: tuple[str, ...], bookmark: str
) -> tuple[PageSheet, ...]:
    """The sheets with these names in full, each once; none if there are no names."""
    texts = [text if len(text) <= _LONGEST else text[:_LONGEST] + ELLIPSIS for text in dict.fromkeys(names)]
    pages = list(_pages(texts, frame)) if texts else []
    return tuple(
        PageSheet(title, subtitle, items, bookmark if len(pages) == 1 else f"{bookmark}, part {number} of {len(pages)}")
        for number, items in enumerate(pages, start=1)
    )


def names_foot(names: Iterable[str], frame: PageFrame, top: float) -> tuple[DrawingItem, ...]:
    """These names in full at the bottom of the page, each once; no items if they would reach above `top`."""
    style = FontStyle(frame.note.size * _SIZE)
    height, area = line_height(style), frame.area
    room = int((area.bottom - top - _FOOT_GAP) / height) - 1
    texts = [text for text in dict.fromkeys(names) if room > 0]
    wrapped = [wrap(text, style, area.width, room) for text in texts]
    count = sum(map(len, wrapped))
    if not texts or count > room or any(lines[-1].elided for lines in wrapped):
        return ()
    heading = shape_line("Names in full", frame.note)
    below = area.bottom - count * height
    said = stacked(area.left, below - height + ascent(style), (heading,), frame.theme.colours.text_muted)
    items: list[DrawingItem] = []
    for lines in wrapped:
        items.append(_item(lines, area.left, below, frame))
        below += len(lines) * height
    return (Group(said, tag=Tag("paragraph")), Group(tuple(items), tag=Tag("list")))


def _pages(texts: Iterable[str], frame: PageFrame) -> Iterator[tuple[DrawingItem, ...]]:
    style = FontStyle(frame.note.size * _SIZE)
    area, height = frame.area, line_height(style)
    items: list[DrawingItem] = []
    top = area.top
    for text in texts:
        lines = wrap(text, style, area.width)
        while lines:
            room = int((area.bottom - top) / height)
            if room < min(2, len(lines)):
                yield (Group(tuple(items), tag=Tag("list")),)
                items, top = [], area.top
                continue
            shown, lines = lines[:room], lines[room:]
            items.append(_item(shown, area.left, top, frame))
            top += len(shown) * height
        top += _GAP * height
    yield (Group(tuple(items), tag=Tag("list")),)


def _item(lines: tuple[ShapedLine, ...], left: float, top: float, frame: PageFrame) -> DrawingItem:
    baseline = top + ascent(lines[0].style)
    return Group(stacked(left, baseline, lines, frame.theme.colours.text), tag=Tag("item"))
