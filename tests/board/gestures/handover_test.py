"""Drawing a handover from a stage's edge to another stage."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.board.gestures.handover import DraggedHandover
from teamcanvas.board.landing import EditContext
from teamcanvas.board.selection import HandoverRef
from teamcanvas.model.stage import Stage
from tests.board.conftest import Shows
from tests.board.gestures.conftest import Point
from tests.small_plans import small_plan

S1, S2, S3 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT


def it_leads_to_a_later_stage_test(context: EditContext, point: Point) -> None:
    dragged = DraggedHandover(S1, 100)
    landing = dragged.landing(point("S3"), context, copy=False)
    assert landing is not None
    assert (landing.words, landing.refusal) == ("Hand over to Scale and Adopt", "")
    edit = dragged.edit(landing, context, copy=False)
    assert edit is not None
    (made,) = edit(context.plan).scenario(context.scenario_id).handovers
    assert (made.from_stage, made.to_stage) == (S1, S3)


def it_may_lead_back_but_not_to_the_band_nor_to_itself_test(context: EditContext, point: Point) -> None:
    dragged = DraggedHandover(S2, 100)
    back = dragged.landing(point("S1"), context, copy=False)
    assert back is not None
    assert (back.words, back.refusal) == ("Hand over to Use Case Definition", "")
    band = dragged.landing(point("PM"), context, copy=False)
    assert band is not None
    assert band.refusal == "A handover leads to one of the three stages."
    assert dragged.landing(point("S2"), context, copy=False) is None


def drawn_from_the_gap_it_is_made_once_and_its_fields_are_wanted_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(small_plan())
    stages = view.board_layout.stages
    start = view.mapFromScene(stages[S1].box.right + 6, stages[S1].box.bottom - 60)
    end = view.mapFromScene(stages[S2].box.left + 60, stages[S2].box.bottom - 40)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(20, 5), end):
        qtbot.mouseMove(view.viewport(), at)
    assert view.overlay.arrow.isVisible()
    assert view.overlay.tip.tip is not None
    assert view.overlay.tip.tip.title == "Hand over to Solution Development"
    assert view.open_plan.scenario.handovers == ()
    with qtbot.waitSignal(view.handover_wanted) as wanted:
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert wanted.args == [0]
    assert [(one.from_stage, one.to_stage) for one in view.open_plan.scenario.handovers] == [(S1, S2)]
    assert not view.overlay.arrow.isVisible()
    view.open_plan.undo()
    assert view.open_plan.scenario.handovers == ()


def esc_while_drawing_leaves_no_trace_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(small_plan())
    box = view.board_layout.stages[S1].box
    start = view.mapFromScene(box.right + 6, box.bottom - 60)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(120, 0))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(120, 0))
    assert view.open_plan.scenario.handovers == ()
    assert not view.overlay.arrow.isVisible()


def a_mark_is_chosen_opened_and_removed_by_keyboard_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(small_plan())
    landing = DraggedHandover(S1, 0)
    hit = view._hit(view.mapFromScene(view.board_layout.stages[S2].box.left + 40, 60))
    assert hit is not None
    place = landing.landing(hit, view.edit_context, copy=False)
    assert place is not None
    edit = landing.edit(place, view.edit_context, copy=False)
    assert edit is not None
    view.open_plan.commit("Add", edit)
    box = view.board_layout.handovers[0].box
    middle = view.mapFromScene((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert view.selected == HandoverRef(0)
    with qtbot.waitSignal(view.handover_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.open_plan.scenario.handovers == ()
    view.refresh()
    assert view.selected is None
