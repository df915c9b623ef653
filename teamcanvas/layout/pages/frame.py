"""The frame around what a page of a deck shows: ground, margins, title, subtitle, logo, draft label, footer."""

from __future__ import annotations

from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import Box, Drawing, DrawingItem, Group, Image, Line, Rect, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, centred_at, fitting, in_a_row, joined_by_dots, stacked
from teamcanvas.layout.drawing.scale import scaled, scaled_items
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.layout.pages.deck_options import Logo
from teamcanvas.layout.pages.size import PageSize
from teamcanvas.layout.text.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text.text import line_height, shape_line, wrap

MARGIN = 36.0
"""The left and right margin of a page."""
_TITLE_BASELINE = 38.0
_SUBTITLE_BASELINE = 55.0
_CONTENT_TOP = 68.0
_CONTENT_BOTTOM = 50.0
_LEGEND_MIDDLE = 38.0
_FOOTER_RULE = 26.5
_FOOTER_MIDDLE = 16.0
"""Distances of legend and footer from the lower edge of the page."""
_FOOTER_GAP = 24.0
_TITLE_STEPS = (1.0, 0.95, 0.9, 0.85, 0.8)
"""Factors of the title's size: a long title is set smaller before it takes two lines."""
_TITLE_OF_TWO_LINES = 0.75
_LOGO = (120.0, 28.0)
"""The box a logo fits into, at the top right."""
_LOGO_TOP = 20.0
_ASIDE_GAP = 20.0


@dataclass(frozen=True, slots=True)
class PageSheet:
    """A page before it has its frame and number."""

    title: str
    subtitle: tuple[str, ...]
    """Separated by dots."""
    items: tuple[DrawingItem, ...]
    """From the top left corner of the page, before it is scaled; each in a group with a tag."""
    bookmark: str
    legend: tuple[DrawingItem, ...] = ()
    """Above the footer: from its left end and middle; groups that are tagged as items."""
    left: float = MARGIN
    """Where legend and footer begin."""
    bare: bool = False
    """The page has a head of its own: no title, subtitle, logo or draft label is drawn around its items."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Margins, title, subtitle and footer; the same on all pages of a deck."""

    size: PageSize
    theme: Theme
    footer: tuple[str, ...] = ()
    """The left part of the footer, separated by dots."""
    date: str = ""
    draft: bool = False
    logo: Logo | None = None

    @property
    def width(self) -> float:
        """Of the page, before it is scaled."""
        return self.size.width / self.size.scale

    @property
    def height(self) -> float:
        """Of the page, before it is scaled."""
        return self.size.height / self.size.scale

    @property
    def area(self) -> Box:
        """The area for the items of sheets."""
        return Box(MARGIN, _CONTENT_TOP, self.width - MARGIN, self.height - _CONTENT_BOTTOM)

    @property
    def note(self) -> FontStyle:
        """The smallest text of a page, before it is scaled."""
        return FontStyle(self.size.smallest)

    @property
    def _legend_scale(self) -> float:
        return max(1.0, self.note.size / self.theme.sizes.small)

    def legend_room(self, left: float = MARGIN) -> float:
        """The maximum width of a legend that begins at `left`, before the page scales it."""
        return (self.area.right - left) / self._legend_scale

    def page(self, sheet: PageSheet, number: int, count: int) -> Drawing:
        """The finished page in its true size."""
        ground = Rect(0, 0, self.width, self.height, fill=self.theme.colours.background)
        items = (
            Group((ground,), tag=Tag("artifact")),
            *(() if sheet.bare else self._head(sheet)),
            *sheet.items,
            *self._foot(sheet, f"page {number} of {count}"),
        )
        return scaled(Drawing(self.width, self.height, items), self.size.scale)

    def logo_items(
        self, right: float, top: float, width: float, height: float
    ) -> tuple[tuple[DrawingItem, ...], float]:
        """The logo as large as it fits a box, at the box's right end and about its middle; and its width."""
        logo = self.logo
        if logo is None or logo.width <= 0 or logo.height <= 0:
            return (), 0.0
        factor = min(width / logo.width, height / logo.height)
        wide, high = logo.width * factor, logo.height * factor
        image = Image(right - wide, top + (height - high) / 2, wide, high, logo.data, logo.kind, "Logo")
        return (Group((image,), tag=Tag("figure", "Logo")),), wide

    def draft_label(self, right: float, middle: float) -> tuple[tuple[DrawingItem, ...], float]:
        """The label of a page that is a draft, its right edge at `right`; and its width. Nothing if it is final."""
        if not self.draft:
            return (), 0.0
        warning, style = self.theme.severities["warning"], self.note._replace(bold=True)
        line = shape_line("Draft", style)
        width, height = line.width + 1.4 * style.size, 1.9 * style.size
        field = Rect(right - width, middle - height / 2, width, height, fill=warning.soft, radius=height / 2)
        word = centred_at(right - width / 2, baseline_about(middle, style), line, warning.text)
        return (Group((field, word), tag=Tag("paragraph")),), width

    def _head(self, sheet: PageSheet) -> tuple[DrawingItem, ...]:
        colours = self.theme.colours
        logo, logo_width = self.logo_items(self.area.right, _LOGO_TOP, *_LOGO)
        right = self.area.right - (logo_width + _ASIDE_GAP if logo else 0.0)
        draft, draft_width = self.draft_label(right, _LOGO_TOP + _LOGO[1] / 2)
        right -= draft_width + _ASIDE_GAP if draft else 0.0
        lines = self._title(sheet.title, right - MARGIN)
        baseline = _TITLE_BASELINE - (len(lines) - 1) * 0.65 * line_height(lines[0].style)
        subtitle = joined_by_dots(sheet.subtitle, FontStyle(self.theme.sizes.heading), self.area.width)
        under = _SUBTITLE_BASELINE + (len(lines) - 1) * 4
        full = sheet.title if lines[-1].elided else ""
        return (
            Group(stacked(MARGIN, baseline, lines, colours.text), tag=Tag("heading", alternative=full, level=1)),
            Group(in_a_row(MARGIN, under, subtitle, colours.text_muted), tag=Tag("paragraph")),
            *draft,
            *logo,
        )

    def _title(self, title: str, width: float) -> tuple[ShapedLine, ...]:
        """The title in one line, smaller if it is long; in two lines if it is longer than that."""
        style = self.theme.title
        steps = [FontStyle(style.size * step, bold=True) for step in _TITLE_STEPS]
        line = fitting(title, steps, width, 1)
        if not line[-1].elided:
            return line
        return wrap(title, FontStyle(style.size * _TITLE_OF_TWO_LINES, bold=True), width, 2)

    def _foot(self, sheet: PageSheet, number: str) -> tuple[DrawingItem, ...]:
        colours, style, area = self.theme.colours, self.note, self.area
        middle = self.height - _FOOTER_MIDDLE
        baseline = baseline_about(middle, style)
        end = joined_by_dots((self.date, number), style, area.width / 2)
        end_width = sum(line.width for line in end)
        start = joined_by_dots(self.footer, style, area.right - sheet.left - end_width - _FOOTER_GAP)
        rule = self.height - _FOOTER_RULE
        text = (
            Line(sheet.left, rule, area.right, rule, colours.hairline, self.theme.measures.hairline),
            *in_a_row(sheet.left, baseline, start, colours.text_muted),
            *in_a_row(area.right - end_width, baseline, end, colours.text_muted),
        )
        return *self._legend(sheet), Group(text, tag=Tag("artifact"))

    def _legend(self, sheet: PageSheet) -> tuple[DrawingItem, ...]:
        """The legend, scaled up if its text is smaller than other notes."""
        if not sheet.legend:
            return ()
        items = scaled_items(sheet.legend, self._legend_scale)
        return (Group(items, sheet.left, self.height - _LEGEND_MIDDLE, Tag("list")),)
