"""Choosing another scheme, with a question before something is lost."""

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import copy_scenario, remove_scenario
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.scheme_change import change_scheme
from tests.raci_cells import set_cell
from tests.small_plans import small_plan
from tests.ui.conftest import open_dialog, press, table_rows

GO, LEAD = ActivityId("s1_go"), RoleId("tech_lead")


@pytest.fixture
def plan() -> Plan:
    return small_plan("S1 tech_lead Sofia", "S1 executive_sponsor Hanna")


def _edit(open_plan: OpenPlan, letters: str) -> None:
    open_plan.commit("Edit", lambda plan: set_cell(plan, open_plan.scenario_id, GO, LEAD, letters))


def without_losses_there_is_no_dialog_test(open_plan: OpenPlan, owner: QWidget) -> None:
    assert change_scheme(open_plan, owner, "RASCI") is None
    assert open_plan.scenario.settings.scheme == "RASCI"
    assert open_plan.store.undo_stack.undoText() == "Convert to RASCI"
    assert change_scheme(open_plan, owner, "RASCI") is None
    assert open_plan.store.undo_stack.count() == 1


def a_loss_is_said_before_anything_changes_test(qtbot: QtBot, open_plan: OpenPlan, owner: QWidget) -> None:
    change_scheme(open_plan, owner, "RASCI")
    _edit(open_plan, "S")
    before = open_plan.plan
    dialog = change_scheme(open_plan, owner, "RACI")
    assert dialog is not None
    activity, role, letters, what = table_rows(dialog.losses)[0]
    assert (activity, role, letters) == ("Decide go / no-go", "Tech lead", "S → C")
    assert what
    assert open_plan.plan is before
    press(qtbot, dialog, "Cancel")
    assert open_plan.plan is before
    dialog = change_scheme(open_plan, owner, "RACI")
    assert dialog is not None
    press(qtbot, dialog, "Convert")
    assert open_plan.scenario.settings.scheme == "RACI"
    assert open_plan.scenario.raci[GO][LEAD] == "C"
    open_plan.undo()
    assert open_plan.plan == before


def schemes_for_decisions_say_so_test(qtbot: QtBot, open_plan: OpenPlan, owner: QWidget) -> None:
    note = "RAPID speaks of decisions only: 5 activities are decisions, the other 31 go on in RACI."
    said: list[str] = []
    change_scheme(open_plan, owner, "RAPID", said.append)
    assert said == [note], "a row that follows the board loses nothing"
    open_plan.undo()
    _edit(open_plan, "I")
    dialog = change_scheme(open_plan, owner, "RAPID", said.append)
    assert dialog is not None
    assert note in [label.text() for label in dialog.findChildren(QLabel)]
    lead = next(row for row in table_rows(dialog.losses) if row[1] == "Tech lead")
    assert lead[2:] == ("I → empty", "the duty to inform")
    press(qtbot, dialog, "Convert")
    assert LEAD not in open_plan.scenario.raci[GO]


def a_scenario_that_is_gone_by_then_is_a_message_test(qtbot: QtBot, open_plan: OpenPlan, owner: QWidget) -> None:
    open_plan.commit("Copy", lambda plan: copy_scenario(plan, "plan", "Copy", open_plan.ids))
    change_scheme(open_plan, owner, "RASCI")
    _edit(open_plan, "S")
    said: list[str] = []
    dialog = change_scheme(open_plan, owner, "RACI", said.append)
    assert dialog is not None
    open_plan.commit("Remove", lambda plan: remove_scenario(plan, "plan"))
    press(qtbot, dialog, "Convert")
    assert said == ["This scenario is no longer in the plan."]


def without_a_callback_a_refusal_is_shown_in_a_box_test(qtbot: QtBot, open_plan: OpenPlan, owner: QWidget) -> None:
    open_plan.commit("Copy", lambda plan: copy_scenario(plan, "plan", "Copy", open_plan.ids))
    change_scheme(open_plan, owner, "RASCI")
    _edit(open_plan, "S")
    dialog = change_scheme(open_plan, owner, "RACI")
    assert dialog is not None
    open_plan.commit("Remove", lambda plan: remove_scenario(plan, "plan"))
    press(qtbot, dialog, "Convert")
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.informativeText() == "This scenario is no longer in the plan."
    box.close()
