"""Asking for the PDF."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QWidget

from teamcanvas.ui.export_dialog import ExportDialog
from tests.ui.conftest import button


def _dialog(owner: QWidget, path: Path) -> ExportDialog:
    dialog = ExportDialog(path, owner)
    dialog.show()
    return dialog


def everything_on_slides_is_suggested_test(owner: QWidget, tmp_path: Path) -> None:
    dialog = _dialog(owner, tmp_path / "churn.pdf")
    assert (dialog.pages, dialog.page_size) == (("board", "raci", "findings"), "16:9")
    assert dialog.path == tmp_path / "churn.pdf"


def pages_and_size_are_chosen_test(owner: QWidget, tmp_path: Path) -> None:
    dialog = _dialog(owner, tmp_path / "churn.pdf")
    dialog._checks["raci"].click()
    dialog._checks["raci-people"].click()
    dialog._size.setCurrentIndex(2)
    assert (dialog.pages, dialog.page_size) == (("board", "raci-people", "findings"), "a3")


def without_pages_or_file_there_is_nothing_to_export_test(owner: QWidget, tmp_path: Path) -> None:
    dialog = _dialog(owner, tmp_path / "churn.pdf")
    for check in dialog._checks.values():
        check.setChecked(False)
    assert not button(dialog, "Export").isEnabled()
    dialog._checks["board"].click()
    assert button(dialog, "Export").isEnabled()
    dialog._file.setText("  ")
    assert not button(dialog, "Export").isEnabled()


@pytest.mark.parametrize(("typed", "file"), [("x", "x.pdf"), ("x.PDF", "x.PDF"), ("v1.2", "v1.2.pdf")])
def a_name_without_folder_or_ending_gets_them_test(owner: QWidget, tmp_path: Path, typed: str, file: str) -> None:
    dialog = _dialog(owner, tmp_path / "churn.pdf")
    dialog._file.setText(typed)
    assert dialog.path == Path(QDir.homePath()) / file
