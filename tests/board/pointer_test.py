"""What a press on the board may become."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.chip import DraggedChip
from teamcanvas.board.hit import what_is_at
from teamcanvas.board.pointer import copies, dragged_by
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.small_plans import small_plan, template

PLAN = small_plan("S1 tech_lead Sofia", "S1 data_owner -")


def a_press_on_a_person_drags_the_person_and_on_a_title_the_card_test(shows: Shows) -> None:
    layout = shows(PLAN).board_layout
    card = layout.cards[(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))]
    row = card.row_box(PlacementId("a1"))
    assert row is not None
    on_name, on_title = (
        what_is_at(layout, row.left + 20, row.top + 4),
        what_is_at(layout, card.x + 12, card.y + 5),
    )
    assert on_name is not None
    assert on_title is not None
    assert dragged_by(on_name) == DraggedChip(PlacementId("a1"))
    assert dragged_by(on_title) == DraggedCard(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))


def a_stage_cannot_be_dragged_test(shows: Shows) -> None:
    layout = shows(PLAN).board_layout
    box = layout.stages[Stage.SCALE_AND_ADOPT].box
    hit = what_is_at(layout, box.left + 30, box.bottom - 20)
    assert hit is not None
    assert dragged_by(hit) is None


def ctrl_copies_test(shows: Shows) -> None:
    assert copies(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not copies(Qt.KeyboardModifier.ShiftModifier)


def a_move_below_the_drag_distance_is_no_drag_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    card = view.board_layout.cards[(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))]
    at = view.mapFromScene(card.x + 12, card.y + 6)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view.viewport(), at + QPoint(2, 1))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(2, 1))
    assert view.open_plan.plan is PLAN
    assert not view.overlay.ghost.isVisible()


def the_middle_button_moves_the_view_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(template("federated"))
    view.zoom_to(2.0)
    before = view.verticalScrollBar().value()
    start = QPoint(400, 400)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.MiddleButton, pos=start)
    qtbot.mouseMove(view.viewport(), start - QPoint(0, 60))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.MiddleButton, pos=start - QPoint(0, 60))
    assert view.verticalScrollBar().value() == before + 60
