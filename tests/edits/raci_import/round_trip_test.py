"""Exported matrices, also after LibreOffice has saved them, are imported as the same matrix."""

import os
import subprocess
from pathlib import Path

import pytest

from teamcanvas.edits.raci_import.importing import import_raci
from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.edits.settings import change_settings
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.tables.writing import write_table
from teamcanvas.model.ids import ActivityId, RoleId, SequentialIds
from teamcanvas.model.plan import Plan, Scheme
from teamcanvas.storage.sheets.sheets import read_sheets
from tests.raci_cells import set_cell
from tests.small_plans import template

TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")


def _edited(plan: Plan, letters: str = "C") -> Plan:
    scenario = plan.scenarios[0].id
    return set_cell(plan, scenario, ActivityId("s3_release"), RoleId("project_manager"), letters)


def _comes_back(path: Path, plan: Plan) -> None:
    scenario = plan.scenarios[0]
    proposal = propose(read_sheets(path)[0], plan, scenario)
    assert [problem.text for problem in proposal.problems if problem.kind != "not_letters"] == []
    assert len(proposal.rows) == 36
    assert import_raci(plan, scenario.id, proposal, SequentialIds()) == plan


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".tsv"])
@pytest.mark.parametrize("name", TEMPLATES)
def exported_tables_are_imported_equal_test(tmp_path: Path, name: str, suffix: str) -> None:
    plan = _edited(template(name))
    path = tmp_path / f"raci{suffix}"
    write_table(outgoing(plan, plan.scenarios[0].id), path)
    _comes_back(path, plan)


@pytest.mark.parametrize(
    ("scheme", "letters"),
    [("RASCI", "S"), ("RACI-VS", "Sg"), ("CAIRO", "O"), ("DACI", "D"), ("RAPID", "P"), ("RACI", "X")],
)
def letters_of_every_scheme_and_of_none_survive_test(tmp_path: Path, scheme: Scheme, letters: str) -> None:
    start = template("full-mlops-team")
    plan = _edited(change_settings(start, start.scenarios[0].id, scheme=scheme), letters)
    path = tmp_path / "raci.xlsx"
    write_table(outgoing(plan, plan.scenarios[0].id), path)
    _comes_back(path, plan)


@pytest.mark.needs("soffice")
def a_workbook_saved_by_libreoffice_is_imported_equal_test(tmp_path: Path) -> None:
    plan = _edited(template("full-mlops-team"))
    path = tmp_path / "raci.xlsx"
    write_table(outgoing(plan, plan.scenarios[0].id), path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(path)]
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    subprocess.run(command, capture_output=True, check=True, env=environment, timeout=300)
    _comes_back(tmp_path / "saved" / "raci.xlsx", plan)
