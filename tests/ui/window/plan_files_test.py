"""Saving, and asking before something is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.files import read_plan
from teamcanvas.storage.templates import NEW_PLAN
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.plan_files import PlanFiles, plans_in
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, open_dialog, press


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def files(window: MainWindow, open_plan: OpenPlan) -> PlanFiles:
    window.show()
    return PlanFiles(open_plan, window)


def _box() -> QMessageBox:
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    return box


def _edit(open_plan: OpenPlan, title: str) -> None:
    open_plan.commit("Rename", lambda plan: rename_plan(plan, title))


def a_plan_without_a_file_is_asked_for_one_test(
    qtbot: QtBot, files: PlanFiles, open_plan: OpenPlan, tmp_path: Path
) -> None:
    files.save()
    dialog = open_dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Small plan.teamcanvas")
    with qtbot.waitSignal(files.saved) as saved:
        dialog.fileSelected.emit(str(tmp_path / "a.teamcanvas"))
    dialog.close()
    assert saved.args == [tmp_path / "a.teamcanvas"]
    assert read_plan(tmp_path / "a.teamcanvas") == open_plan.plan


def _choose_in_dialog(files: PlanFiles, name: Path) -> None:
    files.save_as()
    dialog = open_dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(name))
    dialog.close()


def a_dot_in_a_name_is_no_suffix_test(files: PlanFiles, open_plan: OpenPlan, tmp_path: Path) -> None:
    _choose_in_dialog(files, tmp_path / "Churn team v1.2")
    assert open_plan.path == tmp_path / "Churn team v1.2.teamcanvas"
    assert [path.name for path in tmp_path.iterdir()] == ["Churn team v1.2.teamcanvas"]


def a_new_plan_takes_the_name_of_its_file_test(files: PlanFiles, open_plan: OpenPlan, tmp_path: Path) -> None:
    _edit(open_plan, NEW_PLAN)
    _choose_in_dialog(files, tmp_path / "Churn team v1.2")
    assert read_plan(tmp_path / "Churn team v1.2.teamcanvas").title == open_plan.plan.title == "Churn team v1.2"
    assert not open_plan.unsaved
    open_plan.undo()
    assert open_plan.plan.title == NEW_PLAN


def a_new_plan_that_cannot_be_saved_keeps_its_title_test(
    qtbot: QtBot, files: PlanFiles, open_plan: OpenPlan, tmp_path: Path
) -> None:
    _edit(open_plan, NEW_PLAN)
    (tmp_path / "a file").write_text("not a folder")
    _choose_in_dialog(files, tmp_path / "a file" / "plan.teamcanvas")
    assert "not saved" in _box().text()
    assert open_plan.plan.title == NEW_PLAN
    press(qtbot, _box(), "Cancel")


def a_plan_of_the_completed_name_is_replaced_only_when_asked_test(
    qtbot: QtBot, files: PlanFiles, open_plan: OpenPlan, tmp_path: Path
) -> None:
    there = tmp_path / "v1.2.teamcanvas"
    there.write_text("kept")
    _choose_in_dialog(files, tmp_path / "v1.2")
    assert _box().text() == "“v1.2.teamcanvas” already exists"
    assert there.read_text() == "kept"
    press(qtbot, _box(), "Replace")
    assert read_plan(there) == open_plan.plan


def plans_are_dropped_in_any_case_of_their_suffix_test() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/plans/{name}") for name in ("X.TEAMCANVAS", "v1.2.teamcanvas", "notes.txt")])
    assert [path.name for path in plans_in(mime)] == ["X.TEAMCANVAS", "v1.2.teamcanvas"]


def saving_again_asks_nothing_test(files: PlanFiles, open_plan: OpenPlan, tmp_path: Path) -> None:
    files.save_in(tmp_path / "a.teamcanvas")
    _edit(open_plan, "Second")
    done: list[str] = []
    files.save(lambda: done.append("then"))
    assert done == ["then"]
    assert read_plan(tmp_path / "a.teamcanvas").title == "Second"


def a_title_is_no_path_test(files: PlanFiles, open_plan: OpenPlan) -> None:
    _edit(open_plan, "../../etc/<b>x</b>: R&D")
    assert files._suggested().name == "etc b x b R D.teamcanvas"
    _edit(open_plan, "///")
    assert files._suggested().name == "plan.teamcanvas"


def a_failed_save_says_why_and_leaves_it_unsaved_test(files: PlanFiles, open_plan: OpenPlan, tmp_path: Path) -> None:
    _edit(open_plan, "Second")
    done: list[str] = []
    files.save_in(tmp_path / "nowhere" / "a.teamcanvas", lambda: done.append("then"))
    box = _box()
    assert box.text() == "The plan was not saved"
    box.accept()
    assert open_plan.unsaved
    assert done == []


def a_file_that_somebody_else_changed_is_not_overwritten_unasked_test(
    qtbot: QtBot, files: PlanFiles, open_plan: OpenPlan, tmp_path: Path
) -> None:
    file = tmp_path / "a.teamcanvas"
    files.save_in(file)
    theirs = file.read_text().replace("Small plan", "Theirs")
    file.write_text(theirs)
    _edit(open_plan, "Mine")
    files.save()
    box = _box()
    assert box.text() == "The file was changed by another program"
    press(qtbot, box, "Cancel")
    assert file.read_text() == theirs
    files.save()
    press(qtbot, _box(), "Overwrite")
    assert read_plan(file).title == "Mine"


def nothing_is_asked_when_nothing_would_be_lost_test(files: PlanFiles) -> None:
    done: list[str] = []
    files.ask_to_save(lambda: done.append("closed"))
    assert done == ["closed"]


@pytest.mark.parametrize(("answer", "closed"), [("Do not save", True), ("Cancel", False)])
def unsaved_changes_are_asked_about_test(
    qtbot: QtBot, files: PlanFiles, open_plan: OpenPlan, answer: str, closed: bool
) -> None:
    _edit(open_plan, "<b>Second</b>")
    done: list[str] = []
    files.ask_to_save(lambda: done.append("closed"))
    assert _box().text() == "Save the changes to “<b>Second</b>”?"
    press(qtbot, _box(), answer)
    assert bool(done) is closed


def saving_comes_first_when_it_is_wanted_test(
    qtbot: QtBot, files: PlanFiles, open_plan: OpenPlan, tmp_path: Path
) -> None:
    files.save_in(tmp_path / "a.teamcanvas")
    _edit(open_plan, "Second")
    done: list[str] = []
    files.ask_to_save(lambda: done.append(read_plan(tmp_path / "a.teamcanvas").title))
    press(qtbot, _box(), "Save")
    assert done == ["Second"]


def saving_remembers_the_file_test(window: MainWindow, editor: Editor, tmp_path: Path) -> None:
    editor(small_plan())
    assert window._files is not None
    window._files.save_in(tmp_path / "a.teamcanvas")
    assert window._preferences.recent == (tmp_path / "a.teamcanvas",)
    assert "a.teamcanvas" in window.windowTitle()
