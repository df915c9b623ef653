"""The card under the pointer during a drag."""

from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.gestures.role import DraggedRole
from teamcanvas.board.ghost_card import ghost_card
from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.drawing import Drawing, Text, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from tests.small_plans import board_in, small_plan

LAYOUT = layout_board(
    board_content(board_in(small_plan("S1 tech_lead Sofia", "S1 tech_lead Piotr"))), load_theme("light"), 1035
)


def words(drawing: Drawing | None) -> set[str]:
    assert drawing is not None
    return {item.line.text for item, _, _ in walk(drawing) if isinstance(item, Text)}


def a_dragged_card_shows_all_of_its_people_test() -> None:
    carried = words(ghost_card(DraggedCard(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")), LAYOUT))
    assert {"Tech lead", "Sofia Rossi", "Piotr Zając"} <= carried


def a_dragged_person_goes_without_the_card_test() -> None:
    carried = words(ghost_card(DraggedChip(PlacementId("a2")), LAYOUT))
    assert carried == {"PZ", "Piotr Zając", "0.5"}


def drags_from_the_lists_bring_their_own_picture_test() -> None:
    assert ghost_card(DraggedRole(RoleId("tech_lead")), LAYOUT) is None
    assert ghost_card(DraggedChip(PlacementId("gone")), LAYOUT) is None
