"""The commands behind the export menu of the matrix."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.clipboard import text_grid_of
from teamcanvas.ui.raci.export_menu import ExportMenuCommands
from teamcanvas.ui.raci.header import SEMICOLONS
from teamcanvas.ui.raci_import.dialog import RaciImportDialog
from tests.ui.conftest import open_dialog


@pytest.fixture
def export_commands(open_plan: OpenPlan, owner: QWidget) -> ExportMenuCommands:
    return ExportMenuCommands(open_plan, load_theme("light"), owner)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".tsv", ".html", ".md"])
def every_kind_of_table_is_written_test(
    qtbot: QtBot, export_commands: ExportMenuCommands, tmp_path: Path, suffix: str
) -> None:
    with qtbot.waitSignal(export_commands.message):
        export_commands.write(tmp_path / f"matrix{suffix}")
    assert (tmp_path / f"matrix{suffix}").stat().st_size > 500


def a_csv_for_excel_has_semicolons_test(export_commands: ExportMenuCommands, tmp_path: Path) -> None:
    dialog = export_commands.ask_for_file(SEMICOLONS)
    assert dialog.selectedFiles()[0].endswith(".csv")
    dialog.fileSelected.emit(str(tmp_path / "matrix.csv"))
    dialog.close()
    assert (tmp_path / "matrix.csv").read_text("utf-8-sig").startswith("Stage;Activity;")


def a_file_that_cannot_be_written_is_reported_test(
    qtbot: QtBot, export_commands: ExportMenuCommands, tmp_path: Path
) -> None:
    export_commands.write(tmp_path / "nowhere" / "matrix.csv")
    box = open_dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "not written" in box.text() + box.windowTitle()
    box.close()


def the_whole_matrix_is_copied_test(export_commands: ExportMenuCommands) -> None:
    export_commands.copy_all("table", people=False)
    by_role = text_grid_of(QGuiApplication.clipboard().text())
    assert len(by_role) > 36
    export_commands.copy_all("table", people=True)
    assert len(text_grid_of(QGuiApplication.clipboard().text())[0]) < len(by_role[0]) + 3
    export_commands.copy_all("markdown", people=False)
    assert QGuiApplication.clipboard().text().count("|") > 100


def a_pasted_matrix_opens_the_import_test(export_commands: ExportMenuCommands) -> None:
    export_commands.import_text(
        "Activity\tData scientist\tTech lead\nFrame the business problem\tR\tA\nDecide go / no-go\tC\tR\n"
    )
    dialog = open_dialog(RaciImportDialog)
    dialog.reject()
