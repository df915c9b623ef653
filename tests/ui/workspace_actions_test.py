"""Actions that concern the parts of the editor."""

from teamcanvas.ui.actions import ACTIONS, Need
from teamcanvas.ui.workspace_actions import WORKSPACE_ACTIONS
from tests.small_plans import small_plan
from tests.ui.conftest import Editor


def they_are_declared_and_need_a_plan_test() -> None:
    needs = {record.id: record.needs for record in ACTIONS}
    assert needs.keys() >= WORKSPACE_ACTIONS.keys()
    plan_or_more = {Need.PLAN, Need.UNDO, Need.REDO}
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
