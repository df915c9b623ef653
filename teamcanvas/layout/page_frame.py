"""The pages of a PDF: their sizes, and the frame around what each of them shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from teamcanvas.layout.drawing import Box, Drawing, Group, Mark, Tag
from teamcanvas.layout.lettering import baseline_about, in_a_row, parted, starting_at
from teamcanvas.layout.scale import scaled
from teamcanvas.layout.shaped import FontStyle
from teamcanvas.layout.text import elide
from teamcanvas.layout.theme import Theme

PageSizeName: TypeAlias = Literal["16:9", "a4", "a3", "letter"]
PAGE_SIZE_NAMES: tuple[PageSizeName, ...] = get_args(PageSizeName)

PageKind: TypeAlias = Literal["board", "raci", "findings"]
PAGE_KINDS: tuple[PageKind, ...] = get_args(PageKind)
"""What pages can show, in the order in which they are handed out."""

MARGIN = 36.0
"""Left and right of everything, as wide as the grid's nine steps."""
_TITLE_BASELINE = 44.0
_SUBTITLE_BASELINE = 61.0
_CONTENT_TOP = 76.0
_CONTENT_BOTTOM = 42.0
_FOOTER_MIDDLE = 24.0
_FOOTER_GAP = 24.0


@dataclass(frozen=True, slots=True)
class PageSize:
    """A sheet lying on its long side, in points."""

    width: float
    height: float
    scale: float = 1.0
    """How many times as large as on a slide everything is: a poster is read from farther away."""
    smallest_text: float = 6.5
    """Points; a board that would need smaller text is put on several pages."""


PAGE_SIZES: Mapping[str, PageSize] = {
    "16:9": PageSize(960, 540, smallest_text=7.0),
    "a4": PageSize(841.89, 595.28),
    "a3": PageSize(1190.55, 841.89, scale=2**0.5),
    "letter": PageSize(792, 612),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a page shows inside its frame."""

    title: str
    subtitle: tuple[str, ...]
    """Parted by dots."""
    marks: tuple[Mark, ...]
    """From the top left corner of the page, before it is scaled."""
    bookmark: str
    legend: tuple[Mark, ...] = ()
    """Beside the footer: from its left end and middle."""
    legend_width: float = 0.0


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Margins, title, subtitle and footer; the same on all pages of a PDF."""

    size: PageSize
    theme: Theme
    footer: tuple[str, ...] = ()
    """What stands before the page's number, parted by dots."""

    @property
    def width(self) -> float:
        """Of the page, before it is scaled."""
        return self.size.width / self.size.scale

    @property
    def height(self) -> float:
        """Of the page, before it is scaled."""
        return self.size.height / self.size.scale

    @property
    def content(self) -> Box:
        """Where sheets put their marks."""
        return Box(MARGIN, _CONTENT_TOP, self.width - MARGIN, self.height - _CONTENT_BOTTOM)

    def page(self, sheet: Sheet, number: int, count: int) -> Drawing:
        """The finished page in its true size."""
        marks = (*self._head(sheet), *sheet.marks, *self._foot(sheet, f"page {number} of {count}"))
        return scaled(Drawing(self.width, self.height, marks), self.size.scale)

    def _head(self, sheet: Sheet) -> tuple[Mark, ...]:
        colours, width = self.theme.colours, self.content.width
        title = elide(sheet.title, self.theme.title, width)
        subtitle = parted(sheet.subtitle, FontStyle(self.theme.sizes.heading), width)
        return (
            Group((starting_at(MARGIN, _TITLE_BASELINE, title, colours.text),), tag=Tag("heading", level=1)),
            Group(in_a_row(MARGIN, _SUBTITLE_BASELINE, subtitle, colours.text_muted), tag=Tag("paragraph")),
        )

    def _foot(self, sheet: Sheet, number: str) -> tuple[Mark, ...]:
        middle = self.height - _FOOTER_MIDDLE
        style = self.theme.small
        room = self.content.width - (sheet.legend_width + _FOOTER_GAP if sheet.legend else 0.0)
        lines = parted((*self.footer, number), style, room)
        left = self.content.right - sum(line.width for line in lines)
        text = in_a_row(left, baseline_about(middle, style), lines, self.theme.colours.text_muted)
        return Group(sheet.legend, MARGIN, middle), Group(text, tag=Tag("artifact"))
