"""The first page of a deck: what the plan is called, and its figures at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import Circle, DrawingItem, Group, Rect, Tag
from teamcanvas.layout.drawing.lettering import (
    baseline_about,
    centred_at,
    fitting,
    in_a_row,
    joined_by_dots,
    stacked,
    starting_at,
)
from teamcanvas.layout.drawing.theme import FAMILIES
from teamcanvas.layout.pages.board_legend import board_legend
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.frame import MARGIN, PageFrame, PageSheet
from teamcanvas.layout.pages.key_figures import KeyFigure, key_figures
from teamcanvas.layout.text.shaped import FontStyle
from teamcanvas.layout.text.text import elide, line_height, shape_line, wrap
from teamcanvas.model.plural import counted
from teamcanvas.model.stage import CORE_STAGES, Stage

_LEFT = 64.0
_STRIP = 12.0
"""The width of the strip in the families' colours at the left edge."""
_TITLE_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
_LARGE_SIZES = 3
_TITLE_LINES = 3
_ORGANISATION = FontStyle(15.0)
_SCENARIO = FontStyle(17.0)
_NUMBER = FontStyle(36.0, bold=True)
_WORDS = FontStyle(12.0)
_STAGE = FontStyle(12.0, bold=True)
_ORGANISATION_BASELINE = 72.0
_LOGO = (200.0, 52.0)
_GAP = 28.0
"""Between two columns."""


def title_sheets(source: DeckSource) -> tuple[PageSheet, ...]:
    """The title's sheet."""
    frame = source.frame
    title = source.options.titles.get("title", "").strip() or source.plan.title.strip() or "Untitled plan"
    room = frame.legend_room(_LEFT)
    legend = board_legend(source.board_content, source.board.catalogue, frame.theme, room, handovers=False, signs=False)
    page = _TitlePage(source, title)
    return (
        PageSheet(
            title=title,
            subtitle=(),
            items=tuple(page.items()),
            bookmark="Title",
            legend=legend.items,
            left=_LEFT,
            bare=True,
        ),
    )


@dataclass(frozen=True, slots=True)
class _TitlePage:
    source: DeckSource
    title: str

    @property
    def frame(self) -> PageFrame:
        return self.source.frame

    @property
    def right(self) -> float:
        return self.frame.width - MARGIN

    @property
    def column(self) -> float:
        """The width of one of four columns."""
        return (self.right - _LEFT - 3 * _GAP) / 4

    def items(self) -> Iterator[DrawingItem]:
        """From the top of the page to its foot."""
        height = self.frame.height
        yield self._strip()
        yield from self._top()
        figures = height - 236.0
        yield from self._heading((_ORGANISATION_BASELINE + figures) / 2)
        yield self._figures(figures)
        yield self._stages(height - 112.0)

    def _strip(self) -> DrawingItem:
        theme, step = self.frame.theme, self.frame.height / (len(FAMILIES) - 1)
        bands = (
            Rect(0, number * step, _STRIP, step, fill=theme.family(family).edge)
            for number, family in enumerate(family for family in FAMILIES if family != "other")
        )
        return Group(tuple(bands), tag=Tag("artifact"))

    def _top(self) -> Iterator[DrawingItem]:
        colours = self.frame.theme.colours
        logo, width = self.frame.logo_items(self.right, _ORGANISATION_BASELINE - 34, *_LOGO)
        organisation = self.source.plan.organisation.strip()
        if organisation:
            line = elide(organisation, _ORGANISATION, self.right - _LEFT - width - _GAP)
            text = starting_at(_LEFT, _ORGANISATION_BASELINE, line, colours.text_muted)
            yield Group((text,), tag=Tag("paragraph"))
        yield from logo

    def _heading(self, middle: float) -> Iterator[DrawingItem]:
        """Title, scenario and date about a middle."""
        colours, width = self.frame.theme.colours, self.right - _LEFT
        styles = [FontStyle(size, bold=True) for size in _TITLE_SIZES]
        # A title stays in one line if that costs little of its size.
        lines = fitting(self.title, styles[:_LARGE_SIZES], width, 1)
        if lines[-1].elided:
            lines = fitting(self.title, styles, width, _TITLE_LINES)
        pitch = line_height(lines[0].style)
        top = middle - (len(lines) * pitch + 1.9 * _SCENARIO.size) / 2
        baseline = top + 0.8 * pitch
        full = self.title if lines[-1].elided else ""
        yield Group(stacked(_LEFT, baseline, lines, colours.text), tag=Tag("heading", alternative=full, level=1))
        under = baseline + (len(lines) - 1) * pitch + 2.1 * _SCENARIO.size
        draft, draft_width = self.frame.draft_label(0.0, under - 0.345 * _SCENARIO.size)
        parts = joined_by_dots((self.source.scenario.title, self.frame.date), _SCENARIO, width - draft_width - _GAP)
        yield Group(in_a_row(_LEFT, under, parts, colours.text_muted), tag=Tag("paragraph"))
        end = _LEFT + sum(line.width for line in parts)
        yield Group(draft, dx=end + draft_width + (16.0 if parts else 0.0))

    def _figures(self, top: float) -> DrawingItem:
        result = self.source.result
        figures = key_figures(self.source.board, result.topics.counts, len(result.accepted))
        items = (
            self._figure(figure, _LEFT + number * (self.column + _GAP), top) for number, figure in enumerate(figures)
        )
        return Group(tuple(items), tag=Tag("list"))

    def _figure(self, figure: KeyFigure, left: float, top: float) -> DrawingItem:
        colours = self.frame.theme.colours
        severity = self.frame.theme.severities[figure.severity].text if figure.severity else colours.text
        number = shape_line(figure.number, _NUMBER)
        baseline = top + 44.0
        words = wrap(figure.words, _WORDS, self.column, 3)
        return Group(
            (
                Rect(left, top, self.column, 2, fill=colours.text),
                starting_at(left, baseline, number, severity),
                *stacked(left, baseline + 20.0, words, colours.text_muted),
            ),
            tag=Tag("item"),
        )

    def _stages(self, top: float) -> DrawingItem:
        """The stages and the band as on the board, each with how much of it is held."""
        items = (self._stage(stage, _LEFT + number * (self.column + _GAP), top) for number, stage in enumerate(Stage))
        return Group(tuple(items), tag=Tag("list"))

    def _stage(self, stage: Stage, left: float, top: float) -> DrawingItem:
        colours = self.frame.theme.colours
        held, roles = self.source.board_content.held(stage)
        items: list[DrawingItem] = []
        r, middle = 9.0, top + 9.0
        text = left + (2 * r + 8.0 if stage in CORE_STAGES else 0.0)
        if stage in CORE_STAGES:
            disc = shape_line(str(stage.number), FontStyle(10.5, bold=True))
            items.append(Circle(left + r, middle, r, fill=colours.badge))
            items.append(centred_at(left + r, baseline_about(middle, disc.style), disc, colours.badge_text))
        room = left + self.column - text
        label = elide(stage.label, _STAGE, room)
        words = elide(f"{held} of {counted(roles, 'role', 'roles')} held" if roles else "no roles yet", _WORDS, room)
        items.append(starting_at(text, baseline_about(middle, _STAGE), label, colours.text))
        items.append(starting_at(text, baseline_about(middle + 18.0, _WORDS), words, colours.text_muted))
        return Group(tuple(items), tag=Tag("item"))
