"""The graphics scene: an item for each stage and card, updated only where the layout differs."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QGraphicsScene

from teamcanvas.board.absence_overlay import AbsenceOverlay
from teamcanvas.board.handovers import HandoverMarks
from teamcanvas.board.items import STAGE_Z, CardItem, DrawingGraphicsItem, StageItem
from teamcanvas.board.overlay import Overlay
from teamcanvas.layout.board.board import BoardLayout, StageLayout
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage

Shown = Mapping[Stage, tuple[tuple[RoleId, tuple[PlacementId, ...]], ...]]

DIMMED = 0.35
"""Opacity of a card that is being dragged."""


class BoardScene(QGraphicsScene):
    """Shows a layout."""

    def __init__(self) -> None:
        """An empty scene with its overlay."""
        super().__init__()
        self._stages = {stage: StageItem(stage) for stage in Stage}
        for item in self._stages.values():
            self.addItem(item)
        self._arrows = DrawingGraphicsItem()
        self._arrows.setZValue(STAGE_Z + 1)
        self.addItem(self._arrows)
        self._arrows_for: object = None
        self._layouts: dict[Stage, tuple[StageLayout, bool]] = {}
        self._cards: dict[tuple[Stage, RoleId], CardItem] = {}
        self._dimmed: tuple[Stage, RoleId] | None = None
        self._placements: dict[tuple[Stage, RoleId], tuple[PlacementId, ...]] = {}
        self.overlay = Overlay(self)
        self.away = AbsenceOverlay(self)
        self.handovers = HandoverMarks(self)

    def show_layout(self, layout: BoardLayout, *, target: Stage | None = None) -> None:
        """Show a layout; the target stage of a drag is highlighted."""
        drawn = (layout.theme, layout.width)
        if drawn != self._arrows_for:
            self._arrows_for = drawn
            self._arrows.show_items(tuple(layout.arrows()), layout.width, layout.height)
        for stage, shown in layout.stages.items():
            lit = stage is target
            # An unchanged stage layout is the same object: most steps of a drag change one stage only.
            before = self._layouts.get(stage)
            if before is None or before[0] is not shown or before[1] != lit:
                self._stages[stage].show_stage(layout, shown, target=lit)
                self._layouts[stage] = (shown, lit)
            if before is None or before[0] is not shown:
                self._show_cards(shown)
        self.away.show(layout, self._cards)

    def _show_cards(self, stage: StageLayout) -> None:
        kept = {placed.card.role for placed in stage.cards}
        for key in [key for key in self._cards if key[0] is stage.stage and key[1] not in kept]:
            self.removeItem(self._cards.pop(key))
            del self._placements[key]
        for placed in stage.cards:
            key = (stage.stage, placed.card.role)
            item = self._cards.get(key)
            if item is None:
                item = self._cards[key] = CardItem(*key)
                self.addItem(item)
                item.setOpacity(self._opacity(key))
            item.show_card(placed)
            self._placements[key] = tuple(placement.id for placement in placed.card.placements)

    def dim(self, key: tuple[Stage, RoleId] | None) -> None:
        """Dim the card that is being dragged; None dims no card."""
        self._dimmed = key
        for card, item in self._cards.items():
            item.setOpacity(self._opacity(card))

    def _opacity(self, key: tuple[Stage, RoleId]) -> float:
        return DIMMED if key == self._dimmed else self.away.opacity(key)

    def shown(self) -> Shown:
        """The content of the items: the cards of each stage in reading order with their placements."""
        return {stage: tuple(self._shown_in(stage)) for stage in Stage}

    def _shown_in(self, stage: Stage) -> Iterator[tuple[RoleId, tuple[PlacementId, ...]]]:
        items = [item for (of, _), item in self._cards.items() if of is stage and item.scene() is self]
        for item in sorted(items, key=lambda item: (item.y(), item.x())):
            yield item.role, self._placements[(stage, item.role)]
