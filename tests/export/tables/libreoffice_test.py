"""LibreOffice opens our workbooks, and what it writes of them is equal to what we wrote."""

import csv
import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.tables.csv_text import csv_bytes
from teamcanvas.export.tables.html_text import html_bytes
from teamcanvas.export.tables.legal_text import legal
from teamcanvas.export.tables.raci_table import role_table
from teamcanvas.export.tables.table import TableRow
from teamcanvas.export.tables.writing import write_table
from teamcanvas.model.plan import Plan
from tests.edits.raci_import.round_trips import assert_it_comes_back, edited
from tests.export.tables.sample_tables import HOSTILE, everybody, hostile_plan, small_table
from tests.small_plans import template

pytestmark = pytest.mark.needs("soffice")

_ALL_SHEETS_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Comma-separated, quoted, UTF-8, as shown, one file per sheet."""


def converted(files: list[Path], kind: str, into: Path, *options: str) -> None:
    """Converts files with LibreOffice, with the profile beside them: the first conversion makes it."""
    into.mkdir()
    profile = f"-env:UserInstallation={(into.parent / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        *options,
        "--convert-to",
        kind,
        "--outdir",
        str(into),
        *map(str, files),
    ]
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)
    assert run.returncode == 0, run.stderr


PLANS = {"full": lambda: template("full-mlops-team"), "everybody": everybody, "hostile": hostile_plan}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Workbooks as we wrote them, and in `xlsx` and `csv` what LibreOffice made of them."""
    folder = tmp_path_factory.mktemp("libreoffice")
    files = [folder / f"{name}.xlsx" for name in (*PLANS, "edited")]
    for file, plan in zip(files, (*(make() for make in PLANS.values()), _edited()), strict=True):
        write_table(outgoing(plan, plan.scenarios[0].id), file)
    converted(files, "xlsx", folder / "xlsx")
    converted([folder / "everybody.xlsx"], _ALL_SHEETS_AS_CSV, folder / "csv")
    yield folder
    book_at.cache_clear()


def _edited() -> Plan:
    return edited(template("full-mlops-team"))


@cache
def book_at(path: Path) -> Workbook:
    """A workbook, read once for all tests."""
    return load_workbook(path)


def cells(book: Workbook) -> dict[tuple[str, str], object]:
    """Every cell that holds something, by sheet and address."""
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


@pytest.mark.parametrize("name", PLANS)
def a_workbook_comes_back_equal_test(folder: Path, name: str) -> None:
    ours, theirs = book_at(folder / f"{name}.xlsx"), book_at(folder / "xlsx" / f"{name}.xlsx")
    assert theirs.sheetnames == ours.sheetnames
    ours_cells, their_cells = cells(ours), cells(theirs)
    assert len(ours_cells) > 200
    assert {k: unescaped(v) for k, v in their_cells.items()} == {k: unescaped(v) for k, v in ours_cells.items()}


@pytest.mark.parametrize("name", PLANS)
def nothing_became_a_formula_test(folder: Path, name: str) -> None:
    for sheet in book_at(folder / "xlsx" / f"{name}.xlsx").worksheets:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


@pytest.mark.parametrize("name", PLANS)
def styles_survive_a_round_trip_test(folder: Path, name: str) -> None:
    ours, theirs = book_at(folder / f"{name}.xlsx"), book_at(folder / "xlsx" / f"{name}.xlsx")
    for mine, other in zip(ours.worksheets, theirs.worksheets, strict=True):
        assert other.print_title_rows == mine.print_title_rows
        assert other.page_setup.orientation == "landscape"
        fills = [
            (cell.coordinate, cell.fill.fgColor.rgb) for row in mine.iter_rows() for cell in row if cell.fill.fill_type
        ]
        assert [(address, other[address].fill.fgColor.rgb) for address, _ in fills] == fills


def a_matrix_that_it_saved_is_imported_equal_test(folder: Path) -> None:
    assert_it_comes_back(folder / "xlsx" / "edited.xlsx", _edited())


def the_matrix_of_36_activities_and_30_roles_is_whole_test(folder: Path) -> None:
    with (folder / "csv" / "everybody-By role.csv").open(encoding="utf-8-sig", newline="") as file:
        found = {row[0]: row[1:31] for row in csv.reader(file)}
    table = role_table(everybody(), "plan")
    assert [len(table.rows), sum(column.kind == "letters" for column in table.columns)] == [36, 30]
    for row in table.rows:
        assert found[str(row.cells[0])] == list(row.cells[1:31])


@pytest.mark.parametrize("form", ["csv", "html"])
def no_text_runs_in_other_forms_either_test(folder: Path, form: str) -> None:
    file = folder / f"table.{form}"
    rows = tuple(TableRow("s1", "Use Case Definition", (text, "", text, "I", 1)) for text in HOSTILE)
    table = replace(small_table(), rows=rows)
    file.write_bytes(csv_bytes(table) if form == "csv" else html_bytes([table], "Table"))
    # Pasting a table uses the HTML import, too.
    reader = ["--infilter=HTML (StarCalc)"] if form == "html" else ["--infilter=CSV:44,34,76,1"]
    converted([file], "xlsx", folder / f"xlsx-of-{form}", *reader)
    book = load_workbook(folder / f"xlsx-of-{form}" / "table.xlsx")
    assert [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"] == []
    found = Counter("".join(str(value).split()).lstrip("'").replace("_x005F_", "_") for value in cells(book).values())
    for text in HOSTILE:
        assert found["".join(legal(text).split()).lstrip("'")] >= 2, text


def unescaped(value: object) -> object:
    """openpyxl does not unescape, and programs escape in different places."""
    return value.replace("_x005F_", "_").strip() if isinstance(value, str) else value
