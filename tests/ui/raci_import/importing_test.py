"""From a file to the dialog."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.model.ids import ActivityId
from teamcanvas.ui.raci_import import importing as raci_importing
from teamcanvas.ui.raci_import.dialog import RaciImportDialog
from teamcanvas.ui.raci_import.importing import RaciImporting
from teamcanvas.ui.window.main_window import MainWindow
from tests.edits.raci_import.tables import a_plan
from tests.ui.conftest import Editor, Opens, button, open_dialog, press


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Activity", "Data owner", "Data engineer"])
    sheet.append(["Deploy to production", "A", "R"])
    path = tmp_path / "raci.xlsx"
    made.save(path)
    return path


def _shown(kind: type[QWidget]) -> bool:
    return any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets())


def a_workbook_is_imported_from_the_menu_test(qtbot: QtBot, editor: Editor, window: MainWindow, workbook: Path) -> None:
    space = editor(a_plan())
    window.actions_here["import_raci"].trigger()
    files = open_dialog(QFileDialog)
    assert isinstance(files, QFileDialog)
    files.selectFile(str(workbook))
    files.accept()
    qtbot.waitUntil(lambda: _shown(RaciImportDialog))
    press(qtbot, open_dialog(RaciImportDialog), "Import")
    assert space.open_plan.scenario.raci[ActivityId("s3_deploy")] == {"data_owner": "A", "data_engineer": "R"}
    assert space.open_plan.store.undo_stack.undoText() == "Import RACI"


def an_unreadable_file_is_reported_test(qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    open_plan = opens(a_plan())
    RaciImporting(open_plan, owner).read(path)
    qtbot.waitUntil(lambda: _shown(QMessageBox))
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "damaged" in box.informativeText()
    press(qtbot, box, button(box, "OK").text())
    assert not open_plan.unsaved


def reading_can_be_cancelled_test(
    qtbot: QtBot, opens: Opens, owner: QWidget, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raci_importing, "_PATIENCE", 0)
    importing = RaciImporting(opens(a_plan()), owner)
    with qtbot.waitSignal(importing.destroyed):
        importing._stop()
        importing.read(workbook)
    assert not _shown(RaciImportDialog)


def a_text_of_a_code_page_can_be_read_in_another_one_test(
    qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "polish.csv"
    path.write_bytes("Activity;Właściciel;Data engineer\nOkreślić potrzeby;A;R\n".encode("cp1250"))
    RaciImporting(opens(a_plan()), owner).read(path)
    qtbot.waitUntil(lambda: _shown(RaciImportDialog))
    dialog = open_dialog(RaciImportDialog)
    assert isinstance(dialog, RaciImportDialog)
    assert dialog.options.encoding.isVisible()
    assert dialog.options.encoding.value == "cp1250"
    dialog.options.encoding.picked.emit("cp1252")
    qtbot.waitUntil(lambda: dialog.proposal.columns[0].text == "W³aœciciel")
    assert dialog.options.encoding.isVisible()
    dialog.options.encoding.picked.emit("cp1250")
    qtbot.waitUntil(lambda: dialog.proposal.columns[0].text == "Właściciel")
    dialog.reject()


def an_encoding_that_is_certain_is_no_question_test(qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "plain.csv"
    path.write_text("Activity;Data owner;Data engineer\nDeploy to production;A;R\n", "utf-8")
    RaciImporting(opens(a_plan()), owner).read(path)
    qtbot.waitUntil(lambda: _shown(RaciImportDialog))
    dialog = open_dialog(RaciImportDialog)
    assert isinstance(dialog, RaciImportDialog)
    assert not dialog.options.encoding.isVisible()
    dialog.reject()
