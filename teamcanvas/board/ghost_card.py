"""The card that a drag makes: what it shows, and its drawing under the pointer."""

from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.gestures.role import DraggedRole
from teamcanvas.board.landing import Dragged
from teamcanvas.layout.board.board import BoardLayout
from teamcanvas.layout.board.card_content import CardContent, vacant_card
from teamcanvas.layout.board.person_chip import draw_person
from teamcanvas.layout.drawing.drawing import Drawing
from teamcanvas.model.board import Board
from teamcanvas.model.ids import PlacementId


def dragged_card(dragged: Dragged, layout: BoardLayout, board: Board) -> CardContent | None:
    """What the new card shows where the drag makes one: the card itself, one person, or a vacancy."""
    if isinstance(dragged, DraggedCard):
        there = (dragged.stage, dragged.role) in layout.cards
        return layout.card_content(dragged.stage, dragged.role) if there else None
    if isinstance(dragged, DraggedChip):
        found = _one_person(dragged.placement, layout)
        return found[0] if found else None
    return vacant_card(board, dragged.role) if isinstance(dragged, DraggedRole) else None


def ghost_card(dragged: Dragged, layout: BoardLayout) -> Drawing | None:
    """The card, or the person alone with their FTE; None for drags from the lists."""
    if isinstance(dragged, DraggedCard):
        placed = layout.cards.get((dragged.stage, dragged.role))
        return Drawing(placed.drawing.width, placed.drawing.height, placed.drawing.items) if placed else None
    found = _one_person(dragged.placement, layout) if isinstance(dragged, DraggedChip) else None
    if found is None:
        return None
    row = found[0].rows[0]
    return draw_person(row.name, layout.theme, row.fte)


def _one_person(placement: PlacementId, layout: BoardLayout) -> tuple[CardContent, float] | None:
    """The card of a person with only them on it, and the width of their card."""
    for placed in layout.cards.values():
        ids = [one.id for one in placed.card.placements]
        if placement in ids:
            content = layout.card_content(placed.card.stage, placed.card.role)
            row = content.rows[ids.index(placement)]
            return CardContent(content.title, content.family, content.badge, (row,)), placed.drawing.width
    return None
