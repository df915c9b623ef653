"""Heads of stages that stay while their cards are scrolled."""

from pytestqt.qtbot import QtBot

from teamcanvas.board.sticky_heads import LARGEST, StickyHeads
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.stage import CORE_STAGES
from tests.board.conftest import Shows
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
