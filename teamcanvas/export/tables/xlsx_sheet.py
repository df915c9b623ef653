"""One table as a sheet: title, frozen heads, stages, rows, totals, and the print settings."""

import math
import re
from collections.abc import Iterable, Sequence

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.export.tables.legal_text import legal
from teamcanvas.export.tables.table import CellValue, ColumnKind, Table, TableColumn, TableRow
from teamcanvas.export.tables.xlsx_looks import Looks
from teamcanvas.layout.drawing.theme import Theme
from teamcanvas.storage.formula_guard import guarded

_LONGEST_TEXT = 32_767
"""Characters that a cell can hold."""
_WIDTHS: dict[ColumnKind, float] = {"letters": 5.3, "count": 4.3, "mark": 3.2}
"""In digits of the usual font."""
_FEW_HOLDERS, _WIDE_LETTERS = 16, 7.0
_LETTERS_A_DIGIT = 1.12
"""Average letters in the width of a digit."""
_NARROWEST, _WIDEST = 9.0, 46.0
_ONE_PAGE = 45
"""Rows of a matrix that are still readable on one printed page."""
_TITLE, _SUBTITLE, _LEGEND, _BADGES = 1, 2, 3, 4
_A4 = 9
_ESCAPED = re.compile("_x[0-9A-Fa-f]{4}_")
"""The format's escape sequences, which have to be escaped in user text."""


def fill_sheet(sheet: Worksheet, table: Table, theme: Theme) -> None:
    """Writes the table into an empty sheet."""
    looks = Looks(theme)
    matrix = any(column.kind == "letters" for column in table.columns)
    head = _BADGES + 1 if matrix else _BADGES
    _write_title(sheet, table, looks)
    for index, column in enumerate(table.columns, start=1):
        if matrix:
            looks.badge(_put(sheet, _BADGES, index, column.badge), column)
        looks.head(_put(sheet, head, index, column.title), column, upright=not matrix)
    sheet.row_dimensions[head].height = _head_height(table.columns) if matrix else 22
    widths = _widths(table)
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    last = _write_rows(sheet, table, widths, looks, head + 1)
    _set_view(sheet, table, head, last)


def _write_title(sheet: Worksheet, table: Table, looks: Looks) -> None:
    looks.title(_put(sheet, _TITLE, 1, table.title))
    looks.subtitle(_put(sheet, _SUBTITLE, 1, table.subtitle))
    sheet.row_dimensions[_TITLE].height = 28
    sheet.row_dimensions[_SUBTITLE].height = 18
    if table.legend:
        _cell(sheet, _LEGEND, 1).value = looks.legend(table.legend)
        sheet.row_dimensions[_LEGEND].height = 20


def _write_rows(sheet: Worksheet, table: Table, widths: Sequence[float], looks: Looks, first: int) -> int:
    """Writes the rows under the heads; gives the last row."""
    number, group = first - 1, ""
    for row in table.rows:
        number += 1
        if table.grouped and row.group != group:
            group = row.group
            _write_group(sheet, group, number, len(table.columns), looks)
            number += 1
        _write_row(sheet, row, number, table, widths, looks)
    if table.totals:
        # An empty row keeps the totals out of sorting.
        number += 1
        sheet.row_dimensions[number].height = 8
        for place in range(1, len(table.columns) + 1):
            looks.line(_put(sheet, number, place, ""))
    for row in table.totals:
        number += 1
        for place, (value, column) in enumerate(zip(row.cells, table.columns, strict=True), start=1):
            looks.total(_put(sheet, number, place, value), column)
    return number


def _write_group(sheet: Worksheet, title: str, number: int, width: int, looks: Looks) -> None:
    sheet.row_dimensions[number].height = 26
    for place in range(1, width + 1):
        looks.group(_put(sheet, number, place, title if place == 1 else ""))


def _write_row(
    sheet: Worksheet, row: TableRow, number: int, table: Table, widths: Sequence[float], looks: Looks
) -> None:
    lines = 1
    for place, (value, column) in enumerate(zip(row.cells, table.columns, strict=True), start=1):
        looks.cell(_put(sheet, number, place, value), column, str(value))
        if column.kind in ("title", "text"):
            lines = max(lines, _line_count(str(value), widths[place - 1]))
    # Not every spreadsheet computes the height of rows.
    sheet.row_dimensions[number].height = min(lines * 13 + 4, 400)


def _line_count(text: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / (width * _LETTERS_A_DIGIT))) for line in legal(text).split("\n"))


def _put(sheet: Worksheet, row: int, column: int, value: CellValue) -> Cell:
    """Writes a value with its type: a text stays a text, also if it looks like a formula."""
    cell = _cell(sheet, row, column)
    if isinstance(value, int):
        cell.value = value
    elif value:
        text = _held(value)
        cell.value = text
        # openpyxl would make a formula of a text that begins with =.
        cell.data_type = "s"
        # A spreadsheet would do so when the cell is edited.
        cell.quotePrefix = guarded(text) != text
    return cell


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    # For the types: it could be a part of merged cells, of which there are none here.
    assert isinstance(cell, Cell)
    return cell


def _held(text: str) -> str:
    """The text as a cell can hold it."""
    text = _ESCAPED.sub(r"_x005F\g<0>", legal(text))
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"


def _head_height(columns: Iterable[TableColumn]) -> float:
    """The height in points of rotated heads; longer ones take a second line."""
    longest = max((len(column.title) for column in columns if column.kind in _WIDTHS), default=0)
    return min(max(longest * 5.2 + 8, 60), 160)


def _widths(table: Table) -> list[float]:
    few = sum(column.kind == "letters" for column in table.columns) <= _FEW_HOLDERS
    fixed = _WIDTHS | ({"letters": _WIDE_LETTERS} if few else {})
    return [fixed.get(column.kind) or _text_width(table, index) for index, column in enumerate(table.columns)]


def _text_width(table: Table, index: int) -> float:
    texts = [table.columns[index].title, *(str(row.cells[index]) for row in (*table.rows, *table.totals))]
    longest = max(len(line) for text in texts for line in (text.splitlines() or [""]))
    return min(max(longest * 0.98 + 2, _NARROWEST), _WIDEST)


def _set_view(sheet: Worksheet, table: Table, head: int, last: int) -> None:
    """Frozen panes, the filter, and the print settings: landscape, fitted to the width, heads on each page."""
    still = sum(1 for column in table.columns if column.kind in ("title", "mark")) if table.grouped else 2
    sheet.freeze_panes = sheet.cell(head + 1, still + 1).coordinate
    sheet.sheet_view.showGridLines = False
    if not table.grouped:
        sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(table.columns))}{last}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    one_page = table.grouped and len(table.rows) <= _ONE_PAGE
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"1:{head}"
    footer = sheet.oddFooter.right if sheet.oddFooter is not None else None
    assert footer is not None  # openpyxl makes it with the sheet
    footer.text = "&P / &N"
    margins = sheet.page_margins
    margins.left, margins.right, margins.top, margins.bottom, margins.footer = 0.5, 0.5, 0.5, 0.7, 0.35
