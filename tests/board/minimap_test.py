"""The overview of a board that is larger than the window."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.board.canvas import MINIMAP_LEAST_ROOM
from teamcanvas.board.minimap import Minimap
from teamcanvas.board.selection import CardRef
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.theme import load_theme
from tests.board.conftest import Shows
from tests.board.view_test import LEFT, chip, hold
from tests.small_plans import template


def minimap(view: BoardView) -> Minimap:
    found = view.findChild(Minimap)
    assert found is not None
    return found


def visible(view: BoardView) -> QRectF:
    """What of the board can be seen."""
    return view.mapToScene(view.viewport().rect()).boundingRect()


def zoomed(shows: Shows, scale: float = 2.5) -> BoardView:
    view = shows(template("full-mlops-team"))
    view.zoom_to(scale)
    return view


def only_a_board_that_is_much_larger_than_the_window_has_an_overview_test(shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    over = minimap(view)
    assert over.isHidden()
    assert over.accessibleName() == "Overview of the board"
    view.zoom_to(2.5)
    assert over.isVisible()
    assert view.viewport().rect().contains(over.geometry())
    view.fit()
    assert over.isHidden()
    view.zoom_to(2.5)
    view.allow_minimap(allowed=False)
    assert over.isHidden()
    view.allow_minimap(allowed=True)
    assert over.isVisible()
    view.set_presenting(True)
    view.zoom_to(2.5)
    assert over.isHidden(), "not on the wall"


def a_small_window_has_no_overview_test(shows: Shows) -> None:
    view = zoomed(shows)
    least_width, least_height = MINIMAP_LEAST_ROOM
    whole = view.size()
    for width, height in ((least_width - 30, whole.height()), (whole.width(), least_height - 30)):
        view.resize(width, height)
        assert minimap(view).isHidden(), "it would cover too much of the board"
    view.resize(whole)
    assert minimap(view).isVisible()


def it_shows_the_families_of_the_cards_and_what_is_visible_test(shows: Shows) -> None:
    view = zoomed(shows)
    over, light = minimap(view), load_theme("light")
    picture = over.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert light.families["data"].edge in colours
    assert light.colours.accent in colours
    assert over.rect().toRectF().contains(over.frame)
    before = over.frame
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 200)
    assert over.frame.top() > before.top()
    assert over.frame.left() == before.left()


def a_press_and_a_drag_in_it_move_the_board_test(qtbot: QtBot, shows: Shows) -> None:
    view = zoomed(shows)
    over = minimap(view)
    qtbot.mousePress(over, LEFT, pos=QPoint(4, 4))
    assert visible(view).left() <= 1
    assert visible(view).top() <= 1
    middle = over.rect().center()
    qtbot.mouseMove(over, middle)
    assert (over.frame.center() - QPointF(middle)).manhattanLength() <= 4
    qtbot.mouseRelease(over, LEFT, pos=middle)
    there = visible(view)
    qtbot.mouseMove(over, QPoint(4, 4))
    assert visible(view) == there, "it follows only while the button is pressed"


def the_wheel_scrolls_the_board_also_over_it_test(shows: Shows) -> None:
    view = zoomed(shows)
    view.verticalScrollBar().setValue(0)
    at = minimap(view).rect().center()
    wheel = QWheelEvent(
        QPointF(at),
        QPointF(minimap(view).mapToGlobal(at)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(minimap(view), wheel)
    assert view.verticalScrollBar().value() > 0


def it_covers_nothing_that_is_selected_or_dragged_over_test(qtbot: QtBot, shows: Shows) -> None:
    view = zoomed(shows)
    over = minimap(view)
    for (stage, role), placed in view.board_layout.cards.items():
        view.select(CardRef(stage, role))
        top_left = view.mapFromScene(placed.box.left, placed.box.top)
        box = QRectF(top_left, view.mapFromScene(placed.box.right, placed.box.bottom)).toRect()
        assert not over.geometry().intersects(box), (stage, role)
    view.verticalScrollBar().setValue(0)
    view.horizontalScrollBar().setValue(0)
    person = next(one for stage in view.board.cards.values() for card in stage for one in card.placements if one.person)
    hold(qtbot, view, chip(view, person.id), chip(view, person.id) + QPoint(60, 40))
    assert over.isHidden()
    view.cancel_drag()
    assert over.isVisible()
