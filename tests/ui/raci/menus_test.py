"""Menus of the matrix."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.menus import menu_for
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.raci.view import RaciView
from tests.small_plans import template
from tests.ui.conftest import Opens, choose, entries


@pytest.fixture
def view(qtbot: QtBot, opens: Opens) -> RaciView:
    made = RaciView(opens(template("startup-trio")), load_theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def _menu(view: RaciView, cell: Cell) -> QMenu:
    view.select(Selection().at(cell))
    return menu_for(view, Hit("cell", cell.activity, cell.column))


def the_letter_that_is_there_is_ticked_test(view: RaciView) -> None:
    cell = view.grid.first()
    view.changes.put([cell], "C")
    ticked = [action.text() for action in _menu(view, cell).actions() if action.isChecked()]
    assert ticked == ["Consulted\tC"]


def letters_are_written_into_all_that_is_selected_test(view: RaciView) -> None:
    cells = [Cell(row, view.grid.columns[0]) for row in view.grid.rows[:3]]
    view.select(Selection().at(cells[0]).extended(cells[2]))
    menu = menu_for(view, Hit("cell", cells[1].activity, cells[1].column))
    assert "Fill down" in entries(menu)
    choose(menu, "Informed")
    assert [view.words.letters(cell) for cell in cells] == ["I"] * 3


def a_row_that_follows_the_board_cannot_follow_it_again_test(view: RaciView) -> None:
    cell = view.grid.first()
    follow = next(one for one in _menu(view, cell).actions() if one.text().startswith("Follow the board again"))
    assert not follow.isEnabled()


def findings_come_with_their_fixes_test(qtbot: QtBot, view: RaciView) -> None:
    first, second = (Cell(view.grid.rows[0], column) for column in view.grid.columns[:2])
    view.changes.write({first: "A", second: "A"})
    view.refresh()
    menu = menu_for(view, Hit("title", first.activity))
    submenu = next(action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu))
    assert isinstance(submenu, QMenu)
    submenu.aboutToShow.emit()
    fixes = [action for action in submenu.actions() if not action.isSeparator()]
    assert fixes[0].text() == "Show in the findings"
    assert len(fixes) > 1
    with qtbot.waitSignal(view.fix_wanted):
        fixes[1].trigger()


def rows_are_removed_and_opened_test(qtbot: QtBot, view: RaciView) -> None:
    activity = view.grid.rows[0]
    menu = menu_for(view, Hit("title", activity))
    with qtbot.waitSignal(view.activity_wanted) as told:
        choose(menu, "Activity…")
    assert told.args == [activity]
    choose(menu_for(view, Hit("title", activity)), "Remove from the matrix")
    assert activity not in view.grid.row_of
    view.open_plan.undo()
    assert activity in view.grid.row_of


def heads_lead_to_the_board_test(qtbot: QtBot, view: RaciView) -> None:
    role = view.grid.columns[0]
    menu = menu_for(view, Hit("head", column=role))
    choose(menu, "Select the column")
    assert len(list(view.selection.cells(view.grid))) == len(view.grid.rows)
    with qtbot.waitSignal(view.board_wanted) as told:
        choose(menu_for(view, Hit("head", column=role)), "Show on the board")
    assert told.args == [role]


def of_several_rows_the_one_under_the_pointer_is_removed_test(view: RaciView) -> None:
    cells = [Cell(row, view.grid.columns[0]) for row in view.grid.rows[:3]]
    view.select(Selection().at(cells[0]).extended(cells[2]))
    choose(menu_for(view, Hit("title", cells[2].activity)), "Remove from the matrix")
    assert cells[2].activity not in view.grid.rows
    assert {cells[0].activity, cells[1].activity} <= set(view.grid.rows)
