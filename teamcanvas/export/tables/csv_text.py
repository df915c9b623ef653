"""Tables as CSV and TSV: one head, a row an activity, no text that a spreadsheet would run as a formula.

Such a file is data for other programs: it has the letters with their rows and columns, no counts and no legend.
"""

import csv
import io
from typing import Literal

from teamcanvas.export.tables.legal_text import legal
from teamcanvas.export.tables.table import Table, TableColumn
from teamcanvas.storage.formula_guard import guarded

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for Windows-1252."""
_DATA = ("title", "text", "letters")
Separator = Literal[",", ";"]


def csv_bytes(table: Table, separator: Separator = ",") -> bytes:
    """The table as a file of comma-separated values, UTF-8 with a byte order mark, line ends as in RFC 4180.

    Args:
        table: the table.
        separator: Excel expects a semicolon where the comma is the decimal sign, and shows one column otherwise.
    """
    return (_BYTE_ORDER_MARK + _written(table, separator, "\r\n")).encode()


def tsv_bytes(table: Table) -> bytes:
    """The table as a file of tab-separated values, UTF-8 with a byte order mark."""
    return (_BYTE_ORDER_MARK + _written(table, "\t", "\r\n")).encode()


def matrix_csv(table: Table) -> str:
    """The table as comma-separated text."""
    return _written(table, ",", "\r\n")


def matrix_tsv(table: Table) -> str:
    """The table as spreadsheets exchange it on the clipboard."""
    return _written(table, "\t", "\n")


def _written(table: Table, separator: Literal[",", ";", "\t"], line_end: Literal["\n", "\r\n"]) -> str:
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=separator, lineterminator=line_end)
    places = [index for index, column in enumerate(table.columns) if column.kind in _DATA]
    with_group = table.grouped and table.headed
    if table.headed:
        titles = [_head(table.columns[index]) for index in places]
        writer.writerow([*(("Stage",) if with_group else ()), *titles])
    for row in table.rows:
        cells = [_cell(row.cells[index]) for index in places]
        writer.writerow([*((_cell(row.group),) if with_group else ()), *cells])
    return target.getvalue()


def _head(column: TableColumn) -> str:
    return _cell(column.title)


def _cell(value: str | int) -> str:
    return guarded(legal(value)) if isinstance(value, str) else str(value)
