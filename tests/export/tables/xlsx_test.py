"""Workbooks read back: content, styles, no formulas, no personal metadata."""

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.export.tables.legal_text import legal
from teamcanvas.export.tables.raci_table import raci_tables
from teamcanvas.export.tables.table import Table
from teamcanvas.export.tables.xlsx import archived, xlsx_bytes
from tests.export.tables.sample_tables import HOSTILE, everybody, hostile_plan, small_table


def book_of(*tables: Table) -> Workbook:
    return load_workbook(io.BytesIO(xlsx_bytes(tables, "Churn model")))


def sheet_of(table: Table) -> Worksheet:
    sheet = book_of(table).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def values(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def a_sheet_has_title_heads_stages_rows_and_totals_test() -> None:
    assert values(sheet_of(small_table())) == [
        ["Responsibilities by role", None, None, None, None],
        ["Churn model · To be · RACI", None, None, None, None],
        ["A  accountable      ●  row edited by hand      ", None, None, None, None],
        [None, None, "DA", "LE", None],
        ["Activity", "Edited by hand", "Data owner", "Tech lead", "A"],
        ["Use Case Definition", None, None, None, None],
        ["Frame the problem", None, "A/R", "I", 1],
        ["Scale and Adopt", None, None, None, None],
        ["Deploy", "●", None, "R", 0],
        [None, None, None, None, None],
        ["Number of A", None, 1, 0, None],
    ]


def letters_have_the_colours_of_the_theme_test() -> None:
    sheet = sheet_of(small_table())
    assert sheet["C7"].fill.fgColor.rgb == "FF1B2430"
    assert sheet["C7"].font.color.rgb == "FFFFFFFF"
    assert sheet["D9"].fill.fgColor.rgb == "FF1F4FD8"
    assert sheet["C9"].fill.fill_type is None


def heads_are_frozen_and_rotated_test() -> None:
    sheet = sheet_of(small_table())
    assert sheet.freeze_panes == "C6"
    assert sheet["C5"].alignment.textRotation == 90
    assert sheet["A5"].alignment.textRotation == 0


def it_prints_on_a_page_across_with_its_heads_test() -> None:
    sheet = sheet_of(small_table())
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth == 1
    assert sheet.print_title_rows == "$1:$5"


@pytest.mark.parametrize("text", HOSTILE)
def whatever_was_typed_is_text_test(text: str) -> None:
    sheet = sheet_of(small_table(title=text, head=text, cell=text))
    for cell in (sheet["C5"], sheet["A7"], sheet["C7"]):
        # The format's escape sequences in user text are escaped, and openpyxl does not unescape them.
        assert (str(cell.value).replace("_x005F_", "_"), cell.data_type) == (legal(text), "s")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2", "@SUM(A1)", "\tx", "\rx"])
def formulas_in_texts_stay_text_when_they_are_edited_test(text: str) -> None:
    assert sheet_of(small_table(title=text))["A7"].quotePrefix
    assert not sheet_of(small_table())["A7"].quotePrefix


def a_text_that_no_cell_can_hold_is_cut_visibly_test() -> None:
    held = str(sheet_of(small_table(title="x" * 40_000))["A7"].value)
    assert len(held) == 32_767
    assert held.endswith("x…")


def no_formula_is_anywhere_test() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(raci_tables(hostile_plan(), "plan"), "=1+1"))) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name), name


def the_matrix_of_36_activities_and_30_roles_is_whole_test() -> None:
    plan = everybody()
    by_role, by_person, activities = raci_tables(plan, "plan")
    sheet = sheet_of(by_role)
    found = {str(row[0]): row[1:31] for row in values(sheet)}
    assert len(by_role.rows) == 36
    for row in by_role.rows:
        assert found[str(row.cells[0])] == [cell or None for cell in row.cells[1:31]]
    assert [column.kind for column in by_role.columns].count("letters") == 30
    assert [sheet.title for sheet in book_of(by_role, by_person, activities)] == ["By role", "By person", "Activities"]


def equal_plans_give_equal_bytes_test() -> None:
    first, second = (xlsx_bytes(raci_tables(hostile_plan(), "plan"), "Churn model") for _ in range(2))
    assert first == second


def _book() -> Workbook:
    book = Workbook()
    book.properties.title = "Churn model"
    book.properties.creator = "somebody"
    return book


def it_names_neither_people_nor_times_test() -> None:
    read = load_workbook(io.BytesIO(archived(_book()))).properties
    assert (read.title, read.lastModifiedBy) == ("Churn model", None)
    assert (read.created.year, read.modified.year) == (1980, 1980)


def its_files_name_no_program_and_are_of_the_same_time_test() -> None:
    with zipfile.ZipFile(io.BytesIO(archived(_book()))) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"creator" not in archive.read("docProps/core.xml")
        assert b"openpyxl" not in b"".join(map(archive.read, archive.namelist())).lower()


def equal_workbooks_are_equal_files_test() -> None:
    assert archived(_book()) == archived(_book())
