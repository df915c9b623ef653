"""Heads of stages that stay while their cards are scrolled."""

from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.board.minimap import Minimap
from teamcanvas.board.navigation import box_of
from teamcanvas.board.selection import CardRef
from teamcanvas.board.sticky_heads import LARGEST, StickyBand, StickyHeads
from teamcanvas.board.view import BoardView
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.stage import CORE_STAGES, Stage
from tests.board.conftest import Shows
from tests.board.view_test import LEFT, chip, hold
from tests.small_plans import template


def heads_stay_while_their_cards_are_scrolled_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    heads = view.findChild(StickyHeads)
    assert heads is not None
    assert heads.isHidden(), "the heads themselves are visible"
    view.zoom_to(2.5)
    view.verticalScrollBar().setValue(view.verticalScrollBar().minimum())
    assert heads.isHidden()
    view.verticalScrollBar().setValue(round(150 * 2.5))
    assert heads.isVisible()
    assert heads.stages == CORE_STAGES
    assert heads.geometry().top() == view.viewport().geometry().top()
    assert heads.height() < 80 * LARGEST
    picture = heads.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert load_theme("light").colours.badge in colours, "the number of a stage is painted"
    view.fit()
    assert heads.isHidden()


def a_head_lies_over_the_visible_part_of_its_stage_test(shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    heads = view.findChild(StickyHeads)
    assert heads is not None
    view.zoom_to(4)
    view.verticalScrollBar().setValue(150 * 4)
    bar, width = view.horizontalScrollBar(), view.viewport().width()
    for value in range(bar.minimum(), bar.maximum() + 1, max((bar.maximum() - bar.minimum()) // 40, 1)):
        bar.setValue(value)
        for stage in heads.stages:
            box = view.board_layout.stages[stage].box
            left, right = (view.mapFromScene(x, 0).x() for x in (box.left, box.right))
            area = heads.area(stage)
            assert left <= area.left()
            assert area.right() <= right
            if min(right, width) - max(left, 0) >= area.width():
                assert area.left() >= 0, "its number and title are not cut at the left"
                assert area.right() <= width


def a_stage_that_is_scrolled_past_has_no_head_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    heads = view.findChild(StickyHeads)
    assert heads is not None
    view.zoom_to(4)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    bottom = max(view.board_layout.stages[stage].box.bottom for stage in CORE_STAGES)
    past = view.mapToScene(0, 0).y() > bottom
    assert bool(heads.stages) is not past


def sticky_band(view: BoardView) -> StickyBand:
    band = view.findChild(StickyBand)
    assert band is not None
    return band


def small(shows: Shows) -> BoardView:
    """A board in a window in which it does not fit at a readable size, and which is too small for a minimap."""
    view = shows(template("full-mlops-team"))
    view.resize(640, 480)
    view.fit()
    return view


def area(view: BoardView, ref: CardRef) -> QRect:
    box = box_of(view.board_layout, ref)
    assert box is not None
    return QRect(view.mapFromScene(box.left, box.top), view.mapFromScene(box.right, box.bottom))


def the_band_below_the_window_is_named_at_its_edge_and_a_click_scrolls_to_it_test(qtbot: QtBot, shows: Shows) -> None:
    view = small(shows)
    band = sticky_band(view)
    assert band.isVisible()
    assert band.accessibleName() == "Scroll to Project management"
    assert band.geometry().bottom() == view.viewport().geometry().bottom()
    qtbot.mouseClick(band, Qt.MouseButton.LeftButton)
    assert band.isHidden()
    box = view.board_layout.stages[Stage.PROJECT_MANAGEMENT].box
    assert view.mapFromScene(0, box.bottom).y() <= view.viewport().height()


def the_band_is_named_where_neither_it_nor_a_minimap_shows_it_test(shows: Shows) -> None:
    view = small(shows)
    band = sticky_band(view)
    minimap = view.findChild(Minimap)
    assert minimap is not None
    for width, height in ((640, 480), (900, 480), (1000, 700), (1400, 1000)):
        view.resize(width, height)
        for scale in (0.5, 0.72, 1.0, 2.0):
            view.zoom_to(scale)
            bar = view.verticalScrollBar()
            for value in (bar.minimum(), bar.maximum()):
                bar.setValue(value)
                top = view.mapFromScene(0, view.board_layout.stages[Stage.PROJECT_MANAGEMENT].box.top).y()
                if top + 60 * scale < view.viewport().height():
                    assert band.isHidden(), (width, height, scale)
                if top > view.viewport().height():
                    assert band.isVisible() is minimap.isHidden(), (width, height, scale)


def the_band_at_the_edge_makes_room_for_a_drag_test(qtbot: QtBot, shows: Shows) -> None:
    view = small(shows)
    band = sticky_band(view)
    person = next(one for one in view.board_layout.cards.values() if one.card.placements).card.placements[0]
    at = chip(view, person.id)
    hold(qtbot, view, at, at + QPoint(60, 40))
    assert band.isHidden()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at)
    qtbot.waitUntil(band.isVisible)


def the_selected_card_is_not_below_a_head_test(shows: Shows) -> None:
    view = small(shows)
    band, heads = sticky_band(view), view.findChild(StickyHeads)
    assert heads is not None
    cards = [CardRef(stage, placed.card.role) for stage in Stage for placed in view.board_layout.stages[stage].cards]
    for ref in (*cards, *reversed(cards)):
        view.select(ref)
        where = area(view, ref)
        if band.isVisible():
            assert where.bottom() < band.y(), ref
        if heads.isVisible():
            assert where.top() >= heads.height(), ref
