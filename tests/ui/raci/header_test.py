"""The toolbar above the matrix."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.header import MatrixColumns, MatrixHeader
from teamcanvas.ui.widgets.style import style_sheet
from tests.ui.conftest import choose, entries, open_menu


@pytest.fixture
def header(qtbot: QtBot, open_plan: OpenPlan) -> MatrixHeader:
    made = MatrixHeader(open_plan)
    qtbot.addWidget(made)
    made.show()
    return made


def by_role_or_by_person_is_emitted_test(qtbot: QtBot, header: MatrixHeader) -> None:
    with qtbot.waitSignal(header.columns_chosen) as told:
        header.columns.bar.setCurrentIndex(1)
    assert told.args == [MatrixColumns.PEOPLE]


def another_scheme_is_chosen_test(header: MatrixHeader, open_plan: OpenPlan) -> None:
    assert header.scheme.currentText().startswith("RACI")
    header.scheme.picked.emit("RASCI")
    assert open_plan.scenario.settings.scheme == "RASCI"
    assert header.scheme.currentText().startswith("RASCI")
    open_plan.undo()
    assert header.scheme.currentText() == "RACI"


def exports_are_in_a_menu_test(qtbot: QtBot, header: MatrixHeader) -> None:
    assert entries(header.export_menu())[:2] == ["PDF page…", "Workbook (XLSX)…"]
    with qtbot.waitSignal(header.table_wanted) as told:
        choose(header.export_menu(), "Workbook (XLSX)…")
    assert told.args == [".xlsx"]
    with qtbot.waitSignal(header.copy_wanted) as how:
        choose(header.export_menu(), "Copy all as Markdown")
    assert how.args == ["markdown"]


def all_of_it_fits_into_a_small_window_test(header: MatrixHeader) -> None:
    assert header.minimumSizeHint().width() <= 716
    assert header.columns.bar.sizeHint().width() <= 260


@pytest.mark.parametrize("width", [360, 400, 480, 600, 736, 1024])
def no_control_is_shortened_at_any_width_test(qtbot: QtBot, header: MatrixHeader, width: int) -> None:
    header.setStyleSheet(style_sheet("light"))
    header.resize(width, header.sizeHint().height())
    QApplication.processEvents()
    for part in (header.columns, header.scheme, header.buttons):
        assert header.rect().contains(part.geometry())
    assert header.columns.width() >= header.columns.sizeHint().width()
    assert not any(one.isVisible() for one in header.columns.bar.findChildren(QToolButton)), "no scroll buttons"
    assert header.scheme.fontMetrics().horizontalAdvance("RACI-VS") < header.scheme.width() - 34
    buttons = (header.activities_button, header.import_button, header.export_button)
    for button in buttons:
        assert not button.isVisible() or button.width() >= button.sizeHint().width()
    hidden = [button.text() for button in buttons if not button.isVisible()]
    assert entries(header.buttons.menu()) == hidden
    assert bool(hidden) == (width < 610)


def the_export_menu_opens_from_the_menu_of_a_narrow_bar_too_test(qtbot: QtBot, header: MatrixHeader) -> None:
    header.resize(300, 50)
    QApplication.processEvents()
    choose(header.buttons.menu(), "Export ▾")
    header._open_export_menu()
    assert "PDF page…" in entries(open_menu())
    open_menu().close()


def every_scheme_says_in_the_list_what_it_is_for_test(header: MatrixHeader) -> None:
    for place in range(header.scheme.count()):
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            assert len(str(header.scheme.itemData(place, role))) > 40
