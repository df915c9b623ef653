"""Reads tables that are text: CSV with any separator and encoding, TSV, Markdown, cells copied from a spreadsheet."""

import csv
import io
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator

from teamcanvas.model.sheet import CellPlace, Sheet
from teamcanvas.storage.formula_guard import unguarded
from teamcanvas.storage.sheets.cells import MOST_COLUMNS, MOST_ROWS, SheetError, by_lines, sheet_of_cells
from teamcanvas.storage.sheets.markdown import markdown_table

SEPARATORS = ("\t", ";", ",", "|")
_JUDGED = 60
"""Rows that decide which separator it is."""


def sheet_of_text(text: str, name: str = "Pasted") -> Sheet:
    """The table in a text; what spreadsheets copy is separated by tabs.

    Raises:
        SheetError: it is no table.
    """
    text = text.removeprefix("\ufeff")
    if (table := markdown_table(text)) is not None:
        return _sheet(name, table)
    first, _, rest = text.partition("\n")
    declared = first.strip().strip('"').lower()
    if declared.startswith("sep=") and len(declared) == 5:
        text, separator = rest, declared[4]
    else:
        separator = _separator(text)
    return _sheet(name, _rows(text, separator))


def _sheet(name: str, rows: Iterable[list[str]]) -> Sheet:
    texts: dict[CellPlace, str] = {}
    cut = False
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            cut = True
            break
        cut = cut or any(row[MOST_COLUMNS:])
        texts.update(((number, column), by_lines(unguarded(cell))) for column, cell in enumerate(row[:MOST_COLUMNS]))
    return sheet_of_cells(name, texts, cut=cut)


def sheet_of_bytes(data: bytes, name: str, shown: str) -> Sheet:
    """The table in a text file.

    Args:
        data: what is in it.
        name: what the sheet is called.
        shown: what the file is called in messages.

    Raises:
        SheetError: it is not text, or no table.
    """
    text = _decoded(data)
    if "\0" in text[:100_000]:
        raise SheetError(f"{shown} is no table: it is neither a workbook (XLSX) nor text. Choose another file.")
    return sheet_of_text(text, name)


def _decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 if it is that, otherwise what Windows writes in Western Europe, where every byte is a letter."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    start = data[:4_000]
    if len(start) > 3 and start.count(0) > len(start) // 3:
        # UTF-16 without its mark: of most letters one byte is zero, and which of the two tells the order.
        return data.decode("utf-16-le" if start[1::2].count(0) >= start[::2].count(0) else "utf-16-be", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as problem:
        raise SheetError(f"This is no table: {problem}.") from problem


def _separator(text: str) -> str:
    """The separator with which most rows come out equally wide, and wide: heads above the table are narrower."""
    return max(SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> int:
    if separator not in text:
        return 0
    try:
        widths = Counter(len(row) for row in itertools.islice(_rows(text, separator), _JUDGED) if any(row))
    except SheetError:
        return 0
    return max((rows * (width - 1) for width, rows in widths.items()), default=0)
