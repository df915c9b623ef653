"""What the pointer does on the board without dragging: outlines under it, and double clicks."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot

from teamcanvas.board.fte_editor import FteEditor
from teamcanvas.board.selection import ChipRef
from teamcanvas.board.view import BoardView
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.board.view_test import LEFT, PLAN, card, chip, drag, hold, lines, move, point


def fte(view: BoardView, placement: str) -> QPoint:
    """A point on the FTE of a person on their card."""
    boxes = (one.fte_box(PlacementId(placement)) for one in view.board_layout.cards.values())
    return point(view, next(box for box in boxes if box is not None), 6, 6)


def point_at(view: BoardView, at: QPoint) -> None:
    """The pointer moves, no button pressed."""
    none, where = Qt.MouseButton.NoButton, QPointF(view.viewport().mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def an_fte_is_typed_on_the_card_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    qtbot.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, fte(view, "a2"))
    editor = view.findChild(FteEditor)
    assert editor is not None
    assert editor.isVisible()
    qtbot.keyClicks(editor, "0,25")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "S1 tech_lead Sofia 0.25" in lines(view)
    assert not editor.isVisible()


def a_double_click_on_a_name_or_card_asks_for_its_details_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    for place, ref in ((chip(view, "a2"), ChipRef(PlacementId("a2"))), (card(view, "S1 tech_lead"), None)):
        with qtbot.waitSignal(view.details_wanted):
            qtbot.mouseClick(view.viewport(), LEFT, pos=place)
            qtbot.mouseDClick(view.viewport(), LEFT, pos=place)
        assert ref is None or view.selected == ref
    view.set_presenting(True)
    with qtbot.assertNotEmitted(view.details_wanted):
        qtbot.mouseDClick(view.viewport(), LEFT, pos=chip(view, "a2"))


def the_card_under_the_pointer_has_an_outline_test(shows: Shows) -> None:
    view = shows(PLAN)
    hover = view.overlay.hover
    point_at(view, chip(view, "a2"))
    assert hover.isVisible()
    box = view.board_layout.cards[Stage.USE_CASE_DEFINITION, RoleId("tech_lead")].box
    assert (hover.x(), hover.y()) == (box.left, box.top)
    point_at(view, QPoint(2, 2))
    assert not hover.isVisible()
    point_at(view, chip(view, "a2"))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert not hover.isVisible()
    view.set_presenting(True)
    point_at(view, chip(view, "a2"))
    assert not hover.isVisible()


def the_outline_goes_with_the_card_that_is_laid_out_anew_test(shows: Shows) -> None:
    view = shows(PLAN)
    changes = (lambda: view.resize(view.width() - 40, view.height()), lambda: view.set_presenting(True))
    for change in changes:
        point_at(view, chip(view, "a2"))
        assert view.overlay.hover.isVisible()
        change()
        assert not view.overlay.hover.isVisible(), "the pointer may be over another card now"


def what_is_dropped_on_the_lists_is_taken_off_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    outside = QPoint(-40, 60)
    view.takes_off = lambda at: view.viewport().mapFromGlobal(at).x() < 0
    drag(qtbot, view, chip(view, "a2"), outside)
    assert [line for line in lines(view) if "tech_lead" in line] == ["S1 tech_lead - 0.4", "S2 tech_lead Piotr 0.3"]
    drag(qtbot, view, card(view, "S2 tech_lead"), outside)
    assert [line for line in lines(view) if "tech_lead" in line] == ["S1 tech_lead - 0.4"]
    view.open_plan.undo()
    view.open_plan.undo()
    assert view.open_plan.plan == PLAN


def what_is_dropped_anywhere_else_outside_stays_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    drag(qtbot, view, chip(view, "a2"), QPoint(-40, 60))
    assert view.open_plan.plan == PLAN


def a_plus_says_that_ctrl_copies_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    ghost = view.overlay.ghost
    hold(qtbot, view, chip(view, "a2"), card(view, "S3"))
    assert not ghost.copies
    before = drawn(view)
    move(view, card(view, "S3"), Qt.KeyboardModifier.ControlModifier)
    assert ghost.copies
    assert drawn(view) != before
    move(view, card(view, "S1 data_owner"), Qt.KeyboardModifier.ControlModifier)
    assert ghost.copies
    move(view, chip(view, "a2"), Qt.KeyboardModifier.ControlModifier)
    assert not ghost.copies, "a person is not put on their own card again"
    view.cancel_drag()
    hold(qtbot, view, card(view, "S1 tech_lead"), card(view, "S1 data_owner"), Qt.KeyboardModifier.ControlModifier)
    assert not ghost.copies, "within its stage a card is only reordered"


def ctrl_counts_also_while_the_pointer_rests_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(PLAN)
    where = card(view, "S3")
    hold(qtbot, view, chip(view, "a2"), where)
    QCursor.setPos(view.viewport().mapToGlobal(where))
    qtbot.keyPress(view, Qt.Key.Key_Control)
    assert view.overlay.ghost.copies
    qtbot.keyRelease(view, Qt.Key.Key_Control)
    assert not view.overlay.ghost.copies


def drawn(view: BoardView) -> int:
    """A number for how the ghost is painted."""
    ghost = view.overlay.ghost
    picture = QPixmap(ghost.boundingRect().size().toSize())
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.translate(-ghost.boundingRect().topLeft())
    ghost.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    image = picture.toImage()
    return sum(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
