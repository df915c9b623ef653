"""All windows of the program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from teamcanvas.app.windows import Windows
from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.plan import Plan
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.files import save_plan
from teamcanvas.storage.recovery import recoverable
from teamcanvas.ui.start.recovery_rows import RecoveryDialog
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import LIKE_SYSTEM, Preferences
from tests.garbage import collecting
from tests.small_plans import small_plan
from tests.ui.conftest import open_dialog, press

PLAN = small_plan("S1 tech_lead Sofia 0.4")


@pytest.fixture
def windows(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> Iterator[Windows]:
    made = Windows(qapp, preferences)
    yield made
    for window in made.windows:
        if isValid(window) and window.open_plan is not None:
            window.open_plan.store.undo_stack.setClean()
    made.close_all()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "churn.teamcanvas"
    save_plan(path, PLAN)
    return path


def _crash(path: Path | None, title: str) -> None:
    """Leaves the journal of a process that edited a plan and crashed."""
    with collecting():
        crashed = OpenPlan.open(path) if path else OpenPlan.new(PLAN)
        crashed.commit("Rename", lambda plan: rename_plan(plan, title))
        crashed.leave()
        del crashed


def _titles(windows: Windows) -> list[str]:
    return [window.open_plan.plan.title if window.open_plan else "" for window in windows.windows]


def without_files_the_start_page_is_shown_test(windows: Windows) -> None:
    windows.start([])
    (window,) = windows.windows
    assert window.isVisible()
    assert window.open_plan is None


def each_plan_has_its_window_test(windows: Windows, file: Path, tmp_path: Path, preferences: Preferences) -> None:
    other = tmp_path / "other.teamcanvas"
    save_plan(other, PLAN.replace(title="Other"))
    windows.start([file, other])
    assert _titles(windows) == ["Small plan", "Other"]
    assert preferences.recent == (other, file)


def a_plan_that_is_open_comes_to_the_front_test(windows: Windows, file: Path, tmp_path: Path) -> None:
    windows.start([file])
    link = tmp_path / "link.teamcanvas"
    link.symlink_to(file)
    windows.open_paths([link])
    assert len(windows.windows) == 1
    windows.open_paths([])
    assert len(windows.windows) == 1


def the_window_with_the_start_page_takes_the_first_plan_test(windows: Windows, file: Path) -> None:
    windows.start([])
    windows.windows[0].paths_chosen.emit([file])
    assert _titles(windows) == ["Small plan"]
    windows.windows[0].plan_made.emit(small_plan().replace(title="Second"))
    assert _titles(windows) == ["Small plan", "Second"]


def a_file_that_is_no_plan_is_refused_with_the_message_of_the_cli_test(windows: Windows, tmp_path: Path) -> None:
    broken = tmp_path / "<b>broken</b>.teamcanvas"
    broken.parent.mkdir(exist_ok=True, parents=True)
    name = tmp_path / "broken.teamcanvas"
    name.write_text("{", encoding="utf-8")
    windows.start([name])
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The plan was not opened"
    from teamcanvas.storage.files import read_plan
    from teamcanvas.storage.refusals import PlanFileError

    with pytest.raises(PlanFileError) as refusal:
        read_plan(name)
    assert box.informativeText() == str(refusal.value)
    box.close()
    assert windows.windows[0].open_plan is None


def the_program_ends_with_its_last_window_test(qtbot: QtBot, windows: Windows, file: Path) -> None:
    windows.start([file])
    windows.new_plan(PLAN)
    with qtbot.waitSignal(windows.all_closed):
        windows.windows[0].quit_wanted.emit()
    assert windows.windows == ()


def a_theme_applies_to_all_windows_and_is_stored_test(windows: Windows, file: Path, preferences: Preferences) -> None:
    windows.start([file])
    windows.new_plan(PLAN)
    windows.windows[0].theme_chosen.emit("dark")
    assert [window.theme.name for window in windows.windows] == ["dark", "dark"]
    assert preferences.theme == "dark"
    windows.set_theme("light")
    windows.put_icons()


def recoveries_are_offered_on_the_start_page_test(qtbot: QtBot, windows: Windows) -> None:
    _crash(None, "Half done")
    windows.start([])
    page = windows.windows[0]
    recover = page.findChild(QPushButton, "recover")
    assert recover is not None
    assert recover.isVisible(), "before the page is painted: nothing moves under the pointer"
    windows.offer_recoveries()
    assert len(page.findChildren(QPushButton, "recover")) == 1
    assert page.focusWidget() is recover
    press(qtbot, page, "Recover")
    assert _titles(windows) == ["Half done"]
    window = windows.windows[0]
    assert window.open_plan is not None
    assert window.open_plan.unsaved
    assert recoverable() == []


def recoveries_are_offered_in_a_dialog_where_a_plan_is_open_test(qtbot: QtBot, windows: Windows, file: Path) -> None:
    _crash(None, "Half done")
    windows.start([file])
    windows.offer_recoveries()
    press(qtbot, open_dialog(RecoveryDialog), "Discard")
    assert _titles(windows) == ["Small plan"]
    assert recoverable() == []


def a_recovery_of_the_open_file_replaces_the_saved_version_test(qtbot: QtBot, windows: Windows, file: Path) -> None:
    _crash(file, "Half done")
    windows.start([file])
    assert _titles(windows) == ["Small plan"]
    windows.offer_recoveries()
    press(qtbot, open_dialog(RecoveryDialog), "Recover")
    assert _titles(windows) == ["Half done"]
    window = windows.windows[0]
    assert window.open_plan is not None
    assert window.open_plan.path == file


def postponed_recoveries_are_offered_again_test(windows: Windows, file: Path) -> None:
    _crash(None, "Half done")
    windows.start([file])
    windows.offer_recoveries()
    open_dialog(RecoveryDialog).reject()
    windows.close_all()
    (again,) = recoverable()
    assert again.title == "Half done"
    again.discard()


def a_crash_is_shown_as_plain_text_and_the_program_continues_test(windows: Windows, file: Path, tmp_path: Path) -> None:
    windows.start([file])
    windows.show_crash("ValueError: <b>odd</b>", tmp_path / "teamcanvas.log")
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "<b>odd</b>" in box.informativeText()
    assert "teamcanvas.log" in box.informativeText()
    box.close()
    assert isinstance(windows.windows[0], MainWindow)
    assert isinstance(windows.windows[0].open_plan.plan if windows.windows[0].open_plan else None, Plan)


def the_crash_dialog_opens_over_an_open_dialog_test(qtbot: QtBot, windows: Windows, file: Path) -> None:
    windows.start([file])
    dialog = QDialog(windows.windows[0])
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    windows.show_crash("ValueError: odd", None)
    box = open_dialog(QMessageBox)
    assert box.parent() is dialog
    box.close()
    dialog.close()


def windows_follow_the_desktop_when_that_is_chosen_test(
    windows: Windows, file: Path, preferences: Preferences, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows.start([file])
    window = windows.windows[0]
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.theme.name == "light", "another theme is chosen"
    window.actions_here["system"].trigger()
    assert (window.theme.name, preferences.theme_choice) == ("dark", LIKE_SYSTEM)
    assert window.actions_here["system"].isChecked()
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: Qt.ColorScheme.Light)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert window.theme.name == "light"
