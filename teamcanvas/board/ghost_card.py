"""The drawing shown under the pointer while a card or a person is dragged on the board."""

from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.landing import Dragged
from teamcanvas.layout.board.board import BoardLayout
from teamcanvas.layout.board.card import draw_card
from teamcanvas.layout.board.card_content import CardContent
from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.model.ids import PlacementId


def ghost_card(dragged: Dragged, layout: BoardLayout) -> Drawing | None:
    """The card, or for a person the card with only them on it; None for drags from the lists."""
    if isinstance(dragged, DraggedCard):
        placed = layout.cards.get((dragged.stage, dragged.role))
        return Drawing(placed.drawing.width, placed.drawing.height, placed.drawing.items) if placed else None
    if isinstance(dragged, DraggedChip):
        return _one_person(dragged.placement, layout)
    return None


def _one_person(placement: PlacementId, layout: BoardLayout) -> Drawing | None:
    for placed in layout.cards.values():
        ids = [one.id for one in placed.card.placements]
        if placement in ids:
            content = layout.card_content(placed.card.stage, placed.card.role)
            alone = CardContent(content.title, content.family, content.badge, (content.rows[ids.index(placement)],))
            drawing = draw_card(alone, placed.drawing.width, layout.theme, hints=False)
            return Drawing(drawing.width, drawing.height, drawing.items)
    return None
