"""Hit testing: what is at a point of the board, and the place of a card dropped there."""

from dataclasses import dataclass
from itertools import pairwise

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, HandoverRef, StageRef
from teamcanvas.layout.board.board import BoardLayout, PlacedCard, StageLayout
from teamcanvas.layout.drawing.drawing import Box
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import CORE_STAGES, Stage

EDGE = 8.0
"""Points inside a stage that still belong to its edge; cards begin further in."""
SIGN_MARGIN = 4.0
"""Points around a sign that still belong to it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A point of the board inside a stage."""

    stage: Stage
    card: PlacedCard | None
    """The card under the point."""
    placement: PlacementId | None
    """The row of the card under the point."""
    before: RoleId | None
    """The role of the card before which a card dropped here is inserted; None for the end."""

    @property
    def ref(self) -> BoardRef:
        """The innermost place under the point."""
        if self.placement is not None:
            return ChipRef(self.placement)
        return CardRef(self.stage, self.card.card.role) if self.card else StageRef(self.stage)


def what_is_at(layout: BoardLayout, x: float, y: float) -> Hit | None:
    """Hit test at a point of the board; None between and outside the stages."""
    for stage in layout.stages.values():
        if _inside(stage.box, x, y):
            card = next((one for one in stage.cards if _on_card(one, x, y)), None)
            placement = _row(card, x, y) if card else None
            return Hit(stage.stage, card, placement, _before(stage, x, y))
    return None


def sign_at(layout: BoardLayout, x: float, y: float) -> CardRef | StageRef | None:
    """The card or stage whose sign of a finding is at a point."""
    hit = what_is_at(layout, x, y)
    if hit is None:
        return None
    box = hit.card.sign_box if hit.card else layout.stage_sign_box(hit.stage)
    if box is None or not _inside(_grown(box, SIGN_MARGIN), x, y):
        return None
    return CardRef(hit.stage, hit.card.card.role) if hit.card else StageRef(hit.stage)


def giving_edge_at(layout: BoardLayout, x: float, y: float) -> Stage | None:
    """The stage whose right edge or following gap is at a point, where a handover can be drawn."""
    for stage, following in pairwise(CORE_STAGES):
        box = layout.stages[stage].box
        if box.right - EDGE <= x <= layout.stages[following].box.left and box.top <= y <= box.bottom:
            return stage
    return None


def handover_at(layout: BoardLayout, x: float, y: float) -> HandoverRef | None:
    """The handover whose mark is at a point; for a mark that collects several, the first of them."""
    for placed in layout.handovers:
        if _inside(placed.box, x, y):
            return HandoverRef(placed.numbers[0])
    return None


def _row(card: PlacedCard, x: float, y: float) -> PlacementId | None:
    for placement in card.card.placements:
        box = card.row_box(placement.id)
        if box is not None and _inside(box, x, y):
            # A vacant card has no rows to hit.
            return None if card.card.vacant else placement.id
    return None


def _before(stage: StageLayout, x: float, y: float) -> RoleId | None:
    """The first card after the point in reading order: in a lower row, or in the same row to the right."""
    row_bottom: dict[float, float] = {}
    for placed in stage.cards:
        bottom = placed.y + placed.drawing.height
        if bottom > row_bottom.get(placed.y, 0.0):
            row_bottom[placed.y] = bottom
    for placed in stage.cards:
        if y < placed.y or (y <= row_bottom[placed.y] and x < placed.x + placed.drawing.width / 2):
            return placed.card.role
    return None


def _on_card(placed: PlacedCard, x: float, y: float) -> bool:
    # Without creating a Box: this runs for every card at every mouse move.
    return placed.x <= x <= placed.x + placed.drawing.width and placed.y <= y <= placed.y + placed.drawing.height


def _grown(box: Box, by: float) -> Box:
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def _inside(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.top <= y <= box.bottom
