"""Actions that concern the parts of the editor."""

import pytest

from teamcanvas.edits.placements import remove_placement
from teamcanvas.model.ids import PlacementId
from teamcanvas.ui.widgets.link_button import LinkButton
from teamcanvas.ui.window.actions import ACTIONS, ActionNeed
from teamcanvas.ui.window.workspace_actions import WORKSPACE_ACTIONS
from tests.small_plans import small_plan
from tests.ui.conftest import Editor


def they_are_declared_and_need_a_plan_test() -> None:
    needs = {record.id: record.needs for record in ACTIONS}
    assert needs.keys() >= WORKSPACE_ACTIONS.keys()
    plan_or_more = {ActionNeed.PLAN, ActionNeed.UNDO, ActionNeed.REDO}
    assert all(needs[name] & plan_or_more for name in WORKSPACE_ACTIONS)


def they_act_on_the_editor_they_are_given_test(editor: Editor) -> None:
    space = editor(small_plan())
    WORKSPACE_ACTIONS["show_raci"](space)
    assert not space.on_board
    WORKSPACE_ACTIONS["add_scenario"](space)
    assert len(space.open_plan.plan.scenarios) == 2
    WORKSPACE_ACTIONS["undo"](space)
    assert len(space.open_plan.plan.scenarios) == 1
    WORKSPACE_ACTIONS["organisation"](space)
    assert not space.header.organisation.isHidden()


@pytest.mark.parametrize("action", ["undo", "redo"])
def undo_clears_the_message_of_the_change_test(editor: Editor, action: str) -> None:
    space = editor(small_plan())
    for _ in range(2):
        WORKSPACE_ACTIONS["add_scenario"](space)
    space.open_plan.undo()
    space.status.say("Pasted. 5 cells did not fit", Open=lambda: None)
    WORKSPACE_ACTIONS[action](space)
    assert space.status.message == ""
    assert not [one for one in space.status.findChildren(LinkButton) if one.text() == "Open" and one.isVisible()]


def a_message_caused_by_undo_is_kept_test(editor: Editor) -> None:
    space = editor(small_plan("S1 data_owner Ada"))
    space.findings.hide()
    space.open_plan.commit("Remove", lambda plan: remove_placement(plan, "plan", PlacementId("a1")))
    space.status.say("Removed")
    WORKSPACE_ACTIONS["undo"](space)
    assert space.status.message not in ("", "Removed")
