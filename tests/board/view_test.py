"""The canvas, as a person uses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.board.items import CardItem
from teamcanvas.board.mime import person_mime, role_mime
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.drawing import Box, Rect
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Subject
from tests.board.conftest import Shows
from tests.small_plans import STAGES, placed, small_plan, template

LEFT = Qt.MouseButton.LeftButton
PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3", "S2 data_engineer Sofia 0.5")


def card(view: BoardView, where: str) -> QPoint:
    """A point on the title of a card (`S1 data_owner`), or in the empty part of a stage (`S1`)."""
    stage, _, role = where.partition(" ")
    if role:
        return point(view, view.board_layout.cards[(STAGES[stage], RoleId(role))].box, 12, 8)
    box = view.board_layout.stages[STAGES[stage]].box
    return point(view, Box(box.left, box.bottom - 20, box.right, box.bottom), 30, 8)


def chip(view: BoardView, placement: str) -> QPoint:
    """A point on the name of a person on their card."""
    for one in view.board_layout.cards.values():
        box = one.row_box(PlacementId(placement))
        if box is not None:
            return point(view, box, 24, 6)
    raise AssertionError(f"{placement} is not on the board")


def point(view: BoardView, box: Box, dx: float, dy: float) -> QPoint:
    return view.mapFromScene(box.left + dx, box.top + dy)


def gap(view: BoardView) -> Box:
    """The drop gap, in points of the board."""
    item = view.overlay.opening
    room = item.items()[0]
    assert isinstance(room, Rect)
    return Box(item.x(), item.y(), item.x() + room.width, item.y() + room.height)


def drag(
    qtbot: QtBot, view: BoardView, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier | None = None
) -> None:
    hold(qtbot, view, start, end, modifier)
    qtbot.mouseRelease(view.viewport(), LEFT, modifier or Qt.KeyboardModifier.NoModifier, end)


def hold(
    qtbot: QtBot, view: BoardView, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier | None = None
) -> None:
    viewport, keys = view.viewport(), modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(viewport, LEFT, keys, start)
    for step in range(1, 6):
        at = start + (end - start) * step / 5
        move(view, at, keys)


def move(view: BoardView, at: QPoint, keys: Qt.KeyboardModifier) -> None:
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(view.viewport().mapToGlobal(at)), LEFT, LEFT, keys)
    QApplication.sendEvent(view.viewport(), event)


def lines(view: BoardView) -> list[str]:
    return placed(view.open_plan.plan)


def drop(view: BoardView, mime: QMimeData, at: QPoint) -> None:
    viewport, copy, none = view.viewport(), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(viewport, QDragEnterEvent(at, copy, mime, LEFT, none))
    QApplication.sendEvent(viewport, QDragMoveEvent(at, copy, mime, LEFT, none))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(at), copy, mime, LEFT, none))
    QApplication.processEvents()


FULL_STAGE = tuple(
    f"S2 {role} Sofia 0.1"
    for role in (
        *("data_owner", "tech_lead", "data_engineer", "data_scientist", "ml_engineer", "mlops_engineer"),
        *("ux_designer", "solution_architect", "platform_engineer", "analytics_engineer", "software_engineer"),
    )
)


def a_card_dragged_to_another_stage_moves_there_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    drag(qtbot, view, card(view, "S1 tech_lead"), card(view, "S3"))
    assert "S3 tech_lead Sofia 0.4" in lines(view)
    assert view.open_plan.store.undo_stack.undoText() == "Move Tech lead to Scale and Adopt"


def what_was_dropped_is_selected_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    drag(qtbot, view, card(view, "S1 data_owner"), card(view, "S3"))
    assert view.selected == CardRef(STAGES["S3"], RoleId("data_owner"))
    drop(view, role_mime(RoleId("evangelist")), card(view, "S1"))
    assert view.selected == CardRef(STAGES["S1"], RoleId("evangelist"))
    drag(qtbot, view, chip(view, "a4"), card(view, "PM"))
    assert view.selected == CardRef(STAGES["PM"], RoleId("data_engineer"))


def a_person_dragged_to_another_card_moves_and_with_ctrl_takes_it_on_as_well_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    drag(qtbot, view, chip(view, "a2"), card(view, "S1 data_owner"))
    assert lines(view)[:2] == ["S1 data_owner Sofia 0.4", "S1 tech_lead - 0.4"]
    view = shows(PLAN)
    drag(qtbot, view, chip(view, "a2"), card(view, "S1 data_owner"), Qt.KeyboardModifier.ControlModifier)
    assert "S1 tech_lead Sofia 0.4" in lines(view)
    assert lines(view)[0].startswith("S1 data_owner Sofia")


def escape_cancels_a_drag_without_a_trace_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    before = view.viewport().grab().toImage()
    hold(qtbot, view, card(view, "S1 tech_lead"), card(view, "S3"))
    assert view.viewport().grab().toImage() != before
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, card(view, "S3"))
    assert view.open_plan.plan is PLAN
    assert not view.open_plan.store.undo_stack.canUndo()
    view.select(None)
    # Without the focus ring, which Esc shows as any key does: it lies over the viewport.
    assert view.viewport().grab().toImage() == before


def a_drop_outside_the_board_does_nothing_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    drag(qtbot, view, card(view, "S1 tech_lead"), QPoint(-40, 300))
    assert view.open_plan.plan is PLAN


def a_drop_between_the_stages_does_nothing_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    box = view.board_layout.stages[Stage.USE_CASE_DEFINITION].box
    drag(qtbot, view, card(view, "S1 tech_lead"), view.mapFromScene(box.right + 8, 300))
    assert view.open_plan.plan is PLAN


def while_dragging_room_opens_and_the_findings_are_previewed_but_nothing_is_committed_test(
    qtbot: QtBot, shows: Shows
) -> None:
    view = shows(PLAN)
    hold(qtbot, view, card(view, "S1 tech_lead"), card(view, "S3"))
    overlay = view.overlay
    assert overlay.opening.isVisible()
    assert overlay.ghost.isVisible()
    assert overlay.tip.isVisible()
    assert overlay.tip.tip is not None
    assert overlay.tip.tip.title == "Drop in Scale and Adopt"
    assert overlay.tip.tip.cleared or overlay.tip.tip.added or overlay.tip.tip.detail, "its effect is said"
    assert view.open_plan.plan is PLAN
    qtbot.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, card(view, "S3"))
    assert not overlay.tip.isVisible()
    assert not overlay.opening.isVisible()


def the_gap_is_as_large_as_the_card_that_lands_in_it_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(small_plan(*FULL_STAGE))
    last = view.board_layout.stages[Stage.SOLUTION_DEVELOPMENT].cards[-1]
    first = view.board_layout.stages[Stage.SOLUTION_DEVELOPMENT].cards[0]
    start = view.mapFromScene(last.box.left + 12, last.box.top + 6)
    target = view.mapFromScene(first.box.left + 12, first.box.top + 6)
    hold(qtbot, view, start, target)
    room = gap(view)
    band = view.board_layout.stages[Stage.PROJECT_MANAGEMENT].box
    items = [item for item in view.scene().items() if isinstance(item, CardItem)]
    assert len(items) == len(FULL_STAGE) - 1, "the place of the dragged card is closed"
    in_stage = [item for item in items if item.stage is Stage.SOLUTION_DEVELOPMENT]
    assert max(item.sceneBoundingRect().bottom() for item in in_stage) < band.top
    qtbot.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, target)
    landed = view.board_layout.stages[Stage.SOLUTION_DEVELOPMENT].cards[0]
    assert landed.card.role == last.card.role
    assert landed.box == room


def rings_follow_their_card_or_go_while_another_is_dragged_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(small_plan(*FULL_STAGE))
    cards = view.board_layout.stages[Stage.SOLUTION_DEVELOPMENT].cards
    start = view.mapFromScene(cards[-1].box.left + 12, cards[-1].box.top + 6)
    target = view.mapFromScene(cards[0].box.left + 12, cards[0].box.top + 6)
    hold(qtbot, view, start, target)
    assert not view.overlay.selection.isVisible(), "the dragged card has left its place"
    view.select(CardRef(Stage.SOLUTION_DEVELOPMENT, cards[0].card.role))
    shown = next(
        item
        for item in view.scene().items()
        if isinstance(item, CardItem) and (item.stage, item.role) == (Stage.SOLUTION_DEVELOPMENT, cards[0].card.role)
    )
    assert view.overlay.selection.sceneBoundingRect().contains(shown.sceneBoundingRect().center())
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, target)
    assert view.overlay.selection.isVisible()


def a_new_role_has_a_gap_as_high_as_its_vacant_card_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    at = card(view, "S3")
    nothing = Qt.KeyboardModifier.NoModifier
    mime = role_mime(RoleId("ux_designer"))
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, LEFT, nothing)
    QApplication.sendEvent(view.viewport(), enter)
    over = QDragMoveEvent(at, Qt.DropAction.CopyAction, mime, LEFT, nothing)
    QApplication.sendEvent(view.viewport(), over)
    height = gap(view).height
    drop(view, mime, at)
    made = view.board_layout.cards[(STAGES["S3"], RoleId("ux_designer"))]
    assert made.box.height == height


def a_role_from_the_list_makes_a_vacant_card_test(shows: Shows) -> None:
    view = shows(PLAN)
    drop(view, role_mime(RoleId("end_user_rep")), card(view, "S3"))
    assert lines(view)[-1] == "S3 end_user_rep - 0.5"
    assert view.shown()[Stage.SCALE_AND_ADOPT][0][0] == "end_user_rep"


def a_person_from_the_list_takes_the_role_of_the_card_test(shows: Shows) -> None:
    view = shows(PLAN)
    drop(view, person_mime(PersonId("hanna")), card(view, "S1 data_owner"))
    assert lines(view)[0] == "S1 data_owner Hanna 0.5"


def a_person_dropped_on_a_stage_is_offered_the_roles_that_fit_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    drop(view, person_mime(PersonId("hanna")), card(view, "S1"))
    menu = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMenu) and widget.isVisible())
    assert menu.actions()[0].text() == "Data owner (vacant)"
    menu.actions()[0].trigger()
    menu.close()
    assert lines(view)[0] == "S1 data_owner Hanna 0.5"


def a_drag_that_leaves_the_board_leaves_no_trace_test(shows: Shows) -> None:
    view = shows(PLAN)
    viewport, copy, none = view.viewport(), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    mime = role_mime(RoleId("end_user_rep"))
    QApplication.sendEvent(viewport, QDragEnterEvent(card(view, "S3"), copy, mime, LEFT, none))
    QApplication.sendEvent(viewport, QDragMoveEvent(card(view, "S3"), copy, mime, LEFT, none))
    assert view.overlay.opening.isVisible()
    QApplication.sendEvent(viewport, QDragLeaveEvent())
    assert not view.overlay.opening.isVisible()
    assert not view.overlay.tip.isVisible()


def what_is_not_for_the_board_is_not_taken_test(shows: Shows) -> None:
    view = shows(PLAN)
    mime = QMimeData()
    mime.setText("Data engineer")
    event = QDragEnterEvent(card(view, "S3"), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()


def escape_leaves_the_fte_as_it_was_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    view.select(ChipRef(PlacementId("a2")))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    editor = view.findChild(FteEditor)
    assert editor is not None
    qtbot.keyClicks(editor, "0.9")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert view.open_plan.plan is PLAN


def the_board_is_walked_and_edited_by_keyboard_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected == CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead"))
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [role for role, _ in view.shown()[Stage.USE_CASE_DEFINITION]] == ["tech_lead", "data_owner"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.selected == ChipRef(PlacementId("a2"))
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert "S1 tech_lead - 0.4" in lines(view)


def enter_on_a_vacant_card_offers_people_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    view.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner")))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    menu = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMenu) and widget.isVisible())
    assert menu.actions()[0].text().startswith("Hanna Berg")
    menu.actions()[0].trigger()
    menu.close()
    assert lines(view)[0] == "S1 data_owner Hanna 0.5"


def undo_shows_the_board_as_it_was_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    before = view.shown()
    drag(qtbot, view, card(view, "S1 tech_lead"), card(view, "S3"))
    assert view.shown() != before
    view.open_plan.undo()
    assert view.shown() == before


def a_selection_that_is_gone_is_given_up_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    view.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")))
    told: list[BoardRef | None] = []
    view.selection_changed.connect(told.append)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.selected is None
    assert told[-1] is None


def a_finding_is_shown_where_it_is_test(shows: Shows) -> None:
    view = shows(PLAN)
    view.show_subjects((Subject("role", "data_owner"),))
    assert view.selected == CardRef(Stage.USE_CASE_DEFINITION, RoleId("data_owner"))
    view.show_subjects((Subject("stage", "scale-and-adopt"),))
    assert view.selected == StageRef(Stage.SCALE_AND_ADOPT)


def zooming_with_the_wheel_keeps_the_place_under_the_pointer_test(shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    at = QPoint(300, 300)
    before = view.mapToScene(at)
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.scale_now == pytest.approx(1.44)
    after = view.mapToScene(at)
    assert (after - before).manhattanLength() < 12
    view.fit()
    assert view.scale_now == pytest.approx(1.0)


@pytest.fixture(autouse=True)
def _close_menus() -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu):
            widget.close()


def room_theme_and_presenting_show_the_whole_board_test(shows: Shows) -> None:
    view = shows(template("federated"))
    view.set_theme(load_theme("room"))
    view.set_presenting(True)
    layout = view.board_layout
    assert layout.width * view.scale_now <= view.viewport().width() + 1
    assert layout.height * view.scale_now <= view.viewport().height() + 1


def a_board_that_is_scrolled_down_has_no_bar_for_scrolling_sideways_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(template("federated"))
    view.resize(716, 640)
    qtbot.waitUntil(lambda: view.verticalScrollBar().isVisible())
    assert not view.horizontalScrollBar().isVisible()
    view.zoom_to(2.0)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().isVisible())
