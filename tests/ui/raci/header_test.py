"""The toolbar above the matrix."""

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.header import MatrixColumns, MatrixHeader
from tests.ui.conftest import choose, entries


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
