"""The frame around what a page of a PDF shows: margins, title, subtitle, footer."""

from __future__ import annotations

from dataclasses import dataclass

from teamcanvas.layout.drawing import Box, Drawing, Group, Mark, Tag
from teamcanvas.layout.lettering import baseline_about, in_a_row, parted, starting_at
from teamcanvas.layout.page_size import PageSize
from teamcanvas.layout.scale import scaled
from teamcanvas.layout.shaped import FontStyle
from teamcanvas.layout.text import elide
from teamcanvas.layout.theme import Theme

MARGIN = 36.0
"""Left and right of everything, as wide as the grid's nine steps."""
_TITLE_BASELINE = 44.0
_SUBTITLE_BASELINE = 61.0
_CONTENT_TOP = 76.0
_CONTENT_BOTTOM = 42.0
_FOOTER_MIDDLE = 24.0
_FOOTER_GAP = 24.0


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
