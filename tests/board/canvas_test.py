"""The canvas shows the open plan, and keeps up with it."""

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef
from teamcanvas.board.view import BoardView
from teamcanvas.edits.placements import place_role
from teamcanvas.edits.scenarios import add_scenario
from teamcanvas.layout.board.board import PlacedCard
from teamcanvas.layout.drawing.drawing import Box, Rect
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.small_plans import small_plan, template

PLAN = small_plan("S1 tech_lead Sofia", "S2 data_owner Piotr")
S3 = Stage.SCALE_AND_ADOPT
SCREENS = [(1024, 768), (1280, 720), (1280, 800), (1366, 768), (1440, 900), (1920, 1080)]


def an_edit_made_elsewhere_is_shown_test(shows: Shows) -> None:
    view = shows(PLAN)
    view.open_plan.commit("Place", lambda plan: place_role(plan, "plan", RoleId("ux_designer"), S3, SequentialIds()))
    assert [role for role, _ in view.shown()[S3]] == ["ux_designer"]


def another_scenario_is_shown_with_nothing_selected_test(shows: Shows) -> None:
    view = shows(PLAN)
    view.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")))
    view.open_plan.commit("Add", lambda plan: add_scenario(plan, "To be", SequentialIds()))
    view.open_plan.set_scenario(view.open_plan.plan.scenarios[1].id)
    assert all(not cards for cards in view.shown().values())
    assert view.selected is None


def the_selection_is_emitted_once_test(shows: Shows) -> None:
    view = shows(PLAN)
    told: list[BoardRef | None] = []
    view.selection_changed.connect(told.append)
    view.select(ChipRef(PlacementId("a1")))
    view.select(ChipRef(PlacementId("a1")))
    assert told == [ChipRef(PlacementId("a1"))]


def zooming_is_emitted_and_clamped_test(shows: Shows) -> None:
    view = shows(PLAN)
    scales: list[float] = []
    view.zoom_changed.connect(scales.append)
    view.zoom_in()
    view.zoom_to(1000)
    view.zoom_to(0)
    assert scales == [1.2, 4.0, 0.2]


def a_larger_window_gives_the_board_more_room_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    before = view.board_layout.width
    view.resize(1500, 900)
    qtbot.waitUntil(lambda: view.board_layout.width > before)


def a_theme_changes_the_pictures_not_the_plan_test(shows: Shows) -> None:
    view = shows(PLAN)
    before = view.grab().toImage()
    shown = view.shown()
    view.set_theme(load_theme("dark"))
    assert view.grab().toImage() != before
    assert view.shown() == shown


def _visible(view: BoardView) -> QRectF:
    return view.mapToScene(view.viewport().rect()).boundingRect()


def _contains(outer: QRectF, box: Box) -> bool:
    return outer.adjusted(-1, -1, 1, 1).contains(QRectF(box.left, box.top, box.width, box.height))


def _shows_stage(view: BoardView, stage: Stage) -> bool:
    """Whether the head of a stage and all of its cards are in the viewport, at the largest scale that allows it."""
    layout, visible = view.board_layout, _visible(view)
    own = layout.stages[stage]
    head = Box(own.box.left, own.box.top, own.box.left + 1, own.box.top + 1)
    return all(_contains(visible, box) for box in (head, *(card.box for card in own.cards)))


@pytest.mark.parametrize("name", ["delivery-team", "full-mlops-team", "federated", "startup-trio"])
@pytest.mark.parametrize("size", SCREENS)
def a_stage_brought_closer_is_shown_with_its_head_and_all_cards_test(
    shows: Shows, name: str, size: tuple[int, int]
) -> None:
    view = shows(template(name))
    view.set_theme(load_theme("room"))
    view.set_presenting(True)
    view.resize(*size)
    whole = view.scale_now
    for stage in Stage:
        view.fit(stage)
        assert _shows_stage(view, stage), stage
        assert view.scale_now >= whole, stage
        others = [
            card for other in view.board_layout.stages.values() if other.stage is not stage for card in other.cards
        ]
        assert not any(_in_sight(view, card) for card in others), stage


def _in_sight(view: BoardView, card: PlacedCard) -> bool:
    box = card.box
    return _visible(view).adjusted(1, 1, -1, -1).intersects(QRectF(box.left, box.top, box.width, box.height))


@pytest.mark.parametrize("size", SCREENS)
def a_band_of_few_cards_comes_closer_too_test(shows: Shows, size: tuple[int, int]) -> None:
    view = shows(template("delivery-team"))
    view.set_theme(load_theme("room"))
    view.set_presenting(True)
    view.resize(*size)
    whole = view.scale_now
    view.fit(Stage.PROJECT_MANAGEMENT)
    assert view.scale_now > 1.15 * whole


def a_selection_in_another_stage_brings_that_stage_closer_test(shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    view.set_presenting(True)
    view.fit(Stage.USE_CASE_DEFINITION)
    role = next(iter(view.shown()[Stage.SCALE_AND_ADOPT]))[0]
    view.select(CardRef(Stage.SCALE_AND_ADOPT, RoleId(role)))
    assert _shows_stage(view, Stage.SCALE_AND_ADOPT)


def another_scenario_is_shown_at_the_stage_that_was_closer_test(shows: Shows) -> None:
    view = shows(template("full-mlops-team"))
    view.set_presenting(True)
    view.fit(Stage.SOLUTION_DEVELOPMENT)
    view.open_plan.commit("Add", lambda plan: add_scenario(plan, "To be", SequentialIds()))
    view.open_plan.set_scenario(view.open_plan.plan.scenarios[1].id)
    assert _shows_stage(view, Stage.SOLUTION_DEVELOPMENT)
    view.zoom_in()
    assert view.sceneRect().width() == pytest.approx(view.board_layout.width)


def the_ring_of_the_selection_is_quiet_while_keys_act_on_something_else_test(shows: Shows) -> None:
    view = shows(small_plan("S1 tech_lead Sofia 0.4"))

    def colour() -> str:
        (ring,) = view.overlay.selection.items()
        assert isinstance(ring, Rect)
        return ring.stroke or ""

    colours = load_theme("light").colours
    view.select(CardRef(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")))
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason))
    seen = [colour()]
    view.set_presenting(True)
    seen.append(colour())
    view.set_presenting(False)
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    seen.append(colour())
    away = colours.outline_vacant if not view.hasFocus() else colours.selection
    assert seen == [away, colours.selection, colours.selection]
