"""Menus of the matrix by person."""

import pytest
from pytestqt.qtbot import QtBot

from teamcanvas.edits.raci import set_cells
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.by_person_view import ByPersonView
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.geometry import Hit
from teamcanvas.ui.raci.people_menu import people_menu
from teamcanvas.ui.raci.selection import Selection
from tests.small_plans import template
from tests.ui.conftest import Opens, choose, entries


@pytest.fixture
def open_plan(opens: Opens) -> OpenPlan:
    return opens(template("startup-trio"))


@pytest.fixture
def view(qtbot: QtBot, open_plan: OpenPlan) -> ByPersonView:
    made = ByPersonView(open_plan, load_theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def _cell(view: ByPersonView, *, filled: bool) -> Cell:
    cells = (Cell(row, person) for row in view.grid.rows for person in view.grid.columns)
    return next(cell for cell in cells if (bool(view.letters(cell)) if filled else view.source(cell) is None))


def a_cell_leads_to_its_source_its_person_and_its_activity_test(qtbot: QtBot, view: ByPersonView) -> None:
    cell = _cell(view, filled=True)
    view.select(Selection().at(cell))
    menu = people_menu(view, Hit("cell", cell.activity, cell.column))
    with qtbot.waitSignal(view.role_cell_wanted) as role_cell:
        choose(menu, "Go to the cell by role")
    assert role_cell.args == [view.source(cell)]
    with qtbot.waitSignal(view.person_wanted) as person:
        choose(menu, "Show on the board")
    assert person.args == [cell.column]
    with qtbot.waitSignal(view.activity_wanted) as activity:
        choose(menu, "Activity…")
    assert activity.args == [cell.activity]


def an_empty_cell_leads_to_no_cell_by_role_test(view: ByPersonView) -> None:
    cell = _cell(view, filled=False)
    offered = entries(people_menu(view, Hit("cell", cell.activity, cell.column)))
    assert "Go to the cell by role" not in offered
    assert "Copy" in offered


def a_head_selects_its_column_test(view: ByPersonView) -> None:
    column = view.grid.columns[-1]
    choose(people_menu(view, Hit("head", column=column)), "Select the column")
    assert {cell.column for cell in view.selection.cells(view.grid)} == {column}


def findings_of_a_row_come_with_their_fixes_test(qtbot: QtBot, view: ByPersonView, open_plan: OpenPlan) -> None:
    activity = view.grid.rows[0]
    roles = list(view.matrix.columns)[:2]
    both = {(activity, role): "A" for role in roles}
    open_plan.commit("Set", lambda plan: set_cells(plan, open_plan.scenario_id, both))
    menu = people_menu(view, Hit("title", activity))
    title = next(one for one in entries(menu) if "accountable" in one)
    with qtbot.waitSignal(view.finding_wanted):
        choose(menu, title, "Show in the findings")
