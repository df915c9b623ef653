"""The matrix view of the centre."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.raci.panel import RaciPanel
from teamcanvas.ui.raci.selection import Selection
from tests.small_plans import template
from tests.ui.conftest import Opens


@pytest.fixture
def panel(qtbot: QtBot, opens: Opens) -> RaciPanel:
    made = RaciPanel(opens(template("startup-trio")), load_theme("light"))
    made.resize(1_000, 760)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def the_strip_shows_the_current_cell_and_what_is_typed_into_it_test(qtbot: QtBot, panel: RaciPanel) -> None:
    panel.view.select(Selection().at(panel.view.grid.first()))
    title = panel.view.words.activity(panel.view.grid.rows[0])
    assert panel.strip.title.text().startswith(title)
    qtbot.keyClick(panel.view, "i")
    qtbot.waitUntil(lambda: panel.strip.title.text().endswith(": informed"))


def by_person_and_back_to_the_role_behind_a_letter_test(qtbot: QtBot, panel: RaciPanel) -> None:
    panel.show_columns(MatrixColumns.PEOPLE)
    assert panel.by_person
    people = panel.people
    people.select(Selection().at(people.grid.first()).moved(people.grid, 0, 0))
    assert "Enter goes to the cell by role" in panel.strip.reason.text()
    source = people.source(people.grid.first())
    if source is None:
        return
    qtbot.keyClick(people, Qt.Key.Key_Return)
    assert not panel.by_person
    assert panel.current == source


def the_strip_shows_a_whole_row_or_column_test(panel: RaciPanel) -> None:
    view = panel.view
    view.select(Selection().row(view.grid, view.grid.rows[1]))
    assert panel.strip.title.text() == view.words.activity(view.grid.rows[1])
    panel.show_column(view.grid.columns[1])
    assert panel.strip.title.text() == view.words.role(view.grid.columns[1])
    view.select(view.selection.everything(view.grid))
    assert panel.strip.title.text().endswith("rows selected")


def the_shown_matrix_is_zoomed_test(qtbot: QtBot, panel: RaciPanel) -> None:
    with qtbot.waitSignal(panel.zoom_changed):
        panel.zoom(1)
    assert panel.view.zoom > 1
    panel.show_columns(MatrixColumns.PEOPLE)
    panel.zoom(0)
    assert panel.people.zoom == 1.0
    panel.show_columns(MatrixColumns.ROLES)
    assert panel.view.zoom > 1


def columns_of_the_board_are_lit_both_ways_test(panel: RaciPanel) -> None:
    person = panel.people.grid.columns[0]
    panel.light(panel.view.grid.columns[0], person)
    assert panel.view.lit_columns == {panel.view.grid.columns[0]}
    assert panel.people.lit_columns == {person}
    panel.light(None, None)
    assert not panel.view.lit_columns


def a_theme_reaches_all_of_it_test(panel: RaciPanel) -> None:
    panel.show_columns(MatrixColumns.PEOPLE)
    panel.set_theme(load_theme("room"))
    assert panel.people.theme.name == panel.view.theme.name == "room"
    assert panel.export_commands.theme.name == "room"


def rows_come_first_where_there_is_little_room_test(panel: RaciPanel) -> None:
    assert panel.strip.isVisible()
    panel.set_theme(load_theme("room"))
    assert not panel.strip.isVisible()
    panel.resize(1_000, 400)
    assert not panel.legend.isVisible()
    panel.set_theme(load_theme("light"))
    panel.resize(1_000, 760)
    assert panel.strip.isVisible()
    assert panel.legend.isVisible()
