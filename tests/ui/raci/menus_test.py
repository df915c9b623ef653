"""The context menus of the matrix by role and by person."""

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.edits.raci import set_cells
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.by_person_view import ByPersonView
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import MatrixHit
from teamcanvas.ui.raci.menus import person_matrix_menu, role_matrix_menu
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
    return role_matrix_menu(view, MatrixHit("cell", cell.activity, cell.column))


def the_letter_that_is_there_is_ticked_test(view: RaciView) -> None:
    cell = view.grid.first()
    view.changes.put([cell], "C")
    ticked = [action.text() for action in _menu(view, cell).actions() if action.isChecked()]
    assert ticked == ["Consulted\tC"]


def letters_are_written_into_all_that_is_selected_test(view: RaciView) -> None:
    cells = [Cell(row, view.grid.columns[0]) for row in view.grid.rows[:3]]
    view.select(Selection().at(cells[0]).extended(cells[2]))
    menu = role_matrix_menu(view, MatrixHit("cell", cells[1].activity, cells[1].column))
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
    menu = role_matrix_menu(view, MatrixHit("title", first.activity))
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
    menu = role_matrix_menu(view, MatrixHit("title", activity))
    with qtbot.waitSignal(view.activity_wanted) as told:
        choose(menu, "Activity…")
    assert told.args == [activity]
    choose(role_matrix_menu(view, MatrixHit("title", activity)), "Remove from the matrix")
    assert activity not in view.grid.row_of
    view.open_plan.undo()
    assert activity in view.grid.row_of


def heads_lead_to_the_board_test(qtbot: QtBot, view: RaciView) -> None:
    role = view.grid.columns[0]
    menu = role_matrix_menu(view, MatrixHit("head", column=role))
    choose(menu, "Select the column")
    assert len(list(view.selection.cells(view.grid))) == len(view.grid.rows)
    with qtbot.waitSignal(view.board_wanted) as told:
        choose(role_matrix_menu(view, MatrixHit("head", column=role)), "Show on the board")
    assert told.args == [role]


def of_several_rows_the_one_under_the_pointer_is_removed_test(view: RaciView) -> None:
    cells = [Cell(row, view.grid.columns[0]) for row in view.grid.rows[:3]]
    view.select(Selection().at(cells[0]).extended(cells[2]))
    choose(role_matrix_menu(view, MatrixHit("title", cells[2].activity)), "Remove from the matrix")
    assert cells[2].activity not in view.grid.rows
    assert {cells[0].activity, cells[1].activity} <= set(view.grid.rows)


@pytest.fixture
def by_person(qtbot: QtBot, open_plan: OpenPlan) -> ByPersonView:
    made = ByPersonView(open_plan, load_theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def _cell(by_person: ByPersonView, *, filled: bool) -> Cell:
    cells = (Cell(row, person) for row in by_person.grid.rows for person in by_person.grid.columns)
    return next(cell for cell in cells if (bool(by_person.letters(cell)) if filled else by_person.source(cell) is None))


def a_cell_leads_to_its_source_its_person_and_its_activity_test(qtbot: QtBot, by_person: ByPersonView) -> None:
    cell = _cell(by_person, filled=True)
    by_person.select(Selection().at(cell))
    menu = person_matrix_menu(by_person, MatrixHit("cell", cell.activity, cell.column))
    with qtbot.waitSignal(by_person.role_cell_wanted) as role_cell:
        choose(menu, "Go to the cell by role")
    assert role_cell.args == [by_person.source(cell)]
    with qtbot.waitSignal(by_person.person_wanted) as person:
        choose(menu, "Show on the board")
    assert person.args == [cell.column]
    with qtbot.waitSignal(by_person.activity_wanted) as activity:
        choose(menu, "Activity…")
    assert activity.args == [cell.activity]


def an_empty_cell_leads_to_no_cell_by_role_test(by_person: ByPersonView) -> None:
    cell = _cell(by_person, filled=False)
    offered = entries(person_matrix_menu(by_person, MatrixHit("cell", cell.activity, cell.column)))
    assert "Go to the cell by role" not in offered
    assert "Copy" in offered


def a_head_selects_its_column_test(by_person: ByPersonView) -> None:
    column = by_person.grid.columns[-1]
    choose(person_matrix_menu(by_person, MatrixHit("head", column=column)), "Select the column")
    assert {cell.column for cell in by_person.selection.cells(by_person.grid)} == {column}


def findings_of_a_row_come_with_their_fixes_test(qtbot: QtBot, by_person: ByPersonView, open_plan: OpenPlan) -> None:
    activity = by_person.grid.rows[0]
    roles = list(by_person.matrix.columns)[:2]
    both = {(activity, role): "A" for role in roles}
    open_plan.commit("Set", lambda plan: set_cells(plan, open_plan.scenario_id, both))
    menu = person_matrix_menu(by_person, MatrixHit("title", activity))
    title = next(one for one in entries(menu) if "accountable" in one)
    with qtbot.waitSignal(by_person.finding_wanted):
        choose(menu, title, "Show in the findings")
