"""The matrix and the rest of the editor."""

import pytest

from teamcanvas.board.selection import CardRef, ChipRef
from teamcanvas.edits.raci import set_cells
from teamcanvas.rules.finding import Finding
from teamcanvas.ui.activities.activity_page import ActivityPage
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.header import MatrixColumns
from teamcanvas.ui.raci.selection import Selection
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.workspace import Workspace
from tests.small_plans import template
from tests.ui.conftest import Editor


@pytest.fixture
def space(editor: Editor) -> Workspace:
    return editor(template("startup-trio"))


def the_card_of_the_current_cell_is_selected_on_the_board_test(space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    view = space.raci.view
    placed = {placement.role for placement in space.board.board.placements}
    row = next(row for row in view.matrix.rows.values() if placed & row.cells.keys())
    role = next(role for role in row.cells if role in placed)
    space.raci.show_cell(row.activity.id, role)
    space.show_view(CentreView.BOARD)
    assert isinstance(space.board.selected, CardRef)
    assert space.board.selected.role == role


def the_column_of_the_selected_card_is_lit_in_the_matrix_test(space: Workspace) -> None:
    placement = next(one for one in space.board.board.placements if one.person is not None)
    space.board.select(ChipRef(placement.id))
    space.show_view(CentreView.RACI)
    assert space.raci.view.lit_columns == {placement.role}
    assert space.raci.people.lit_columns == {placement.person}


def a_role_is_shown_on_the_board_test(space: Workspace) -> None:
    role = space.board.board.placements[0].role
    space.show_view(CentreView.RACI)
    space.raci.board_wanted.emit(role)
    assert space.on_board
    assert isinstance(space.board.selected, CardRef)
    assert space.board.selected.role == role


def a_person_is_shown_on_the_board_test(space: Workspace) -> None:
    placement = next(one for one in space.board.board.placements if one.person is not None)
    space.show_view(CentreView.RACI)
    space.raci.show_columns(MatrixColumns.PEOPLE)
    space.raci.people.person_wanted.emit(placement.person)
    assert space.on_board
    assert isinstance(space.board.selected, ChipRef)


def the_details_follow_the_matrix_by_person_too_test(space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    rows, people = space.raci.view.grid.rows, space.raci.people.grid.columns
    space.raci.show_activity(rows[0])
    space.raci.show_columns(MatrixColumns.PEOPLE)
    space.raci.people.activity_wanted.emit(rows[1])
    space.raci.people.select(Selection().at(Cell(rows[2], people[0])))
    page = space.details.page
    assert isinstance(page, ActivityPage)
    assert page.activity == rows[2]


def a_sign_leads_to_its_finding_and_the_finding_to_its_row_test(space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    matrix, scenario = space.raci.view.matrix, space.open_plan.scenario_id
    activity = list(matrix.rows)[-1]
    both = {(activity, role): "A" for role in matrix.columns[:2]}
    space.open_plan.commit("Set", lambda plan: set_cells(plan, scenario, both))
    finding = _about(space, activity)
    space.sides.fold(space.right)
    space.raci.finding_wanted.emit(finding)
    assert space.findings.isVisible()
    assert space.findings.list.marked == finding.key
    space.raci.view.select(Selection())
    space.findings.chosen.emit(finding)
    assert space.raci.current is not None
    assert space.raci.current.activity == activity


def a_fix_offered_in_the_matrix_is_one_step_test(space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    matrix, scenario = space.raci.view.matrix, space.open_plan.scenario_id
    activity = next(iter(matrix.rows))
    both = {(activity, role): "A" for role in matrix.columns[:2]}
    space.open_plan.commit("Set", lambda plan: set_cells(plan, scenario, both))
    finding = _about(space, activity)
    from teamcanvas.rules.fixes import fixes_for

    fix = fixes_for(finding, space.open_plan.plan, scenario, space.open_plan.ids)[0]
    steps = space.open_plan.store.undo_stack.index()
    space.raci.fix_wanted.emit(finding.key, fix.title)
    assert space.open_plan.store.undo_stack.index() == steps + 1
    assert finding.key not in space.open_plan.result.by_key


def an_activity_opens_beside_the_matrix_test(space: Workspace) -> None:
    space.show_view(CentreView.RACI)
    activity = space.raci.view.grid.rows[3]
    space.raci.activity_wanted.emit(activity)
    assert space.details.isVisible()
    space.raci.show_activity(space.raci.view.grid.rows[5])
    page = space.details.page
    assert page is not None
    assert page.accessibleName() == "Activity"


def _about(space: Workspace, activity: str) -> Finding:
    return next(one for one in space.open_plan.result.open if any(subject.id == activity for subject in one.subjects))
