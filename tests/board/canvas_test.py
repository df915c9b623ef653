"""The canvas shows the open plan, and keeps up with it."""

from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import BoardRef, CardRef, ChipRef
from teamcanvas.edits.placements import place_role
from teamcanvas.edits.scenarios import add_scenario
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId, SequentialIds
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.small_plans import small_plan, template

PLAN = small_plan("S1 tech_lead Sofia", "S2 data_owner Piotr")
S3 = Stage.SCALE_AND_ADOPT


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


def the_selection_is_told_once_test(shows: Shows) -> None:
    view = shows(PLAN)
    told: list[BoardRef | None] = []
    view.selection_changed.connect(told.append)
    view.select(ChipRef(PlacementId("a1")))
    view.select(ChipRef(PlacementId("a1")))
    assert told == [ChipRef(PlacementId("a1"))]


def zooming_is_told_and_bounded_test(shows: Shows) -> None:
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
