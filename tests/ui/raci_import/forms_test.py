"""Matrices with roles in the cells, or with marks under letters, from a file through the dialog."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from teamcanvas.model.ids import ActivityId
from teamcanvas.storage.sheets.sheets import read_sheets
from teamcanvas.ui.raci_import.dialog import RaciImportDialog
from tests.edits.raci_import.tables import a_plan
from tests.ui.conftest import Opens, button, press

DEPLOY, INCIDENT = ActivityId("s3_deploy"), ActivityId("s3_incident")
BY_LETTER = (
    ("Task", "Responsible", "Accountable", "Consulted"),
    ("Deploy to production", "Data engineer\nML engineer", "Data owner", "=SUM(A1) & <b>Chief, ?"),
    ("Respond to incidents", "ML engineer / DPO", "Product owner", "n/a"),
)
BY_MARK = (
    ("Task", "Data engineer", "", "", "<b>Chief</b>", "", ""),
    ("", "R", "A", "C", "R", "A", "C"),
    ("Deploy to production", "x", "✓", "", "", "", "1"),
    ("Respond to incidents", "X", "", "soon", "", "yes", ""),
)


def _file(path: Path, rows: Sequence[Sequence[str]], merged: Sequence[str] = ()) -> Path:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return path
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if text:
                sheet.cell(number, column, text).data_type = "s"
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def _problems(dialog: RaciImportDialog) -> list[str]:
    return [dialog.problems.item(row).text() for row in range(dialog.problems.count())]


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def roles_in_cells_are_imported_as_one_step_test(
    qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path, suffix: str
) -> None:
    open_plan = opens(a_plan())
    before = open_plan.plan
    dialog = RaciImportDialog(open_plan, read_sheets(_file(tmp_path / f"raci{suffix}", BY_LETTER)), owner)
    dialog.show()
    assert [line.split(":")[0] for line in _problems(dialog)] == ["D2", "D2", "C3", "D2"]
    assert [head.text for head in dialog.proposal.columns if head.question] == ["=SUM(A1)", "<b>Chief", "Product owner"]
    dialog.problems.setCurrentRow(2)
    assert (dialog.preview.currentIndex().row(), dialog.preview.currentIndex().column()) == (2, 2)
    dialog.preview.current_changed.emit(2, 2)
    assert dialog.columns.heads.currentRow() == [head.text for head in dialog.proposal.columns].index("Product owner")
    dialog.columns.all_answered.emit("new")
    press(qtbot, dialog, "Import")
    new = {role.title: role.id for role in open_plan.plan.roles}
    assert set(new) == {"=SUM(A1)", "<b>Chief"}
    assert open_plan.scenario.raci[DEPLOY] == {
        "data_engineer": "R",
        "ml_engineer": "R",
        "data_owner": "A",
        **dict.fromkeys(new.values(), "C"),
    }
    assert open_plan.scenario.raci[INCIDENT] == {"ml_engineer": "R", "privacy_officer": "R"}
    open_plan.undo()
    assert open_plan.plan == before


@pytest.mark.parametrize(("suffix", "merged"), [(".xlsx", ("A1:A2", "B1:D1", "E1:G1")), (".xlsx", ()), (".csv", ())])
def marks_under_letters_are_imported_as_one_step_test(
    qtbot: QtBot, opens: Opens, owner: QWidget, tmp_path: Path, suffix: str, merged: tuple[str, ...]
) -> None:
    open_plan = opens(a_plan())
    before = open_plan.plan
    dialog = RaciImportDialog(open_plan, read_sheets(_file(tmp_path / f"raci{suffix}", BY_MARK, merged)), owner)
    dialog.show()
    assert [line.split(":")[0] for line in _problems(dialog)] == ["E1", "D4"]
    dialog.columns.all_answered.emit("new")
    press(qtbot, dialog, "Import")
    (chief,) = open_plan.plan.roles
    assert open_plan.scenario.raci[DEPLOY] == {"data_engineer": "AR", chief.id: "C"}
    assert open_plan.scenario.raci[INCIDENT] == {"data_engineer": "R", chief.id: "A"}
    open_plan.undo()
    assert open_plan.plan == before


def heads_and_activities_can_be_corrected_test(opens: Opens, owner: QWidget, tmp_path: Path) -> None:
    dialog = RaciImportDialog(opens(a_plan()), read_sheets(_file(tmp_path / "raci.xlsx", BY_LETTER)), owner)
    dialog.show()
    assert dialog.options.place == (0, 0)
    assert button(dialog, "Import").isEnabled()
    dialog.options.title_column.setCurrentIndex(1)
    dialog.options.title_column.picked.emit(1)
    dialog.options.title_column.setCurrentIndex(0)
    dialog.options.title_column.picked.emit(0)
    dialog.options.turned.click()
    dialog.options.turned.click()
    assert dialog.proposal.area is not None
    assert len(dialog.proposal.rows) == 2
