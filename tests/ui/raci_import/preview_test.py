"""The sheet as it was read."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.ui.raci_import.preview import ImportPreview, PreviewModel
from teamcanvas.ui.widgets.style import style_sheet
from tests.edits.raci_import.tables import proposed

LINES = ("Task|Product owner|Data engineer|Note", "Deploy to production|A|?|x<b>y", "Respond to incidents|A|r|long")


def _said(model: PreviewModel, row: int, column: int) -> str:
    return str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole))


def cells_show_their_meaning_test() -> None:
    model = PreviewModel(load_theme("light"))
    model.show_proposal(proposed(*LINES))
    assert (model.rowCount(QModelIndex()), model.columnCount(QModelIndex())) == (3, 4)
    assert _said(model, 0, 1) == "B1, Product owner, head that is asked for"
    assert _said(model, 0, 2) == "C1, Data engineer, head"
    assert _said(model, 1, 2) == "C2, ?, not read"
    assert _said(model, 2, 2) == "C3, r"
    assert model.data(model.index(1, 2)) == "▲ ?"
    assert "no letter" in str(model.data(model.index(1, 2), Qt.ItemDataRole.ToolTipRole))


def letters_that_another_scheme_changes_are_shown_before_and_after_test() -> None:
    model = PreviewModel(load_theme("light"))
    model.show_proposal(proposed("Task|Data owner", "Deploy to production|D"), {(1, 1): "A"})
    assert model.index(1, 1).data() == "▲ D → A"
    assert _said(model, 1, 1) == "B2, D, not read, becomes A"


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


@pytest.mark.parametrize("theme", ["light", "room"])
def the_columns_are_as_wide_as_their_heads_in_every_theme_test(qtbot: QtBot, look: None, theme: ThemeName) -> None:
    preview = ImportPreview(load_theme(theme))
    qtbot.addWidget(preview)
    preview.setStyleSheet(style_sheet(theme))
    preview.show_proposal(proposed(*LINES), anew=True)
    preview.show()
    bold = preview.font()
    bold.setBold(True)
    for column in range(4):
        words = str(preview.model().index(0, column).data())
        assert preview.columnWidth(column) > QFontMetrics(bold).horizontalAdvance(words) + 6, words
    assert preview.rowHeight(1) > preview.fontMetrics().height()


@pytest.mark.parametrize("theme", ["light", "dark", "room"])
def no_head_is_elided_beside_free_room_test(qtbot: QtBot, look: None, theme: ThemeName) -> None:
    preview = ImportPreview(load_theme(theme))
    qtbot.addWidget(preview)
    preview.setStyleSheet(style_sheet(theme))
    long = "Ada Example (Data engineer and machine learning engineer)"
    preview.show_proposal(
        proposed(f"Task|{long}|DPO", "Deploy to production|A|R", "Respond to incidents|R|A"), anew=True
    )
    preview.resize(1_200, 300)
    preview.show()
    bold = preview.font()
    bold.setBold(True)
    assert preview.columnWidth(1) > QFontMetrics(bold).horizontalAdvance(long) + 6
    preview.resize(300, 300)
    assert preview.columnWidth(1) < QFontMetrics(bold).horizontalAdvance(long), "without free room, letters come first"
    preview.setColumnWidth(1, 61)
    preview.resize(1_200, 300)
    assert preview.columnWidth(1) == 61, "a width that was chosen stays"


def roles_in_cells_are_shown_where_they_are_written_test() -> None:
    model = PreviewModel(load_theme("light"))
    model.show_proposal(
        proposed("Task|R|A|C", "Deploy to production|Data engineer, Lawyer|DPO|", "Respond to incidents|DPO|SME|DPO, ?")
    )
    assert model.columnCount(QModelIndex()) == 4
    assert _said(model, 1, 0) == "A2, Deploy to production, head"
    assert _said(model, 1, 1) == "B2, Data engineer, Lawyer, head that is asked for"
    assert _said(model, 1, 2) == "C2, DPO"
    assert _said(model, 2, 3) == "D3, DPO, ?, not read"


def marks_are_shown_where_they_are_written_test() -> None:
    model = PreviewModel(load_theme("light"))
    model.show_proposal(
        proposed("Task|Data engineer||DPO|", "|R|A|R|A", "Deploy to production|x|x||", "Respond to incidents|x|?||x")
    )
    assert model.columnCount(QModelIndex()) == 5
    assert [_said(model, 0, column).split(", ")[-1] for column in (1, 3)] == ["head", "head"]
    assert [_said(model, 2, column) for column in (1, 2)] == ["B3, x", "C3, x"]
    assert _said(model, 3, 2) == "C4, ?, not read"
    assert "no mark" in str(model.data(model.index(3, 2), Qt.ItemDataRole.ToolTipRole))
