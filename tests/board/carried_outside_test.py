"""What is dragged, seen outside of the board."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.board.carried_outside import NOT_HERE
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from tests.board.view_test import PLAN, card, chip, hold, move

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    """The window, which is kept for as long as a test runs."""
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(1000, 560)
    return pane


@pytest.fixture
def view(qtbot: QtBot, pane: QWidget) -> BoardView:
    """A board with 200 pixels of a window on its left and 60 below it."""
    view = BoardView(OpenPlan.new(PLAN), load_theme("light"), pane)
    view.setGeometry(200, 0, 800, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    return view


def what_is_dragged_and_what_a_drop_does_are_seen_outside_of_the_board_test(qtbot: QtBot, view: BoardView) -> None:
    hold(qtbot, view, chip(view, "a2"), QPoint(-90, 60))
    picture, tip = view.outside.picture, view.outside.tip
    assert picture is not None
    assert tip is not None
    assert (picture.geometry().center() - QPoint(110, 60)).manhattanLength() <= 2
    assert picture.pixmap().toImage() == view.overlay.ghost.picture.toImage()
    assert view.outside.words == NOT_HERE
    view.takes_off = lambda _at: True
    move(view, QPoint(-92, 60), NO_KEYS)
    assert "off the card" in view.outside.words
    move(view, card(view, "S3"), NO_KEYS)
    assert view.outside.picture is None
    move(view, QPoint(-90, 60), NO_KEYS)
    view.cancel_drag()
    assert view.outside.picture is None
    assert view.open_plan.plan is PLAN


def the_tip_stays_inside_the_window_test(qtbot: QtBot, view: BoardView) -> None:
    hold(qtbot, view, chip(view, "a2"), QPoint(790, 530))
    for at in (QPoint(790, 530), QPoint(-195, 530), QPoint(-195, 10)):
        move(view, at, NO_KEYS)
        assert view.outside.tip is not None
        assert view.window().rect().contains(view.outside.tip.geometry())
    view.cancel_drag()
