"""Lays out the board: three stages side by side, the band under them, cards flowing in rows.

Screen and paper share it; only theme, width and drop hints differ. All lengths are points, y down.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from teamcanvas.layout.board.card import CardDrawing, draw_card
from teamcanvas.layout.board.card_content import BoardContent, CardContent
from teamcanvas.layout.board.handover_content import HandoverContent
from teamcanvas.layout.board.handover_marks import PlacedHandover, place_handovers
from teamcanvas.layout.board.stage_frame import (
    StageHead,
    band_head_height,
    band_head_width,
    draw_arrow,
    draw_frame,
    draw_head,
    draw_hint,
    head_height,
    sign_of_head,
)
from teamcanvas.layout.drawing.drawing import Box, Drawing, DrawingItem, Group, Tag
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.board import Card
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage


@dataclass(frozen=True, slots=True)
class Opening:
    """The drop gap for a card: before the card of a role, or last. It is as high as the card will be."""

    stage: Stage
    before: RoleId | None
    content: CardContent
    """What the card will show."""
    closes: tuple[Stage, RoleId] | None = None
    """The card that is dragged away: its place closes."""


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A card and where it is on the board."""

    card: Card
    x: float
    y: float
    drawing: CardDrawing

    @property
    def box(self) -> Box:
        """The card's box on the board."""
        return Box(self.x, self.y, self.x + self.drawing.width, self.y + self.drawing.height)

    def row_box(self, placement: PlacementId) -> Box | None:
        """The box of one placement on the board."""
        return self._moved(self.drawing.rows, placement)

    def fte_box(self, placement: PlacementId) -> Box | None:
        """The box of one placement's FTE on the board."""
        return self._moved(self.drawing.ftes, placement)

    @property
    def sign_box(self) -> Box | None:
        """The box of the sign of its worst finding on the board."""
        sign = self.drawing.sign
        return sign.moved(self.x, self.y) if sign else None

    def _moved(self, boxes: tuple[Box, ...], placement: PlacementId) -> Box | None:
        for one, box in zip(self.card.placements, boxes, strict=True):
            if one.id == placement:
                return box.moved(self.x, self.y)
        return None


@dataclass(frozen=True, slots=True)
class StageLayout:
    """A stage: its frame on the board, and its cards."""

    head: StageHead
    box: Box
    cards: tuple[PlacedCard, ...]
    opening: Box | None
    """The drop gap, while a card is dragged over the stage."""

    @property
    def stage(self) -> Stage:
        """Which stage it is."""
        return self.head.stage


@dataclass(frozen=True, eq=False)
class BoardLayout:
    """The positions and drawings of stages and cards."""

    theme: Theme
    width: float
    height: float
    stages: Mapping[Stage, StageLayout]
    planner: "_BoardPlanner"

    def opened(self, opening: Opening) -> "BoardLayout":
        """The same board with a drop gap in one stage. Stages whose cards stay where they are stay the same objects."""
        return self.planner.opened(self, opening)

    @property
    def content(self) -> BoardContent:
        """What its cards show."""
        return self.planner.content

    @property
    def card_width(self) -> float:
        """The width of the cards in the three stages."""
        return self.planner.card_width

    @property
    def cards_in_order(self) -> Iterator[PlacedCard]:
        """Every card, stage by stage, including each part of a card that was split for a page."""
        for stage in self.stages.values():
            yield from stage.cards

    @cached_property
    def cards(self) -> Mapping[tuple[Stage, RoleId], PlacedCard]:
        """Every card by stage and role."""
        return {(stage.stage, placed.card.role): placed for stage in self.stages.values() for placed in stage.cards}

    @cached_property
    def handovers(self) -> tuple[PlacedHandover, ...]:
        """The handovers, in the gaps between the stages."""
        boxes = {stage: self.stages[stage].box for stage in CORE_STAGES}
        return tuple(place_handovers(self.planner.handovers, boxes, self.theme))

    def card_content(self, stage: Stage, role: RoleId) -> CardContent:
        """What the card of a role in a stage shows."""
        return self.planner.card_content(stage, role)

    @cached_property
    def drawing(self) -> Drawing:
        """The whole board as one display list."""
        items: list[DrawingItem] = list(self.arrows())
        for stage in self.stages.values():
            items.append(
                Group(self.stage_items(stage), stage.box.left, stage.box.top, Tag("section", stage.stage.label))
            )
            items.extend(Group(placed.drawing.items, placed.x, placed.y) for placed in stage.cards)
        items.extend(Group(one.items, one.box.left, one.box.top, Tag("figure", one.words)) for one in self.handovers)
        return Drawing(self.width, self.height, tuple(items))

    def stage_sign_box(self, stage: Stage) -> Box | None:
        """The box of the sign of a stage's worst finding."""
        placed = self.stages[stage]
        sign = sign_of_head(placed.head, placed.box.width, self.theme)
        return sign.moved(placed.box.left, placed.box.top) if sign else None

    def stage_items(self, stage: StageLayout) -> tuple[DrawingItem, ...]:
        """Frame and head of a stage, with the origin at its top left corner."""
        frame = draw_frame(stage.box.width, stage.box.height, self.theme)
        empty = self.planner.hints and not stage.cards and stage.opening is None and stage.stage in CORE_STAGES
        hint = draw_hint(stage.box.width, stage.box.height, self.theme) if empty else ()
        return (*frame, *draw_head(stage.head, stage.box.width, self.theme), *hint)

    def arrows(self) -> Iterator[DrawingItem]:
        """The arrows between the stages."""
        boxes = [self.stages[stage].box for stage in CORE_STAGES]
        y = boxes[0].top + head_height(self.theme) / 2
        for left, right in pairwise(boxes):
            yield from draw_arrow(left.right, right.left, y, self.theme)


DrawnCard = tuple[Card, CardDrawing]


@dataclass(frozen=True, slots=True)
class _StageGrid:
    """The columns for the cards of one stage."""

    left: float
    top: float
    width: float
    columns: int
    card_width: float
    gap: float


def layout_board(
    content: BoardContent,
    theme: Theme,
    width: float,
    *,
    min_height: float = 0.0,
    hints: bool = True,
    few_columns: bool = False,
) -> BoardLayout:
    """The board in a given width. It is as high as its cards need, and at least `min_height`.

    Args:
        content: what the cards show.
        theme: colours, sizes and measures.
        width: points from edge to edge; widened to what three columns of cards need.
        min_height: stages reach down so far that the board is at least this high.
        hints: whether vacant cards and empty stages have a hint what can be dropped there.
        few_columns: use the fewest columns of cards with which the board is not higher than `min_height`: cards are as
            wide as the stages are high. Otherwise there are as many columns as have room.
    """
    return _BoardPlanner(content, theme, width, hints=hints).plan(min_height, few_columns=few_columns)


def smallest_width(theme: Theme, columns: int = 1) -> float:
    """The minimum width in points of a board with so many columns of cards in each stage."""
    step = theme.measures.spacing
    inner = columns * smallest_card(theme) + (columns - 1) * 2.5 * step
    return 2 * margin(theme) + 2 * stage_gap(theme) + 3 * (inner + 6 * step)


def smallest_card(theme: Theme) -> float:
    """The minimum width of a card in points."""
    return (12.5 if theme.on_paper else 10.8) * theme.sizes.body


_ROUNDED = 1e-9


def margin(theme: Theme) -> float:
    """Points around the board."""
    return 4 * theme.measures.spacing


def stage_gap(theme: Theme) -> float:
    """Points between two stages, where the arrow is."""
    return max(6 * theme.measures.spacing, (2.4 if theme.on_paper else 1.8) * theme.sizes.body)


class _BoardPlanner:
    """Lays out one board."""

    def __init__(self, content: BoardContent, theme: Theme, width: float, *, hints: bool) -> None:
        self.content = content
        self._theme = theme
        self._step = theme.measures.spacing
        self._width = max(width, smallest_width(theme))
        self.hints = hints
        # As many columns as have room, with a tolerance for rounding: a width computed for n columns must give n.
        inner, gap = self._stage_width - 6 * self._step, 2.5 * self._step
        self._columns = max(1, int((inner + gap) / (smallest_card(theme) + gap) + _ROUNDED))

    def plan(self, min_height: float, *, few_columns: bool = False) -> BoardLayout:
        most, lowest_card = self._columns, 2.5 * (self._theme.sizes.body + self._step)
        cards = max(len(self.content.cards[stage]) for stage in CORE_STAGES)
        # Cards are drawn only where there may be room for as many rows.
        for self._columns in range(1, most) if few_columns else ():
            if cards * lowest_card <= min_height * self._columns:
                layout = self._planned(min_height)
                if layout.height <= min_height + 1:
                    return layout
        self._columns = most
        return self._planned(min_height)

    def _planned(self, min_height: float) -> BoardLayout:
        edge, between = margin(self._theme), 3 * self._step
        stage_width = self._stage_width
        flows = {
            stage: self._flow(self._cards(stage, grid.card_width), grid)
            for stage, grid in self._grids(edge, stage_width)
        }
        band_left = edge + band_head_width(self._theme)
        band_grid = self._band_grid(band_left)
        band = self._flow(self._cards(Stage.PROJECT_MANAGEMENT, band_grid.card_width), band_grid)
        band_height = max(band_head_height(self._theme), band.bottom + 2.5 * self._step)
        emptiest = head_height(self._theme) + 8 * self._theme.sizes.body
        lowest = max(max(flow.bottom for flow in flows.values()) + 4 * self._step, edge + emptiest)
        bottom = max(lowest, min_height - 2 * edge - band_height - between + edge)
        stages = {
            stage: self._stage(stage, flow, Box(left := flow.left - 3 * self._step, edge, left + stage_width, bottom))
            for stage, flow in flows.items()
        }
        band_top = bottom + between
        band_box = Box(edge, band_top, self._width - edge, band_top + band_height)
        stages[Stage.PROJECT_MANAGEMENT] = self._stage(Stage.PROJECT_MANAGEMENT, band.moved(band_top), band_box)
        return BoardLayout(self._theme, self._width, band_box.bottom + edge, stages, self)

    @property
    def _stage_width(self) -> float:
        return (self._width - 2 * margin(self._theme) - 2 * stage_gap(self._theme)) / 3

    @property
    def card_width(self) -> float:
        return self._grid(margin(self._theme), self._stage_width).card_width

    @property
    def handovers(self) -> tuple[HandoverContent, ...]:
        return self.content.handovers

    def card_content(self, stage: Stage, role: RoleId) -> CardContent:
        return next(content for card, content in self.content.cards[stage] if card.role == role)

    def opened(self, layout: BoardLayout, opening: Opening) -> BoardLayout:
        stages = dict(layout.stages)
        for stage in {opening.stage, *((opening.closes[0],) if opening.closes else ())}:
            stages[stage] = self._reflowed(layout.stages[stage], opening)
        bottom = max(stages[stage].box.bottom for stage in CORE_STAGES)
        grown = bottom - layout.stages[CORE_STAGES[0]].box.bottom
        if grown > 0:
            # The band below makes room: nothing is painted over it.
            stages = {stage: _pushed(shown, bottom, grown) for stage, shown in stages.items()}
        return BoardLayout(layout.theme, layout.width, layout.height, stages, self)

    def _reflowed(self, old: StageLayout, opening: Opening) -> StageLayout:
        cards = [(one.card, one.drawing.natural) for one in old.cards if (old.stage, one.card.role) != opening.closes]
        here = opening if opening.stage is old.stage else None
        if old.stage is Stage.PROJECT_MANAGEMENT:
            grid = self._band_grid(old.box.left + band_head_width(self._theme))
            flow = self._flow(cards, grid, here).moved(old.box.top)
            below = flow.bottom + 2.5 * self._step
        else:
            flow = self._flow(cards, self._grid(old.box.left, old.box.width), here)
            below = flow.bottom + 3 * self._step
        box = Box(old.box.left, old.box.top, old.box.right, max(old.box.bottom, below))
        return self._stage(old.stage, flow, box)

    def _grids(self, left: float, width: float) -> Iterator[tuple[Stage, _StageGrid]]:
        for index, stage in enumerate(CORE_STAGES):
            yield stage, self._grid(left + index * (width + stage_gap(self._theme)), width)

    def _grid(self, left: float, width: float) -> _StageGrid:
        inner, gap = width - 6 * self._step, 2.5 * self._step
        columns = self._columns
        card_width = (inner - (columns - 1) * gap) / columns
        top = margin(self._theme) + head_height(self._theme)
        return _StageGrid(left + 3 * self._step, top, inner, columns, card_width, gap)

    def _band_grid(self, left: float) -> _StageGrid:
        inner, gap = self._width - margin(self._theme) - 3 * self._step - left, 2.5 * self._step
        columns = max(1, int((inner + gap) / (1.25 * smallest_card(self._theme) + gap) + _ROUNDED))
        # A limit for few cards in a wide band.
        card_width = min((inner - (columns - 1) * gap) / columns, 1.6 * smallest_card(self._theme))
        return _StageGrid(left, 2.5 * self._step, inner, columns, card_width, gap)

    def _cards(self, stage: Stage, width: float) -> tuple[DrawnCard, ...]:
        return tuple(
            (card, draw_card(content, width, self._theme, hints=self.hints))
            for card, content in self.content.cards[stage]
        )

    def _flow(self, cards: Sequence[DrawnCard], grid: _StageGrid, opening: Opening | None = None) -> "_Flow":
        """Cards from left to right in rows without gaps: all cards of a row are as high as its highest one."""
        entries: list[tuple[Card | None, CardDrawing]] = list(cards)
        if opening is not None:
            places = (index for index, (card, _) in enumerate(cards) if card.role == opening.before)
            coming = draw_card(opening.content, grid.card_width, self._theme, hints=self.hints)
            entries.insert(next(places, len(entries)), (None, coming))
        placed: list[PlacedCard] = []
        room: Box | None = None
        top, bottom = grid.top, grid.top
        for first in range(0, len(entries), grid.columns):
            row = entries[first : first + grid.columns]
            height = max(drawing.height for _, drawing in row)
            bottom = top + height
            for column, (card, drawing) in enumerate(row):
                x = grid.left + column * (grid.card_width + grid.gap)
                if card is None:
                    room = Box(x, top, x + grid.card_width, bottom)
                else:
                    placed.append(PlacedCard(card, x, top, drawing.stretched(height)))
            top = bottom + grid.gap
        return _Flow(grid.left, bottom, tuple(placed), room)

    def _stage(self, stage: Stage, flow: "_Flow", box: Box) -> StageLayout:
        held, roles = self.content.held(stage)
        head = StageHead(stage, held, roles, self.content.stage_severities.get(stage))
        return StageLayout(head, box, flow.cards, flow.opening)


@dataclass(frozen=True, slots=True)
class _Flow:
    """The placed cards of a stage."""

    left: float
    bottom: float
    cards: tuple[PlacedCard, ...]
    opening: Box | None

    def moved(self, dy: float) -> "_Flow":
        cards = tuple(PlacedCard(one.card, one.x, one.y + dy, one.drawing) for one in self.cards)
        return _Flow(self.left, self.bottom + dy, cards, self.opening.moved(0, dy) if self.opening else None)


def _pushed(stage: StageLayout, bottom: float, by: float) -> StageLayout:
    """The stage with its frame down to `bottom`, or the band moved down by some points."""
    if stage.stage is not Stage.PROJECT_MANAGEMENT:
        return replace(stage, box=stage.box._replace(bottom=bottom))
    cards = tuple(replace(placed, y=placed.y + by) for placed in stage.cards)
    opening = stage.opening.moved(0, by) if stage.opening else None
    return replace(stage, box=stage.box.moved(0, by), cards=cards, opening=opening)
