"""The board on one page as large as it fits, or on several pages where it would become too small to read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TypeAlias

from teamcanvas.layout.board.board import BoardLayout, StageLayout, layout_board, margin, smallest_card, smallest_width
from teamcanvas.layout.board.card_content import BoardContent, CardContent
from teamcanvas.layout.board.words import board_words
from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Tag
from teamcanvas.layout.drawing.scale import scaled_items
from teamcanvas.layout.drawing.theme import Theme, compact
from teamcanvas.layout.matrix.legend import Legend
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.names_page import names_sheets
from teamcanvas.layout.pages.parts import part_of
from teamcanvas.layout.text.text import line_height
from teamcanvas.model.board import Card
from teamcanvas.model.stage import CORE_STAGES, Stage

_LARGEST_SCALE = 1.5
"""The maximum scale, for boards with few cards."""
_MOST_COLUMNS = 8
_STRETCHES = (1.0, 1.05, 1.1, 1.15, 1.2)
_FEW_PAGES = 4
_ROUNDED = 1e-6
_LARGEST_BAND = 0.3
"""The part of a page's height that the project-management band may take when the board needs several pages."""


_Cards: TypeAlias = Mapping[Stage, tuple[tuple[Card, CardContent], ...]]


@dataclass(frozen=True, slots=True)
class _BoardPart(BoardContent):
    """Some cards of a board; the counts of its stages are those of the whole board."""

    whole: BoardContent = field(kw_only=True)

    def held(self, stage: Stage) -> tuple[int, int]:
        return self.whole.held(stage)


@dataclass(frozen=True, slots=True)
class _Area:
    """The area of a page for a board; the board's margin lies outside, so that stages align with the page's title."""

    frame: PageFrame
    theme: Theme
    """The frame's, or the same with narrower gaps."""

    @property
    def smallest(self) -> float:
        """The minimum scale, at which the smallest text has the minimum size."""
        return self.frame.size.smallest / self.theme.sizes.micro

    def width(self, scale: float) -> float:
        return self.frame.area.width / scale + 2 * margin(self.theme)

    def height(self, scale: float) -> float:
        return self.frame.area.height / scale + 2 * margin(self.theme)

    def scale(self, layout: BoardLayout) -> float:
        """How much a layout can be enlarged in here."""
        around = 2 * margin(self.theme)
        area = self.frame.area
        return min(area.width / (layout.width - around), area.height / (layout.height - around))


def board_sheets(
    content: BoardContent, frame: PageFrame, title: str, subtitle: tuple[str, ...], legend: Legend
) -> tuple[PageSheet, ...]:
    """The sheets of a board, with the same title and legend on each."""
    planned = _planned(content, _Area(frame, frame.theme))
    if 1 < len(planned.layouts) <= _FEW_PAGES:
        closer = _planned(content, _Area(frame, compact(frame.theme)))
        planned = closer if len(closer.layouts) < len(planned.layouts) else planned
    layouts = planned.layouts
    return (*_sheets(planned, frame, title, subtitle, legend), *_names(layouts, frame, title, subtitle))


@dataclass(frozen=True, slots=True)
class _Planned:
    """The layouts of a board by page, and their scale."""

    layouts: Sequence[BoardLayout]
    scale: float


def _planned(content: BoardContent, area: _Area) -> _Planned:
    scale = 0.0 if _surely_too_many(content, area, area.smallest) else _largest_scale(content, area)
    if scale >= area.smallest:
        return _Planned([_filling(content, area, scale)], scale)
    parts = _parts(content, area, area.smallest)
    scale = area.smallest
    if len(parts) <= _FEW_PAGES:
        # Evenly spread cards may leave room for a larger scale.
        larger = min(_largest_scale(part, area) for part in parts)
        scale = larger if larger > scale and all(_fits(part, area, larger) for part in parts) else scale
    return _Planned([_filling(part, area, scale) for part in parts], scale)


def _sheets(
    planned: _Planned, frame: PageFrame, title: str, subtitle: tuple[str, ...], legend: Legend
) -> Iterator[PageSheet]:
    for number, layout in enumerate(planned.layouts, start=1):
        part = part_of(number, len(planned.layouts))
        yield PageSheet(
            title=title,
            subtitle=(*subtitle, *part),
            items=_items(layout, frame, planned.scale),
            bookmark=", ".join(("Board", *part)),
            legend=legend.items,
        )


def _names(
    layouts: Sequence[BoardLayout], frame: PageFrame, title: str, subtitle: tuple[str, ...]
) -> tuple[PageSheet, ...]:
    cut = (name for layout in layouts for placed in layout.cards_in_order for name in placed.drawing.cut_short)
    return names_sheets(cut, frame, title, (*subtitle, "names in full"), "Board, names in full")


def _surely_too_many(content: BoardContent, area: _Area, scale: float) -> bool:
    """A quick check: whether a stage does not fit a page even with the smallest possible cards."""
    theme = area.theme
    smallest = smallest_card(theme) * 2 * line_height(theme.body)
    return max(map(len, content.cards.values())) * smallest > area.width(scale) * area.height(scale) / 3


def _largest_scale(content: BoardContent, area: _Area) -> float:
    """The largest scale at which the board fits a page, in any number of columns; 0 if below the minimum."""
    theme = area.theme
    widths = sorted(
        smallest_width(theme, columns) * stretch for columns in range(1, _MOST_COLUMNS + 1) for stretch in _STRETCHES
    )
    found: list[float] = []
    for width in widths:
        # The upper bound of the scale for this and all wider boards.
        most = area.frame.area.width / (width - 2 * margin(theme))
        if most < max([area.smallest, *found]) or max(found, default=0.0) >= _LARGEST_SCALE:
            break
        found.append(min(_LARGEST_SCALE, area.scale(layout_board(content, theme, width, hints=False))))
    # Filling the page can make a board wider, give it one more column and so make it higher: checked with `_fits`.
    return next((scale for scale in sorted(found, reverse=True) if _fits(content, area, scale)), 0.0)


def _fits(content: BoardContent, area: _Area, scale: float) -> bool:
    """Whether the board is no higher than the page if it is as wide."""
    return _at_scale(content, area, scale).height <= area.height(scale) + _ROUNDED


def _filling(content: BoardContent, area: _Area, scale: float) -> BoardLayout:
    """The board at a scale, its stages reaching to the edges of the page's frame."""
    return layout_board(content, area.theme, area.width(scale), min_height=area.height(scale), hints=False)


def _items(layout: BoardLayout, frame: PageFrame, scale: float) -> tuple[DrawingItem, ...]:
    around = margin(layout.theme) * scale
    items = scaled_items(layout.drawing.items, scale)
    words = board_words(layout.content)
    return (Group(items, frame.area.left - around, frame.area.top - around, Tag("figure", words)),)


def _parts(content: BoardContent, area: _Area, scale: float) -> list[BoardContent]:
    """The cards page by page in their order: as many of each stage as fit, or the same number on each page."""
    cards = {
        stage: tuple(piece for entry in entries for piece in _pieces(*entry, _most_rows(area, scale)))
        for stage, entries in content.cards.items()
    }
    full: list[BoardContent] = []
    rest = cards
    while any(rest.values()):
        full.append(
            _first_part(_BoardPart(rest, content.stage_severities, content.handovers, whole=content), area, scale)
        )
        rest = {stage: entries[len(full[-1].cards[stage]) :] for stage, entries in rest.items()}
    level = [
        _BoardPart(part, content.stage_severities, content.handovers, whole=content)
        for part in _levelled(cards, len(full))
    ]
    return list(level) if all(_fits(part, area, scale) for part in level) else full


def _levelled(cards: _Cards, pages: int) -> Iterator[_Cards]:
    for page in range(pages):
        yield {
            # The first pages have one more where the cards of a stage cannot be shared equally.
            stage: entries[-(-len(entries) * page // pages) : -(-len(entries) * (page + 1) // pages)]
            for stage, entries in cards.items()
        }


def _at_scale(content: BoardContent, area: _Area, scale: float) -> BoardLayout:
    return layout_board(content, area.theme, area.width(scale), hints=False)


def _most_rows(area: _Area, scale: float) -> int:
    """How many people a card may have, each with a name of two lines, so that it takes half a page at most."""
    theme = area.theme
    return max(1, int(area.height(scale) / 2 / (2 * line_height(theme.body) + theme.measures.spacing)))


def _pieces(card: Card, content: CardContent, most: int) -> Iterator[tuple[Card, CardContent]]:
    """A card with more than `most` people as several cards of the same role."""
    for number, piece in enumerate(content.split(most)):
        placements = card.placements[number * most : (number + 1) * most]
        yield replace(card, placements=placements), piece


def _first_part(rest: _BoardPart, area: _Area, scale: float) -> BoardContent:
    height = area.height(scale)
    layout = _at_scale(rest, area, scale)
    band = _fitting(layout, (Stage.PROJECT_MANAGEMENT,), _LARGEST_BAND * height)
    room = height
    while True:
        counts = {**_fitting(layout, CORE_STAGES, room), **band}
        cards = {stage: entries[: counts[stage]] for stage, entries in rest.cards.items()}
        part = _BoardPart(cards, rest.stage_severities, rest.handovers, whole=rest.whole)
        trial = _at_scale(part, area, scale)
        if trial.height <= height or all(counts[stage] <= 1 for stage in CORE_STAGES):
            return part
        # Now the height of the rest of the board is known: try again with the height that is left.
        lowest = max(_depth(trial.stages[stage]) for stage in CORE_STAGES)
        room = min(height - (trial.height - lowest), lowest - 1)


def _depth(stage: StageLayout) -> float:
    """How far the cards of a stage reach down from its upper edge."""
    return max((card.box.bottom for card in stage.cards), default=stage.box.top) - stage.box.top


def _fitting(layout: BoardLayout, stages: Iterable[Stage], room: float) -> dict[Stage, int]:
    """How many cards of each stage end within a height below the stage's upper edge; one card always does."""
    counts: dict[Stage, int] = {}
    for stage in stages:
        top = layout.stages[stage].box.top
        cards = layout.stages[stage].cards
        fitting = takewhile(lambda card, lowest=top + room: card.box.bottom <= lowest, cards)
        counts[stage] = max(sum(1 for _ in fitting), min(1, len(cards)))
    return counts
