"""A drag previews its landing, and commits one edit on drop."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from teamcanvas.board.dragging import Dragging
from teamcanvas.board.gestures.card import DraggedCard
from teamcanvas.board.gestures.person import DraggedPerson
from teamcanvas.board.gestures.role import DraggedRole
from teamcanvas.board.ghost_card import dragged_card
from teamcanvas.board.overlay import Overlay
from teamcanvas.board.scene import BoardScene
from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId, RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from tests.small_plans import board_in, placed, small_plan

PLAN = small_plan("S1 data_owner -", "S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3")
LAYOUT = layout_board(board_content(board_in(PLAN)), load_theme("light"), 1035, min_height=700)


@pytest.fixture
def open_plan(qtbot: QtBot) -> OpenPlan:
    return OpenPlan.new(PLAN)


@pytest.fixture
def overlay(qtbot: QtBot) -> Iterator[Overlay]:
    scene = BoardScene()
    yield scene.overlay
    scene.clear()


@pytest.fixture
def dragging(open_plan: OpenPlan, overlay: Overlay) -> Dragging:
    return Dragging(lambda: open_plan, lambda: LAYOUT, overlay, dragged_card)


def in_stage(stage: Stage) -> QPointF:
    box = LAYOUT.stages[stage].box
    return QPointF(box.left + 20, box.bottom - 10)


def on_card(stage: Stage, role: str) -> QPointF:
    box = LAYOUT.cards[(stage, RoleId(role))].box
    return QPointF(box.left + 10, box.top + 5)


def nothing_is_committed_before_the_drop_test(dragging: Dragging, open_plan: OpenPlan) -> None:
    dragging.begin(DraggedRole(RoleId("end_user_rep")))
    assert dragging.move(in_stage(Stage.SCALE_AND_ADOPT), copy=False)
    assert open_plan.plan is PLAN
    dragging.drop()
    assert placed(open_plan.plan)[-1] == "S3 end_user_rep - 0.5"
    assert open_plan.store.undo_stack.count() == 1
    assert dragging.dragged is None


def outside_the_stages_a_drop_does_nothing_test(dragging: Dragging, open_plan: OpenPlan) -> None:
    dragging.begin(DraggedRole(RoleId("end_user_rep")))
    assert not dragging.move(QPointF(-50, -50), copy=False)
    dragging.drop()
    assert open_plan.plan is PLAN


def cancelling_leaves_no_trace_test(dragging: Dragging, overlay: Overlay, qtbot: QtBot) -> None:
    dragging.begin(DraggedRole(RoleId("end_user_rep")))
    dragging.move(in_stage(Stage.SCALE_AND_ADOPT), copy=False)
    with qtbot.waitSignal(dragging.landing_changed) as told:
        dragging.cancel()
    assert told.args == [None, None]
    assert not overlay.tip.isVisible()
    assert dragging.landing is None


def a_drop_that_cannot_be_done_says_why_test(dragging: Dragging, open_plan: OpenPlan, qtbot: QtBot) -> None:
    dragging.begin(DraggedPerson(PersonId("piotr")))
    assert not dragging.move(on_card(Stage.SOLUTION_DEVELOPMENT, "tech_lead"), copy=False)
    with qtbot.waitSignal(dragging.refused) as told:
        dragging.drop()
    assert told.args == ["Piotr Zając already holds Tech lead in Solution Development."]
    assert open_plan.plan is PLAN


def a_person_dropped_on_a_stage_is_asked_for_a_role_test(dragging: Dragging, qtbot: QtBot) -> None:
    dragging.begin(DraggedPerson(PersonId("hanna")))
    dragging.move(in_stage(Stage.SCALE_AND_ADOPT), copy=False)
    with qtbot.waitSignal(dragging.choose_role) as told:
        dragging.drop()
    assert told.args == ["hanna", Stage.SCALE_AND_ADOPT]


def the_tip_previews_what_the_drop_does_to_the_findings_test(dragging: Dragging, overlay: Overlay) -> None:
    dragging.begin(DraggedCard(Stage.USE_CASE_DEFINITION, RoleId("data_owner")))
    dragging.move(in_stage(Stage.SCALE_AND_ADOPT), copy=False)
    tip = overlay.tip.tip
    assert tip is not None
    assert tip.title == "Drop in Scale and Adopt"
    dragging.move(on_card(Stage.USE_CASE_DEFINITION, "data_owner"), copy=False)
    assert not overlay.tip.isVisible()


def a_plan_that_changed_meanwhile_is_not_damaged_test(dragging: Dragging, open_plan: OpenPlan) -> None:
    dragging.begin(DraggedCard(Stage.USE_CASE_DEFINITION, RoleId("tech_lead")))
    dragging.move(in_stage(Stage.SCALE_AND_ADOPT), copy=False)
    open_plan.commit("Clear", lambda plan: plan.replace(scenarios=(plan.scenarios[0].replace(placements=()),)))
    cleared = open_plan.plan
    dragging.drop()
    assert open_plan.plan is cleared


def tips_are_cached_within_a_drag_test(dragging: Dragging, overlay: Overlay, monkeypatch: pytest.MonkeyPatch) -> None:
    previewed: list[object] = []
    preview = OpenPlan.preview
    monkeypatch.setattr(OpenPlan, "preview", lambda self, edit: previewed.append(edit) or preview(self, edit))
    dragging.begin(DraggedRole(RoleId("end_user_rep")))
    said = []
    for stage in (Stage.SCALE_AND_ADOPT, Stage.SOLUTION_DEVELOPMENT) * 2:
        dragging.move(in_stage(stage), copy=False)
        said.append(overlay.tip.tip)
    assert said[:2] == said[2:]
    assert said[0] != said[1]
    assert len(previewed) == 2
    dragging.begin(DraggedRole(RoleId("data_engineer")))
    dragging.move(in_stage(Stage.SCALE_AND_ADOPT), copy=False)
    assert len(previewed) == 3
