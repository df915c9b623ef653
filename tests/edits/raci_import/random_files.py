"""Random tables as files of every form that the importer reads."""

import csv
import io
from collections.abc import Sequence
from html import escape
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from teamcanvas.model.sheet import Sheet, column_name
from teamcanvas.storage.sheets.cells import sheet_of_cells
from teamcanvas.storage.sheets.sheets import read_sheets, sheets_of_text
from tests.edits.raci_import.random_tables import RandomTable

FORMS = ("cells", "cells", "csv", "semicolons", "tsv", "markdown", "html", "xlsx")


def in_form(random: Random, table: RandomTable, form: str, folder: Path) -> tuple[Sheet, ...]:
    """The table, written in a form and read again; some of its rows and columns are hidden where the form can do it."""
    rows = table.rows
    match form:
        case "cells":
            return (sheet_of_cells("Table", table.texts),)
        case "csv" | "semicolons" | "tsv":
            return sheets_of_text(_separated(rows, {"csv": ",", "semicolons": ";", "tsv": "\t"}[form]), "Table")
        case "markdown":
            return sheets_of_text(_markdown(rows), "Table")
        case "html":
            _hide(random, table, columns=False)
            return sheets_of_text(_html(rows, table.hidden_rows), "Table")
        case _:
            _hide(random, table, columns=table.layout == "roles")
            return _in_workbook(table, folder)


def _separated(rows: Sequence[Sequence[str]], separator: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", "<br>") for cell in row) + " |" for row in rows]
    return "\n".join(("Who does what", "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:], ""))


def _html(rows: Sequence[Sequence[str]], hidden: frozenset[int]) -> str:
    lines = [
        f"<tr{' hidden' if number in hidden else ''}>"
        + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row)
        + "</tr>"
        for number, row in enumerate(rows)
    ]
    return f"<html><body><table>{''.join(lines)}</table></body></html>"


def _hide(random: Random, table: RandomTable, *, columns: bool) -> None:
    """Hide the row of an activity, or the column of a role."""
    rows = sorted({row for row, _ in table.title_places})
    if len(rows) > 3 and random.random() < 0.3:
        table.hidden_rows = frozenset({random.choice(rows)})
    across = sorted({column for _, column in table.head_places})
    if columns and len(across) > 3 and random.random() < 0.3:
        table.hidden_columns = frozenset({random.choice(across)})


def _in_workbook(table: RandomTable, folder: Path) -> tuple[Sheet, ...]:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for (row, column), text in table.texts.items():
        sheet.cell(row + 1, column + 1, int(text) if text.isdigit() else text)
    for row in table.hidden_rows:
        sheet.row_dimensions[row + 1].hidden = True
    for column in table.hidden_columns:
        sheet.column_dimensions[column_name(column)].hidden = True
    path = folder / "table.xlsx"
    workbook.save(path)
    return read_sheets(path)
