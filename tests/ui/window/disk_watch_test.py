"""A file that another program changed is noticed, compared and taken in."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from teamcanvas.edits.people import add_people
from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.ids import SequentialIds
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.storage.codec import encode_plan
from teamcanvas.storage.files import read_plan
from teamcanvas.ui.window.disk_watch import DiskWatch
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.versions_dialog import VersionsDialog
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, open_dialog, press

THEIRS = add_people(small_plan(), ["Colleague"], SequentialIds())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "team.teamcanvas"


@pytest.fixture
def open_plan(window: MainWindow, editor: Editor, file: Path) -> OpenPlan:
    """Saved once, in a window."""
    space = editor(small_plan())
    space.open_plan.save_as(file)
    return space.open_plan


def _box(qtbot: QtBot, words: str) -> QMessageBox:
    def found() -> list[QMessageBox]:
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if isinstance(one, QMessageBox) and one.isVisible() and words in one.text()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def _write_elsewhere(file: Path) -> None:
    """As editors and sync tools do: a new file takes the old one's place."""
    new = file.with_name("new")
    new.write_bytes(encode_plan(THEIRS))
    new.replace(file)


def theirs_is_compared_and_taken_in_one_step_test(qtbot: QtBot, open_plan: OpenPlan, file: Path) -> None:
    open_plan.commit("Rename", lambda plan: rename_plan(plan, "Mine"))
    _write_elsewhere(file)
    press(qtbot, _box(qtbot, "was changed by another program"), "Compare…")
    compared = _box(qtbot, "What the version on disk has")
    assert "People added: Colleague" in compared.informativeText()
    press(qtbot, compared, "Take theirs")
    assert open_plan.plan == THEIRS
    assert not open_plan.unsaved
    open_plan.undo()
    assert open_plan.plan.title == "Mine"
    assert open_plan.unsaved
    open_plan.save()
    assert read_plan(file).title == "Mine"


def a_file_that_is_gone_offers_save_as_test(qtbot: QtBot, open_plan: OpenPlan, file: Path) -> None:
    file.rename(file.with_name("renamed.teamcanvas"))
    press(qtbot, _box(qtbot, "is not where it was"), "Save as…")
    dialog = open_dialog(QFileDialog)
    dialog.reject()


def an_own_save_is_no_change_of_somebody_else_test(qtbot: QtBot, open_plan: OpenPlan, file: Path) -> None:
    told: list[str] = []
    watch = DiskWatch(open_plan, open_plan)
    watch.noticed.connect(told.append)
    for title in ("One", "Two"):
        open_plan.commit("Rename", lambda plan, title=title: rename_plan(plan, title))
        open_plan.save()
        watch.look()
        qtbot.waitUntil(lambda: not watch._looking)
    assert told == []


def an_earlier_version_opens_as_a_copy_test(qtbot: QtBot, window: MainWindow, open_plan: OpenPlan, file: Path) -> None:
    before = open_plan.plan
    open_plan.commit("Rename", lambda plan: rename_plan(plan, "Later"))
    open_plan.save()
    window.actions_here["earlier_versions"].trigger()
    dialog = open_dialog(VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    assert dialog.list.count() == 1
    assert dialog.changes.text() == f"Title: “Later” instead of “{before.title}”"
    with qtbot.waitSignal(window.plan_made) as made:
        dialog.open_button.click()
    assert made.args == [before]
