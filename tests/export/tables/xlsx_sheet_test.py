"""Widths and heights of sheets fit their content."""

from dataclasses import replace

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.export.tables.activity_table import activity_table
from teamcanvas.export.tables.table import Table
from teamcanvas.export.tables.xlsx_sheet import fill_sheet
from teamcanvas.layout.drawing.theme import load_theme
from tests.export.tables.sample_tables import small_table
from tests.small_plans import template


def filled(table: Table) -> Worksheet:
    sheet = Workbook().create_sheet()
    fill_sheet(sheet, table, load_theme("paper"))
    return sheet


def a_long_title_gets_a_higher_row_test() -> None:
    usual, long = filled(small_table()), filled(small_table(title="Frame the problem with everybody " * 5))
    assert (long.row_dimensions[7].height or 0) > 2 * (usual.row_dimensions[7].height or 0)
    assert long.column_dimensions["A"].width <= 46


def a_long_head_gets_a_higher_head_test() -> None:
    usual, long = filled(small_table()), filled(small_table(head="Head of data and everything else"))
    assert (long.row_dimensions[5].height or 0) > (usual.row_dimensions[5].height or 0)


def activities_can_be_filtered_test() -> None:
    sheet = filled(activity_table(template("startup-trio"), "plan"))
    assert sheet.auto_filter.ref == "A4:K40"
    assert sheet.freeze_panes == "C5"


def a_table_without_rows_is_a_sheet_too_test() -> None:
    sheet = filled(replace(small_table(), rows=(), totals=()))
    assert sheet["A5"].value == "Activity"
    assert [cell.value for row in sheet.iter_rows(min_row=6) for cell in row if cell.value] == []
