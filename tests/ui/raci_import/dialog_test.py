"""The dialog that takes over a matrix, by keys and pointer."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.edits.raci_import.heads import NewActivity, NewRole
from teamcanvas.model.catalogue import catalogue_of
from teamcanvas.model.ids import ActivityId
from teamcanvas.model.plan import Plan
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci_import.dialog import RaciImportDialog
from teamcanvas.ui.raci_import.importing import RaciImporting
from teamcanvas.ui.raci_import.words import SectionAnswer, row_choices
from tests.edits.raci_import.tables import a_plan, table
from tests.ui.conftest import button, open_dialog, press

MESSY = (
    "Activity|Product owner|Lawyer|Data engineer",
    "Deploy to production|A|c|R, x",
    "Celebrate|I|I|A",
)
BOTH = ("Client|A|R|I", "Tester|I|A|R", "Sponsor|C|A|R", "Delivery|R|A|C")
"""Rows that may be roles."""
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


def escape_closes_where_nothing_was_answered_test(qtbot: QtBot, show: Show, open_plan: OpenPlan) -> None:
    before: Plan = open_plan.plan
    dialog = show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert open_plan.plan is before


@pytest.mark.parametrize("by_key", [True, False])
def answers_are_not_lost_without_a_question_test(qtbot: QtBot, show: Show, open_plan: OpenPlan, by_key: bool) -> None:
    before: Plan = open_plan.plan
    dialog = show()
    dialog.columns.all_answered.emit("new")
    for answer in ("Go on", "Close"):
        if by_key:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            press(qtbot, dialog, "Cancel")
        box = dialog.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        assert dialog.isVisible()
        press(qtbot, box, answer)
        box.deleteLater()
        qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is None or not dialog.isVisible())
    assert not dialog.isVisible()
    assert open_plan.plan is before


def what_is_new_is_asked_for_in_one_plain_sentence_test(show: Show, open_plan: OpenPlan) -> None:
    dialog = show()
    assert dialog.questions.summary.text() == (
        "1 activity and 1 role are new: take them over? Say what “Product owner” means."
    )
    dialog.questions.take_over.emit(Stage.SCALE_AND_ADOPT)
    assert dialog.questions.summary.text() == "Say what “Product owner” means."
    assert not dialog.questions.taking.isVisible()
    dialog.columns.answered.emit(0, "inside_out_lead")
    assert dialog.questions.summary.text() == "2 rows and 3 columns of this sheet are taken over."


def what_is_new_can_be_left_out_at_once_test(qtbot: QtBot, show: Show) -> None:
    dialog = show()
    dialog.questions.taking.setCurrentIndex(dialog.questions.taking.count() - 1)
    dialog.questions.taking.activated.emit(dialog.questions.taking.count() - 1)
    assert (dialog.proposal.columns[1].choice, dialog.proposal.rows[1].choice) == (None, None)
    assert dialog.proposal.questions == 1


def letters_of_another_scheme_are_asked_for_and_shown_as_they_will_be_test(show: Show) -> None:
    dialog = show(table("Task|Data owner|Data engineer|Lawyer", *(f"Plan {n}|A|R|D" for n in range(4))))
    assert dialog.questions.scheme.text() == (
        "RACI does not have D (4 cells). Which scheme do the letters of this sheet belong to?"
    )
    dialog.questions.take_over.emit(Stage.SCALE_AND_ADOPT)
    assert "become" not in dialog.effects.text()
    dialog.questions.scheme_chosen.emit("RAPID")
    assert not dialog.questions.scheme.isVisible()
    assert "4 D become A." in dialog.effects.text()
    model = dialog.preview.model()
    assert model.index(1, 3).data() == "D → A"


def a_doubtful_direction_is_asked_for_and_can_be_swapped_test(show: Show) -> None:
    dialog = show(table("|Head of sales|Clerk|Buyer", *BOTH))
    assert dialog.questions.direction.text().startswith("Are these the roles: Head of sales, Clerk, Buyer?")
    assert dialog.questions.turn.isVisible()
    dialog.questions.turn.click()
    assert [head.text for head in dialog.proposal.columns] == ["Client", "Tester", "Sponsor", "Delivery"]
    assert not dialog.questions.turn.isVisible()


def only_the_rows_of_the_sheet_stay_in_one_step_test(qtbot: QtBot, show: Show, open_plan: OpenPlan) -> None:
    before = open_plan.plan
    dialog = show(table("Task|Data owner", "Deploy to production|A"))
    dialog.options.only_these.click()
    assert "35 other activities leave the matrix." in dialog.effects.text()
    press(qtbot, dialog, "Import")
    assert list(catalogue_of(open_plan.plan).activities) == ["s3_deploy"]
    open_plan.undo()
    assert open_plan.plan == before


def hidden_rows_come_along_when_they_are_wanted_test(show: Show) -> None:
    sheet = replace(
        table("Task|Data owner", "Deploy to production|A", "Respond to incidents|R"), hidden_rows=frozenset({2})
    )
    dialog = show(sheet)
    assert dialog.options.hidden.isVisible()
    assert dialog.options.hidden.text() == "Include what is &hidden: 1 row"
    assert [head.text for head in dialog.proposal.rows] == ["Deploy to production"]
    assert dialog.preview.model().index(2, 0).data() == "Respond to incidents"
    dialog.options.hidden.click()
    assert [head.text for head in dialog.proposal.rows] == ["Deploy to production", "Respond to incidents"]


def a_section_is_answered_at_once_test(show: Show) -> None:
    dialog = show(table("Task|Data owner", "Party|", "Sing|A", "Dance|R", "Cleaning|", "Sweep|A"))
    choices = row_choices(dialog.proposal, 0, catalogue_of(dialog._open_plan.plan))
    answer = next(one for one in choices if isinstance(one.value, SectionAnswer))
    assert answer.words == "“Party” (2 rows): all new in Use Case Definition"
    dialog.rows.answered.emit(0, answer.value)
    assert [head.question for head in dialog.proposal.rows] == ["", "", "unknown"]


def several_heads_are_answered_together_test(qtbot: QtBot, show: Show) -> None:
    dialog = show(table("Task|Lawyer|Clerk|Buyer", "Sing|A|R|C", "Dance|R|A|I", "Sweep|A|R|C"))
    dialog.columns.heads.item(0).setSelected(True)
    dialog.columns.heads.item(2).setSelected(True)
    qtbot.keyClicks(dialog.columns.search, "leave")
    qtbot.keyClick(dialog.columns.search, Qt.Key.Key_Return)
    assert [(head.choice, head.question) for head in dialog.proposal.columns] == [
        (None, ""),
        (None, "unknown"),
        (None, ""),
    ]
    dialog.pages.show_page(dialog.rows)
    dialog.rows.heads.selectAll()
    qtbot.keyClicks(dialog.rows.search, "scale")
    qtbot.keyClick(dialog.rows.search, Qt.Key.Key_Return)
    assert [head.choice for head in dialog.proposal.rows] == [
        NewActivity(title, Stage.SCALE_AND_ADOPT) for title in ("Sing", "Dance", "Sweep")
    ]


def enter_on_a_button_presses_that_button_test(qtbot: QtBot, show: Show, open_plan: OpenPlan) -> None:
    dialog = show(table("|Head of sales|Clerk|Buyer", *BOTH))
    dialog.questions.turn.setFocus()
    qtbot.keyClick(dialog.questions.turn, Qt.Key.Key_Return)
    assert dialog.proposal.area is not None
    assert dialog.proposal.area.sheet.turned
    assert dialog.isVisible()
    assert not open_plan.unsaved


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
