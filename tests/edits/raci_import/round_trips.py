"""Matrices that are exported and imported again."""

from pathlib import Path

from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan
from teamcanvas.storage.sheets.sheets import read_sheets
from tests.raci_cells import set_cell


def edited(plan: Plan, letters: str = "C") -> Plan:
    """The plan with a row that was edited."""
    scenario = plan.scenarios[0].id
    return set_cell(plan, scenario, ActivityId("s3_release"), RoleId("project_manager"), letters)


def assert_it_comes_back(path: Path, plan: Plan) -> None:
    """Assert that a file with the matrix of a plan is imported as the same matrix."""
    scenario = plan.scenarios[0]
    proposal = propose(read_sheets(path)[0], plan, scenario)
    assert [problem.text for problem in proposal.problems if problem.kind != "not_letters"] == []
    assert len(proposal.rows) == 36
    assert import_raci(plan, scenario.id, proposal, SequentialIds()) == plan
