"""Writing the PDF from the window."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from teamcanvas.ui.export_dialog import ExportDialog
from teamcanvas.ui.main_window import MainWindow
from tests.small_plans import small_plan
from tests.ui.conftest import Editor, button, open_dialog, press


def _dialog(window: MainWindow) -> ExportDialog:
    window.actions_here["export"].trigger()
    dialog = open_dialog(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def the_pdf_of_the_scenario_shown_is_written_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    space = editor(small_plan("S1 tech_lead Sofia 0.4"))
    dialog = _dialog(window)
    dialog._file.setText(str(tmp_path / "team.pdf"))
    press(qtbot, dialog, "Export")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "team.pdf").pages)
    assert "Sofia Rossi" in text
    assert "written to team.pdf" in space.status.message
    assert button(space.status, "Open")
    assert button(space.status, "Show in folder")


def the_next_export_suggests_the_same_file_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    editor(small_plan())
    dialog = _dialog(window)
    assert dialog.path.name == "plan.pdf"
    dialog._file.setText(str(tmp_path / "team.pdf"))
    press(qtbot, dialog, "Export")
    assert _dialog(window).path == tmp_path / "team.pdf"


def a_folder_that_is_not_there_is_said_in_a_dialog_test(
    qtbot: QtBot, window: MainWindow, editor: Editor, tmp_path: Path
) -> None:
    editor(small_plan())
    dialog = _dialog(window)
    dialog._file.setText(str(tmp_path / "nowhere" / "team.pdf"))
    press(qtbot, dialog, "Export")
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "The PDF was not written"
    assert "nowhere" in box.informativeText()
    box.accept()
