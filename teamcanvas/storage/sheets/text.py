"""Reads tables that are text: CSV with any separator and encoding, TSV, Markdown, HTML, pasted cells."""

import csv
import io
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from teamcanvas.model.sheet import Sheet
from teamcanvas.storage.formula_guard import unguarded
from teamcanvas.storage.sheets.cells import MOST_ROWS, SheetError
from teamcanvas.storage.sheets.encodings import decoded
from teamcanvas.storage.sheets.html import has_html_table, html_tables
from teamcanvas.storage.sheets.markdown import markdown_tables
from teamcanvas.storage.sheets.tables import TextTable, table_of_rows

SEPARATORS = ("\t", ";", ",", "|")
_JUDGED = 60
"""Rows sampled to detect the separator."""


def sheets_of_text(text: str, name: str = "Pasted") -> tuple[Sheet, ...]:
    """The tables in a text, in order; cells copied from spreadsheets are separated by tabs.

    Args:
        text: HTML, Markdown, or text with separators.
        name: the name of a table without a heading.

    Raises:
        SheetError: it is no table.
    """
    text = text.removeprefix("\ufeff")
    tables = markdown_tables(text)
    if has_html_table(text):
        tables += html_tables(text)
    filled = [table for table in tables if table.texts]
    if filled:
        return _named(filled, name)
    if text.lstrip()[:20].lower().startswith(("<?xml", "<html", "<!doctype")):
        raise SheetError("This is a web page or XML without a table in it. Save it as XLSX or CSV.")
    first, _, rest = text.partition("\n")
    declared = first.strip().strip('"').lower()
    if declared.startswith("sep=") and len(declared) == 5:
        text, separator = rest, declared[4]
    else:
        separator = _separator(text)
    # One row more than the limit, to detect that there are more.
    rows = [[unguarded(cell) for cell in row] for row in itertools.islice(_rows(text, separator), MOST_ROWS + 1)]
    return (table_of_rows("", rows).sheet(name),)


def _named(tables: list[TextTable], name: str) -> tuple[Sheet, ...]:
    """The tables as sheets named by their headings; numbered if headings are equal or missing."""
    headings = [table.heading or (name if len(tables) == 1 else "Table") for table in tables]
    count = Counter(headings)
    seen = Counter[str]()
    sheets: list[Sheet] = []
    for table, heading in zip(tables, headings, strict=True):
        seen[heading] += 1
        sheets.append(table.sheet(f"{heading} {seen[heading]}" if count[heading] > 1 else heading))
    return tuple(sheets)


def sheets_of_bytes(data: bytes, name: str, shown: str, encoding: str | None = None) -> tuple[Sheet, ...]:
    """The tables in a text file.

    Args:
        data: its content.
        name: the name of a table without a heading.
        shown: the name of the file in messages.
        encoding: the encoding chosen by the user; None detects it.

    Raises:
        SheetError: it is not text, or no table.
    """
    text, used = decoded(data, encoding)
    if "\0" in text[:100_000]:
        raise SheetError(f"{shown} is no table: it is neither a workbook (XLSX) nor text. Choose another file.")
    return tuple(replace(sheet, encoding=used) for sheet in sheets_of_text(text, name))


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as problem:
        if len(text) > csv.field_size_limit():
            raise SheetError("This is no table: one of its cells has no end. Is a quotation mark missing?") from problem
        raise SheetError(f"This is no table: {problem}.") from problem


def _separator(text: str) -> str:
    """The separator that gives most rows the same, large number of columns; titles above the table have fewer."""
    return max(SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> int:
    if separator not in text:
        return 0
    try:
        widths = Counter(len(row) for row in itertools.islice(_rows(text, separator), _JUDGED) if any(row))
    except SheetError:
        return 0
    return max((rows * (width - 1) for width, rows in widths.items()), default=0)
