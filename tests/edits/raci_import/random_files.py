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
from tests.edits.raci_import.random_words import LEGEND

Rows = Sequence[Sequence[str]]
_LEGEND: Rows = [["Letter", "Meaning"], *map(list, LEGEND)]
_TEAM: Rows = [["Name", "Role", "Mail"], ["Ada Example", "Data engineer", "ada@example"], ["Ben Bo", "Office", "-"]]
_BUDGET: Rows = [["Item", "Cost", "Who"], ["Hardware", "10", "A. Boss"], ["Training", "5", "IT"]]
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
            return sheets_of_text("\n\n".join(map(_markdown, _among_others(random, rows))), "Table")
        case "html":
            _hide(random, table, columns=False)
            others = _among_others(random, rows)
            tables = (_html(one, table.hidden_rows if one is rows else frozenset()) for one in others)
            return sheets_of_text(f"<html><body>{'<h2>Next</h2>'.join(tables)}</body></html>", "Table")
        case _:
            _hide(random, table, columns=table.layout == "roles")
            return _in_workbook(table, _among_others(random, rows), folder)


def _among_others(random: Random, rows: Rows) -> Sequence[Rows]:
    """The table alone, or with tables before and behind it that are no matrix."""
    if random.random() < 0.7:
        return [rows]
    before = [one for one in (_LEGEND, _TEAM) if random.random() < 0.5]
    return [*before, rows, *([_BUDGET] if random.random() < 0.5 else [])]


def _separated(rows: Rows, separator: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _markdown(rows: Rows) -> str:
    lines = ["| " + " | ".join(cell.replace("|", "\\|").replace("\n", "<br>") for cell in row) + " |" for row in rows]
    return "\n".join(("Who does what", "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:], ""))


def _html(rows: Rows, hidden: frozenset[int]) -> str:
    lines = [
        f"<tr{' hidden' if number in hidden else ''}>"
        + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row)
        + "</tr>"
        for number, row in enumerate(rows)
    ]
    return f"<table>{''.join(lines)}</table>"


def _hide(random: Random, table: RandomTable, *, columns: bool) -> None:
    """Hide the row of an activity, or the column of a role."""
    rows = sorted({row for row, _ in table.title_places})
    if len(rows) > 3 and random.random() < 0.3:
        table.hidden_rows = frozenset({random.choice(rows)})
    across = sorted({column for _, column in table.head_places})
    if columns and len(across) > 3 and random.random() < 0.3:
        table.hidden_columns = frozenset({random.choice(across)})


def _in_workbook(table: RandomTable, tables: Sequence[Rows], folder: Path) -> tuple[Sheet, ...]:
    workbook = Workbook()
    for number, rows in enumerate(tables):
        sheet = workbook.active if number == 0 else workbook.create_sheet()
        assert isinstance(sheet, Worksheet)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                if text:
                    sheet.cell(row + 1, column + 1, int(text) if text.isdigit() else text)
    matrix = workbook.worksheets[tables.index(table.rows)]
    for row in table.hidden_rows:
        matrix.row_dimensions[row + 1].hidden = True
    for column in table.hidden_columns:
        matrix.column_dimensions[column_name(column)].hidden = True
    path = folder / "table.xlsx"
    workbook.save(path)
    return read_sheets(path)
