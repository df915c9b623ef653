"""Handovers between the stages of the board."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from teamcanvas.board.view import BoardView
from teamcanvas.edits.handovers import add_handover, set_artefacts
from teamcanvas.edits.people import rename_person
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PersonId
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from tests.board.conftest import Shows
from tests.small_plans import small_plan

S1, S2, S3 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT, Stage.SCALE_AND_ADOPT


def giver_and_receiver_are_shown_between_their_stages_test(qtbot: QtBot) -> None:
    plan = add_handover(small_plan(), "plan", S1, S2, giver=PersonId("hanna"), receiver=PersonId("sofia"))
    open_plan = OpenPlan.new(add_handover(plan, "plan", S2, S3, giver=PersonId("sofia")))
    view = BoardView(open_plan, load_theme("light"))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    items = view._scene.handovers
    assert [item.toolTip() for item in items._items[:2]] == [
        "<qt>Handover: Hanna Berg → Sofia Rossi</qt>",
        "<qt>Handover: Sofia Rossi → somebody not yet known</qt>",
    ]
    stages = view.board_layout.stages
    first, second = (item.sceneBoundingRect().center().x() for item in items._items[:2])
    assert stages[S1].box.right < first < stages[S2].box.left
    assert stages[S2].box.right < second < stages[S3].box.left

    open_plan.commit("Rename", lambda old: rename_person(old, PersonId("hanna"), "<b>H</b>"))
    open_plan.commit("Artefacts", lambda old: set_artefacts(old, "plan", 0, "model card"))
    view.refresh()
    hint = "<qt>Handover: &lt;b&gt;H&lt;/b&gt; → Sofia Rossi: model card</qt>"
    assert items._items[0].toolTip() == hint

    for _ in range(2):
        open_plan.undo()
    assert items._items[0].toolTip() == "<qt>Handover: Hanna Berg → Sofia Rossi</qt>"
    open_plan.close()


def a_handover_says_under_the_pointer_who_gives_what_to_whom_test(qtbot: QtBot, shows: Shows) -> None:
    view = shows(add_handover(small_plan("S1 tech_lead Sofia 0.4"), "plan", S1, S3, giver=PersonId("sofia")))
    box = view.board_layout.handovers[0].box
    at = view.mapFromScene((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), help_event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "from Use Case Definition to Scale and Adopt: Sofia Rossi" in QToolTip.text()
    assert "Double-click" in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
