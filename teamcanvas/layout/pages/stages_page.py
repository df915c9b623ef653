"""A page for each stage, with its cards as large as they fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from teamcanvas.layout.board.board import smallest_card
from teamcanvas.layout.board.card import CardDrawing, draw_card
from teamcanvas.layout.drawing.drawing import DrawingItem, Group, Rect, Tag
from teamcanvas.layout.drawing.lettering import baseline_about, centred_at, stacked
from teamcanvas.layout.drawing.scale import scaled_items
from teamcanvas.layout.matrix.legend import Legend
from teamcanvas.layout.pages.board_legend import board_legend
from teamcanvas.layout.pages.deck_source import DeckSource
from teamcanvas.layout.pages.frame import PageFrame, PageSheet
from teamcanvas.layout.pages.names_page import names_foot, names_sheets
from teamcanvas.layout.pages.parts import part_of
from teamcanvas.layout.pages.titles import stage_title
from teamcanvas.layout.text.shaped import FontStyle, ShapedLine
from teamcanvas.layout.text.text import ascent, line_height, shape_line, wrap
from teamcanvas.model.board import total_fte
from teamcanvas.model.fte import fte_text
from teamcanvas.model.stage import CORE_STAGES, Stage

_SCALES = (3.0, 2.6, 2.2, 2.0, 1.8, 1.6, 1.5)
"""Scales of cards relative to a board's page, largest first; in the last one they flow over several pages."""
_LARGE_ENOUGH = 1.8
"""The scale from which on captions are preferred to larger cards."""
_MOST_COLUMNS = 5
_GAP = 3.0
"""Between cards, in steps of the grid."""
_VERY_LARGE = 2.2
"""Above this scale each card takes half the width of the page."""
_VERY_FEW = 4
"""The maximum number of cards above that scale."""
_FEW = 3
"""The usual number of columns."""
_CAPTION = 11.0
_CAPTION_SIZE = 5.4
"""The size of a caption, scaled with its card, but at least `_CAPTION`."""
_CAPTION_LINES = 3
_CAPTION_GAP = 4.0
_CAPTION_INDENT = 8.0


@dataclass(frozen=True, slots=True)
class _CardGrid:
    """Cards in rows of equal columns."""

    scale: float
    columns: int
    card_width: float
    """Before it is scaled."""
    gap: float
    """Between cards, scaled."""

    @property
    def pitch(self) -> float:
        """From one column to the next on the page."""
        return self.card_width * self.scale + self.gap


def stages_sheets(source: DeckSource) -> tuple[PageSheet, ...]:
    """The sheets of the three stages, and of the band under them if it has roles."""
    content = source.board_content
    frame = source.frame
    legend = board_legend(content, source.board.catalogue, frame.theme, frame.legend_room(), handovers=False)
    stages = [stage for stage in Stage if stage in CORE_STAGES or content.cards[stage]]
    return tuple(sheet for stage in stages for sheet in _stage_sheets(source, stage, legend))


def _stage_sheets(source: DeckSource, stage: Stage, legend: Legend) -> Iterator[PageSheet]:
    content, frame = source.board_content, source.frame
    title = stage_title(stage, source.board)
    what = ("Across all stages",) if stage not in CORE_STAGES else ()
    placements = [placement for card, _ in content.cards[stage] for placement in card.placements]
    fte = (f"{fte_text(total_fte(placements))} FTE",) if placements else ()
    subtitle = (*what, *fte, source.plan.organisation)
    grid, pages = _pages(source, stage)
    elsewhere: list[str] = []
    for number, rows in enumerate(pages, start=1):
        cut = [name for row in rows for entry in row for name in entry.card.cut_short]
        foot = names_foot(cut, frame, frame.area.top + sum(_height(row, grid) + grid.gap for row in rows))
        elsewhere.extend(() if foot else cut)
        part = part_of(number, len(pages))
        yield PageSheet(
            title=title,
            subtitle=(*subtitle, *part),
            items=(*_items(rows, grid, frame), *foot) if rows else _nobody(frame),
            bookmark=", ".join((stage.label, *part)),
            legend=legend.items if rows else (),
        )
    yield from names_sheets(elsewhere, frame, title, (*subtitle, "names in full"), f"{stage.label}, names in full")


@dataclass(frozen=True, slots=True)
class _CaptionedCard:
    """A card with the summary of its role as caption."""

    card: CardDrawing
    caption: tuple[ShapedLine, ...] = ()


_Row: TypeAlias = Sequence[_CaptionedCard]


def _pages(source: DeckSource, stage: Stage) -> tuple[_CardGrid, list[list[_Row]]]:
    """The rows of cards by page: on one page at the largest scale that fits, with captions if possible."""
    frame, cards = source.frame, source.board_content.cards[stage]
    grids = [grid for scale in _SCALES for grid in _grids(scale, len(cards), frame)]
    for grid in grids:
        if grid.scale >= _LARGE_ENOUGH:
            pages = list(_flowing(_with_captions(_rows(source, stage, grid), source, stage, grid), grid, frame))
            if len(pages) == 1:
                return grid, pages
    for grid in grids:
        pages = list(_flowing(_rows(source, stage, grid), grid, frame))
        if len(pages) <= 1:
            return grid, pages or [[]]
    return grids[-1], _levelled(_rows(source, stage, grids[-1]), grids[-1], frame)


def _grids(scale: float, cards: int, frame: PageFrame) -> Iterator[_CardGrid]:
    """Grids of one scale, those with few columns first; the last has as many as go on the page."""
    if scale > _VERY_LARGE:
        if cards <= _VERY_FEW:
            yield _grid(scale, 2, frame, least=2)
        return
    yield _grid(scale, min(_FEW, max(1, cards)), frame)
    for columns in range(_FEW + 1, _MOST_COLUMNS + 1):
        grid = _grid(scale, columns, frame)
        if grid.card_width < smallest_card(frame.theme):
            return
        yield grid


def _grid(scale: float, columns: int, frame: PageFrame, least: int = _FEW) -> _CardGrid:
    gap = _GAP * frame.theme.measures.spacing * scale
    # Fewer cards than columns keep the width of a third of the page.
    width = (frame.area.width - (max(columns, least) - 1) * gap) / max(columns, least) / scale
    return _CardGrid(scale, columns, width, gap)


def _rows(source: DeckSource, stage: Stage, grid: _CardGrid) -> list[_Row]:
    theme = source.frame.theme
    # A name takes two lines at most as a rule; a card takes the page at most.
    most = max(1, int(source.frame.area.height / grid.scale / (2 * line_height(theme.body)) - 2))
    drawn = [
        _CaptionedCard(draw_card(piece, grid.card_width, theme, hints=False))
        for _, content in source.board_content.cards[stage]
        for piece in content.split(most)
    ]
    return [_level(drawn[start : start + grid.columns]) for start in range(0, len(drawn), grid.columns)]


def _level(row: _Row) -> _Row:
    """The row with all cards as high as its highest one, as on the board."""
    height = max(entry.card.height for entry in row)
    return [replace(entry, card=entry.card.stretched(height)) for entry in row]


def _with_captions(rows: Sequence[_Row], source: DeckSource, stage: Stage, grid: _CardGrid) -> list[_Row]:
    """The rows with a caption under each card; as they are if a role has several cards."""
    cards = source.board_content.cards[stage]
    if sum(map(len, rows)) != len(cards):
        return list(rows)
    roles = source.board.catalogue.roles
    style = _caption_style(source.frame, grid)
    width = grid.card_width * grid.scale - _CAPTION_INDENT
    summaries = iter([roles[card.role].summary if card.role in roles else "" for card, _ in cards])
    return [
        [
            replace(entry, caption=wrap(summary, style, width, _CAPTION_LINES) if (summary := next(summaries)) else ())
            for entry in row
        ]
        for row in rows
    ]


def _caption_style(frame: PageFrame, grid: _CardGrid) -> FontStyle:
    return FontStyle(max(_CAPTION, _CAPTION_SIZE * grid.scale, frame.note.size))


def _height(row: _Row, grid: _CardGrid) -> float:
    return max(entry.card.height * grid.scale + _caption_height(entry) for entry in row)


def _caption_height(entry: _CaptionedCard) -> float:
    return _CAPTION_GAP + len(entry.caption) * line_height(entry.caption[0].style) if entry.caption else 0.0


def _flowing(rows: Sequence[_Row], grid: _CardGrid, frame: PageFrame) -> Iterator[list[_Row]]:
    page: list[_Row] = []
    used = 0.0
    for row in rows:
        height = _height(row, grid)
        if page and used + height > frame.area.height:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += height + grid.gap
    if page:
        yield page


def _levelled(rows: Sequence[_Row], grid: _CardGrid, frame: PageFrame) -> list[list[_Row]]:
    """The rows by page, evenly filled if that takes no further page."""
    full = list(_flowing(rows, grid, frame))
    share = -(-len(rows) // len(full))
    level = [list(rows[start : start + share]) for start in range(0, len(rows), share)]
    fits = all(len(list(_flowing(page, grid, frame))) == 1 for page in level)
    return level if fits and len(level) == len(full) else full


def _items(rows: Sequence[_Row], grid: _CardGrid, frame: PageFrame) -> tuple[DrawingItem, ...]:
    items: list[DrawingItem] = []
    top = frame.area.top
    for row in rows:
        for column, entry in enumerate(row):
            left = frame.area.left + column * grid.pitch
            items.append(Group(scaled_items(entry.card.tagged_items(2), grid.scale), left, top))
            items.extend(_caption(entry, left, top + entry.card.height * grid.scale, frame))
        top += _height(row, grid) + grid.gap
    return tuple(items)


def _caption(entry: _CaptionedCard, left: float, top: float, frame: PageFrame) -> Iterator[DrawingItem]:
    if entry.caption:
        baseline = top + _CAPTION_GAP + ascent(entry.caption[0].style)
        lines = stacked(left + _CAPTION_INDENT, baseline, entry.caption, frame.theme.colours.text_muted)
        yield Group(lines, tag=Tag("paragraph"))


def _nobody(frame: PageFrame) -> tuple[DrawingItem, ...]:
    """The message of a stage without roles, in the middle of the page."""
    theme, area = frame.theme, frame.area
    x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    style = FontStyle(theme.sizes.heading * 1.4)
    line = shape_line("No roles in this stage yet", style)
    width, height = line.width + 8 * style.size, 6 * style.size
    colour = theme.colours.outline_vacant
    field = Rect(x - width / 2, y - height / 2, width, height, stroke=colour, radius=8, dash=(4, 3))
    word = centred_at(x, baseline_about(y, style), line, theme.colours.text_muted)
    return Group((field,), tag=Tag("artifact")), Group((word,), tag=Tag("paragraph"))
