"""All fixes of a topic in one step, and a look at what all fixes would do."""

from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.edits.people import rename_person
from teamcanvas.model.plan import Plan
from teamcanvas.rules.engine import check
from teamcanvas.ui.findings.fix_runs import FixRuns
from tests.rules.advice.teams import advice_plan
from tests.ui.conftest import Opens, open_dialog, press

TEAM = advice_plan("05agency")


def _weight(plan: Plan) -> int:
    counts = check(plan, "plan").counts
    return 100 * counts.error + 10 * counts.warning + counts.info


def all_fixes_of_a_topic_are_one_step_test(qtbot: QtBot, opens: Opens, owner: QWidget) -> None:
    open_plan = opens(TEAM)
    runs = FixRuns(open_plan, owner)
    with qtbot.waitSignal(runs.message) as said:
        runs.apply_to_topic("working-together")
    assert said.args == ["2 fixes applied. Undo takes them back."]
    assert len(open_plan.scenario.ceremonies) == 2
    open_plan.undo()
    assert open_plan.plan == TEAM


def all_fixes_are_compared_and_nothing_is_changed_test(qtbot: QtBot, opens: Opens, owner: QWidget) -> None:
    open_plan = opens(TEAM)
    runs = FixRuns(open_plan, owner)
    runs.preview()
    qtbot.waitUntil(lambda: any(box.isVisible() for box in owner.window().findChildren(QMessageBox)))
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert open_plan.plan is TEAM or open_plan.plan == TEAM
    said = box.informativeText() or box.text()
    assert "Topics: 5 errors, " in said
    assert "Plan a vacancy: Data engineer in Solution Development, 0.5 FTE" in said
    press(qtbot, box, "Apply them all")
    assert _weight(open_plan.plan) < _weight(TEAM)
    open_plan.undo()
    assert open_plan.plan == TEAM


def plan_that_was_edited_meanwhile_is_left_alone_test(qtbot: QtBot, opens: Opens, owner: QWidget) -> None:
    open_plan = opens(TEAM)
    runs = FixRuns(open_plan, owner)
    with qtbot.waitSignal(runs.message) as said:
        runs.apply_to_topic("working-together")
        open_plan.commit("Rename", lambda plan: rename_person(plan, plan.people[0].id, "Else"))
    assert said.args is not None
    assert "changed meanwhile" in said.args[0]
    assert not open_plan.scenario.ceremonies


def topic_that_is_gone_has_no_fixes_test(opens: Opens, owner: QWidget) -> None:
    open_plan = opens(TEAM)
    FixRuns(open_plan, owner).apply_to_topic("gone")
    assert open_plan.plan == TEAM
