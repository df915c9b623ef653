"""Exported matrices are imported as the same matrix; tests/export/tables has LibreOffice save them between."""

from pathlib import Path

import pytest

from teamcanvas.edits.settings import change_settings
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.tables.writing import write_table
from teamcanvas.model.plan import Scheme
from tests.edits.raci_import.round_trips import assert_it_comes_back, edited
from tests.small_plans import template

TEMPLATES = ("startup-trio", "delivery-team", "full-mlops-team", "federated", "centre-of-excellence")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".tsv"])
@pytest.mark.parametrize("name", TEMPLATES)
def exported_tables_are_imported_equal_test(tmp_path: Path, name: str, suffix: str) -> None:
    plan = edited(template(name))
    path = tmp_path / f"raci{suffix}"
    write_table(outgoing(plan, plan.scenarios[0].id), path)
    assert_it_comes_back(path, plan)


@pytest.mark.parametrize(
    ("scheme", "letters"),
    [("RASCI", "S"), ("RACI-VS", "Sg"), ("CAIRO", "O"), ("DACI", "D"), ("RAPID", "P"), ("RACI", "X")],
)
def letters_of_every_scheme_and_of_none_survive_test(tmp_path: Path, scheme: Scheme, letters: str) -> None:
    start = template("full-mlops-team")
    plan = edited(change_settings(start, start.scenarios[0].id, scheme=scheme), letters)
    path = tmp_path / "raci.xlsx"
    write_table(outgoing(plan, plan.scenarios[0].id), path)
    assert_it_comes_back(path, plan)
