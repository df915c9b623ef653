"""Who is imagined to be away: their cards and chips are seen through, with a dashed edge. The plan stays as it is."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from teamcanvas.board.items import OPENING_Z, CardItem, DrawingGraphicsItem
from teamcanvas.layout.board.board import BoardLayout, PlacedCard
from teamcanvas.layout.drawing.drawing import Box, Rect
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage

GHOSTLY = 0.3
"""Opacity of a card whose people are all away."""
VEIL = "b8"
"""How much of a chip is hidden whose person is away while others of its card are there: two hexadecimal digits."""

CardItems = Mapping[tuple[Stage, RoleId], CardItem]


class Away:
    """The veils of one scene."""

    def __init__(self, scene: QGraphicsScene) -> None:
        """Nobody is away."""
        self._scene = scene
        self._people: frozenset[PersonId] = frozenset()
        self._veils: list[DrawingGraphicsItem] = []
        self._ghostly: frozenset[tuple[Stage, RoleId]] = frozenset()

    def set_people(self, people: frozenset[PersonId]) -> None:
        """Other people are away; to be shown next."""
        self._people = people

    @property
    def people(self) -> frozenset[PersonId]:
        """Who is away."""
        return self._people

    def opacity(self, card: tuple[Stage, RoleId]) -> float:
        """How much of a card is seen."""
        return GHOSTLY if card in self._ghostly else 1.0

    def show(self, layout: BoardLayout, items: CardItems) -> None:
        """Draw the veils where the cards lie now."""
        if not self._people and not self._veils:
            return
        before = self._ghostly
        self._ghostly = frozenset(key for key, placed in layout.cards.items() if self._all_away(placed))
        for key in before ^ self._ghostly:
            if key in items:
                items[key].setOpacity(self.opacity(key))
        for veil in self._veils:
            self._scene.removeItem(veil)
        self._veils = list(self._made(layout))

    def _all_away(self, placed: PlacedCard) -> bool:
        people = {placement.person for placement in placed.card.placements} - {None}
        return bool(people) and people <= self._people

    def _made(self, layout: BoardLayout) -> Iterator[DrawingGraphicsItem]:
        for key, placed in layout.cards.items():
            if key in self._ghostly:
                yield self._veil(placed.box, layout.theme, hides=False)
                continue
            for placement in placed.card.placements:
                box = placed.row_box(placement.id) if placement.person in self._people else None
                if box is not None:
                    yield self._veil(box, layout.theme, hides=True)

    def _veil(self, box: Box, theme: Theme, *, hides: bool) -> DrawingGraphicsItem:
        edge = Rect(
            0,
            0,
            box.width,
            box.height,
            fill=f"#{VEIL}{theme.colours.surface[1:]}" if hides else None,
            stroke=theme.colours.outline_vacant,
            stroke_width=1.5,
            radius=theme.measures.radius_small,
            dash=(4, 3),
        )
        veil = DrawingGraphicsItem((edge,), box.width, box.height)
        veil.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        veil.setZValue(OPENING_Z - 1)
        veil.setPos(box.left, box.top)
        self._scene.addItem(veil)
        return veil
