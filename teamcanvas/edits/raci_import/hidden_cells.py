"""Leaves out hidden rows and columns, including rows hidden by a filter."""

from collections.abc import Iterator
from dataclasses import replace

from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.model.sheet import Sheet


def without_hidden(sheet: Sheet) -> Sheet:
    """The sheet with empty cells in hidden rows and columns; the other cells keep their places."""
    rows, columns = sheet.hidden_rows, sheet.hidden_columns
    if not rows and not columns:
        return sheet
    kept = tuple(
        tuple("" if row in rows or column in columns else text for column, text in enumerate(texts))
        for row, texts in enumerate(sheet.rows)
    )
    formulas = {at: text for at, text in sheet.formulas.items() if at[0] not in rows and at[1] not in columns}
    return replace(sheet, rows=kept, formulas=formulas)


def hidden_problems(sheet: Sheet) -> Iterator[Problem]:
    """A problem for each hidden row and column that is not empty, at its first non-empty cell."""
    for row in sorted(sheet.hidden_rows):
        columns = (column for column in range(sheet.width) if sheet.text(row, column))
        if (column := next(columns, None)) is not None:
            yield Problem("hidden_row", sheet.address(row, column), sheet.text(row, column))
    for column in sorted(sheet.hidden_columns):
        rows = (row for row in range(sheet.height) if row not in sheet.hidden_rows and sheet.text(row, column))
        if (row := next(rows, None)) is not None:
            yield Problem("hidden_column", sheet.address(row, column), sheet.text(row, column))
