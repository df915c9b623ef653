"""The overlay of the board."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from teamcanvas.board.overlay import Overlay
from teamcanvas.board.tip import Tip
from teamcanvas.layout.drawing.drawing import Box, Drawing, Rect
from teamcanvas.layout.drawing.theme import load_theme

LIGHT = load_theme("light")


@pytest.fixture
def overlay(qtbot: QtBot) -> Iterator[Overlay]:
    """In a scene, which owns the items."""
    scene = QGraphicsScene()
    yield Overlay(scene)
    scene.clear()


def a_ring_surrounds_a_box_and_goes_away_test(overlay: Overlay) -> None:
    overlay.selection.surround(Box(10, 20, 110, 60), LIGHT, gap=2)
    assert overlay.selection.isVisible()
    assert overlay.selection.sceneBoundingRect().contains(10, 20)
    overlay.selection.surround(None, LIGHT, gap=2)
    assert not overlay.selection.isVisible()


def clearing_hides_the_items_of_a_drag_and_keeps_the_selection_test(overlay: Overlay) -> None:
    overlay.selection.surround(Box(0, 0, 10, 10), LIGHT, gap=2)
    overlay.target.surround(Box(0, 0, 10, 10), LIGHT, gap=2)
    overlay.open_room(Box(0, 0, 100, 60), LIGHT)
    overlay.tip.say(Tip("Drop in Scale and Adopt"), LIGHT)
    overlay.ghost.lift(Drawing(100, 50, (Rect(0, 0, 100, 50, fill="#ffffff"),)), LIGHT, 1.0, 1.0)
    overlay.ghost.setVisible(True)
    overlay.clear(LIGHT)
    drag = (overlay.target, overlay.opening, overlay.tip, overlay.ghost)
    assert not any(item.isVisible() for item in drag)
    assert overlay.selection.isVisible()


def the_dragged_card_follows_the_pointer_test(overlay: Overlay) -> None:
    overlay.ghost.lift(Drawing(100, 50, ()), LIGHT, 2.0, 1.0)
    overlay.carry(overlay.ghost.pos() + overlay.ghost.boundingRect().center())
    rect = overlay.ghost.boundingRect()
    assert rect.center().manhattanLength() < 1
    assert rect.width() >= 200
    assert overlay.ghost.isVisible()


def the_tip_shows_its_text_test(overlay: Overlay) -> None:
    overlay.tip.say(Tip("Drop in Scale and Adopt"), LIGHT)
    assert overlay.tip.isVisible()
    assert overlay.tip.tip == Tip("Drop in Scale and Adopt")
    assert overlay.tip.size.width() > 100
