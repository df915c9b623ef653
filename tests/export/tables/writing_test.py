"""Tables in files: the format of the suffix, all or nothing."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from teamcanvas.edits.raci_import.propose import propose
from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.export.outgoing.suffixes import TABLE_SUFFIXES
from teamcanvas.export.tables.raci_table import role_table
from teamcanvas.export.tables.writing import write_table
from teamcanvas.storage.sheets.sheets import read_sheets
from tests.export.tables.sample_tables import everybody, hostile_plan
from tests.small_plans import template


@pytest.mark.parametrize("suffix", [*TABLE_SUFFIXES, ".XLSX", ".Csv"])
def every_kind_is_written_and_the_same_each_time_test(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    for file in (first, second):
        write_table(outgoing(template("full-mlops-team"), "plan"), file)
    assert first.read_bytes() == second.read_bytes()
    assert sorted(tmp_path.iterdir()) == [first, second]


@pytest.mark.parametrize("suffix", TABLE_SUFFIXES)
def names_made_to_do_harm_are_written_too_test(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"raci{suffix}"
    write_table(outgoing(hostile_plan(), "plan"), file)
    assert file.stat().st_size > 1000


def a_workbook_has_a_sheet_by_role_by_person_and_of_activities_test(tmp_path: Path) -> None:
    write_table(outgoing(template("full-mlops-team"), "plan"), tmp_path / "raci.xlsx")
    assert load_workbook(tmp_path / "raci.xlsx").sheetnames == ["By role", "By person", "Activities"]


@pytest.mark.parametrize("name", ["raci.ods", "raci", "raci.xls"])
def other_kinds_are_refused_test(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"Let it end in \.xlsx, \.csv, \.tsv, \.md or \.html\."):
        write_table(outgoing(template("startup-trio"), "plan"), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def a_folder_that_is_not_there_is_refused_test(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write_table(outgoing(template("startup-trio"), "plan"), tmp_path / "nowhere" / "raci.csv")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv", ".tsv"])
def what_was_written_is_read_as_the_same_matrix_test(tmp_path: Path, suffix: str) -> None:
    plan = everybody()
    write_table(outgoing(plan, "plan"), tmp_path / f"raci{suffix}")
    sheet = read_sheets(tmp_path / f"raci{suffix}")[0]
    proposal = propose(sheet, plan, plan.scenarios[0])
    # Columns beside the matrix, such as a legend, are listed as left out.
    roles = [column for column in proposal.columns if not column.left_out]
    assert (len(proposal.rows), len(roles), list(proposal.problems)) == (36, 30, [])
    found = {tuple(row) for row in sheet.rows}
    for row in role_table(plan, "plan").rows:
        letters = tuple(map(str, row.cells[1:31]))
        assert any(str(row.cells[0]) in other and letters == _after(other, str(row.cells[0])) for other in found)


def _after(row: tuple[str, ...], title: str) -> tuple[str, ...]:
    start = row.index(title) + 1
    return row[start : start + 30]
