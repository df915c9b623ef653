"""Dims the cards and chips of absent people in a drill and gives them a dashed outline."""

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from teamcanvas.board.items import OPENING_Z, CardItem, DrawingGraphicsItem
from teamcanvas.layout.board.board import BoardLayout, PlacedCard
from teamcanvas.layout.drawing.drawing import Box, Rect
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage

ABSENT_OPACITY = 0.3
"""Opacity of a card whose people are all absent."""
VEIL_ALPHA = "b8"
"""Alpha of the veil over the chip of an absent person on a card with others: two hexadecimal digits."""

CardItems = Mapping[tuple[Stage, RoleId], CardItem]


class AbsenceOverlay:
    """The absence overlay of one scene."""

    def __init__(self, scene: QGraphicsScene) -> None:
        """An overlay without absent people."""
        self._scene = scene
        self._people: frozenset[PersonId] = frozenset()
        self._veils: list[DrawingGraphicsItem] = []
        self._dimmed: frozenset[tuple[Stage, RoleId]] = frozenset()

    def set_people(self, people: frozenset[PersonId]) -> None:
        """Set the absent people; `show` applies it."""
        self._people = people

    @property
    def people(self) -> frozenset[PersonId]:
        """The absent people."""
        return self._people

    def opacity(self, card: tuple[Stage, RoleId]) -> float:
        """The opacity of a card."""
        return ABSENT_OPACITY if card in self._dimmed else 1.0

    def show(self, layout: BoardLayout, items: CardItems) -> None:
        """Update opacities and veils for a layout."""
        if not self._people and not self._veils:
            return
        before = self._dimmed
        self._dimmed = frozenset(key for key, placed in layout.cards.items() if self._all_away(placed))
        for key in before ^ self._dimmed:
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
            if key in self._dimmed:
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
            fill=f"#{VEIL_ALPHA}{theme.colours.surface[1:]}" if hides else None,
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
