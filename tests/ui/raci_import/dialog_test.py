"""The dialog that takes over a matrix, by keys and pointer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.edits.raci_import.heads import NewRole
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan
from teamcanvas.model.sheet import Sheet
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci_import.dialog import RaciImportDialog
from teamcanvas.ui.raci_import.importing import RaciImporting
from tests.edits.raci_import.tables import a_plan, table
from tests.ui.conftest import button, open_dialog, press

MESSY = (
    "Activity|Product owner|Lawyer|Data engineer",
    "Deploy to production|A|c|R, x",
    "Celebrate|I|I|A",
)
Show = Callable[..., RaciImportDialog]


@pytest.fixture
def plan() -> Plan:
    return a_plan()


@pytest.fixture
def show(open_plan: OpenPlan, owner: QWidget) -> Show:
    def shown(*sheets: Sheet) -> RaciImportDialog:
        dialog = RaciImportDialog(open_plan, sheets or (table(*MESSY),), owner)
        dialog.show()
        return dialog

    return shown


def _problems(dialog: RaciImportDialog) -> list[str]:
    return [dialog.problems.item(row).text() for row in range(dialog.problems.count())]


def open_questions_come_first_and_are_answered_by_keys_test(qtbot: QtBot, show: Show) -> None:
    dialog = show()
    assert dialog.pages.page is dialog.columns
    assert dialog.columns.heads.currentRow() == 0
    qtbot.keyClicks(dialog.columns.search, "inside")
    qtbot.keyClick(dialog.columns.search, Qt.Key.Key_Return)
    assert dialog.proposal.columns[0].choice == "inside_out_lead"
    assert dialog.columns.heads.currentRow() == 1
    qtbot.keyClicks(dialog.columns.search, "new role")
    qtbot.keyClick(dialog.columns.search, Qt.Key.Key_Return)
    assert dialog.proposal.columns[1].choice == NewRole("Lawyer", "governance")
    assert dialog.columns.open_questions == 0


def import_is_one_step_and_undone_as_one_test(qtbot: QtBot, show: Show, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    dialog = show()
    dialog.columns.all_answered.emit("new")
    dialog.rows.all_answered.emit(None)
    with qtbot.waitSignal(dialog.imported) as told:
        press(qtbot, dialog, "Import")
    assert told.args == ["Imported: 3 cells in 1 row changed."]
    assert open_plan.scenario.raci[ActivityId("s3_deploy")]
    assert [role.title for role in open_plan.plan.roles] == ["Lawyer"]
    open_plan.undo()
    assert open_plan.plan == before


def enter_in_a_list_imports_nothing_but_ctrl_and_enter_do_test(qtbot: QtBot, show: Show, open_plan: OpenPlan) -> None:
    dialog = show()
    for part in (dialog.columns.heads, dialog.columns.answers, dialog.problems, dialog.preview):
        qtbot.keyClick(part, Qt.Key.Key_Return)
    assert not open_plan.unsaved
    assert dialog.isVisible()
    dialog.rows.all_answered.emit(None)
    with qtbot.waitSignal(dialog.imported):
        qtbot.keyClick(dialog.columns.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert open_plan.unsaved


def cancel_and_escape_change_nothing_test(qtbot: QtBot, show: Show, open_plan: OpenPlan) -> None:
    before: Plan = open_plan.plan
    dialog = show()
    dialog.columns.all_answered.emit("new")
    press(qtbot, dialog, "Cancel")
    other = show()
    qtbot.keyClick(other, Qt.Key.Key_Escape)
    assert open_plan.plan is before


def problems_have_addresses_and_lead_to_their_cells_test(show: Show) -> None:
    dialog = show()
    said = _problems(dialog)
    assert [line.split(":")[0] for line in said] == ["B1", "C1", "A3", "D2"]
    dialog.problems.setCurrentRow(3)
    at = dialog.preview.currentIndex()
    assert (at.row(), at.column()) == (1, 3)


def the_effects_are_updated_with_every_answer_test(show: Show) -> None:
    dialog = show()
    assert "3 heads are left out" in dialog.effects.text()
    dialog.columns.all_answered.emit("new")
    assert "1 new role." in dialog.effects.text()
    assert "row will be yours" in dialog.effects.text()


def without_anything_to_change_there_is_no_import_test(show: Show) -> None:
    dialog = show(table("a|b", "c|d"))
    assert not button(dialog, "Import").isEnabled()
    assert "No matrix" in _problems(dialog)[0]


def the_likeliest_sheet_is_shown_and_another_one_can_be_test(show: Show) -> None:
    dialog = show(table("a|b", "c|d"), table(*MESSY), table("Task|Data owner", "Deploy to production|A"))
    assert dialog.options.sheet.currentIndex() == 0
    assert dialog.proposal.sheet.rows[0][1] == "Product owner"
    dialog.options.sheet_chosen.emit(1)
    assert [head.choice for head in dialog.proposal.columns] == ["data_owner"]


def the_row_of_heads_can_be_chosen_test(show: Show) -> None:
    dialog = show(table("Old|Data owner|Data owner", "Task|Chief|Boss", "Deploy to production|A|R"))
    dialog.options.head_row.setCurrentIndex(1)
    dialog.options.head_row.picked.emit(1)
    assert [head.text for head in dialog.proposal.columns] == ["Chief", "Boss"]
    dialog.options.turned.click()
    assert dialog.proposal.area is None or dialog.proposal.area.sheet.turned
    dialog.options.turned.click()
    assert len(dialog.proposal.columns) == 2


def schemes_can_be_chosen_test(show: Show) -> None:
    dialog = show(table("Task|Data owner|Data engineer", "Deploy to production|A|S"))
    dialog.options.scheme_chosen.emit("RASCI")
    assert "The scheme becomes RASCI" in dialog.effects.text()
    dialog.options.target_chosen.emit("RACI")
    assert "scheme" not in dialog.effects.text()
    dialog.options.scheme_chosen.emit("RACI")
    assert _problems(dialog)


def a_click_on_a_head_goes_to_its_question_test(show: Show) -> None:
    dialog = show()
    dialog.preview.current_changed.emit(2, 0)
    assert dialog.pages.page is dialog.rows
    assert dialog.rows.heads.currentRow() == 1
    dialog.preview.current_changed.emit(0, 3)
    assert (dialog.pages.page, dialog.columns.heads.currentRow()) == (dialog.columns, 2)


def a_pasted_table_opens_the_dialog_test(open_plan: OpenPlan, owner: QWidget) -> None:
    RaciImporting(open_plan, owner).show_sheets((table(*MESSY),))
    dialog = open_dialog(RaciImportDialog)
    assert catalogue_of(open_plan.plan).roles
    dialog.reject()
