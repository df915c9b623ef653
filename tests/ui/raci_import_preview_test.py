"""The sheet as it was read."""

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.theme import load_theme
from teamcanvas.ui.raci_import_preview import ImportPreview, PreviewModel
from tests.edits.raci_import.tables import proposed

LINES = ("Task|Product owner|Data engineer|Note", "Deploy to production|A|?|x<b>y", "Respond to incidents|A|r|long")


def _said(model: PreviewModel, row: int, column: int) -> str:
    return str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole))


def cells_say_what_they_are_taken_for_test() -> None:
    model = PreviewModel(load_theme("light"))
    model.show_proposal(proposed(*LINES))
    assert (model.rowCount(QModelIndex()), model.columnCount(QModelIndex())) == (3, 4)
    assert _said(model, 0, 1) == "B1, Product owner, head that is asked for"
    assert _said(model, 0, 2) == "C1, Data engineer, head"
    assert _said(model, 1, 2) == "C2, ?, not read"
    assert _said(model, 2, 2) == "C3, r"
    assert model.data(model.index(1, 2)) == "▲ ?"
    assert "no letter" in str(model.data(model.index(1, 2), Qt.ItemDataRole.ToolTipRole))


def heads_of_the_table_are_those_of_the_file_test() -> None:
    model = PreviewModel(load_theme("dark"))
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    model.show_proposal(proposed(*LINES))
    assert (model.headerData(1, across), model.headerData(1, down)) == ("B", "2")
    model.show_proposal(proposed("Role|Deploy to production|Respond to incidents", "Data owner|A|R"))
    assert (model.headerData(1, across), model.headerData(1, down)) == ("2", "B")


def a_cell_is_found_by_its_address_test(qtbot: QtBot) -> None:
    preview = ImportPreview(load_theme("light"))
    qtbot.addWidget(preview)
    preview.show_proposal(proposed(*LINES), anew=True)
    preview.show_cell("C3")
    assert (preview.currentIndex().row(), preview.currentIndex().column()) == (2, 2)
    preview.show_cell("")
    preview.show_cell("ZZ99")
    assert preview.currentIndex().row() == 2
