"""Copy and paste of the matrix: cells as tab-separated text and HTML, and parsing of pasted cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from teamcanvas.edits.raci_import.cell_letters import looks_like_letters, read_cell
from teamcanvas.model.plan import Scheme
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.raci.cells import Cell
from teamcanvas.ui.raci.selection import Grid, Span

if TYPE_CHECKING:
    from teamcanvas.export.tables.table import Table


def copied_table(open_plan: OpenPlan, grid: Grid, span: Span | None, *, heads: bool, people: bool = False) -> QMimeData:
    """The mime data of cells.

    Args:
        open_plan: the plan.
        grid: the rows and columns of the matrix.
        span: the cells to copy; None for all.
        heads: include the titles of rows and columns.
        people: columns are people.
    """
    # Imported on copy: the view needs the table writers for nothing else.
    from teamcanvas.export.tables.raci_table import people_table, role_table

    table = (people_table if people else role_table)(open_plan.plan, open_plan.scenario_id)
    span = span or Span(0, 0, len(grid.rows) - 1, len(grid.columns) - 1)
    rows, columns = grid.rows[span.top : span.bottom + 1], grid.columns[span.left : span.right + 1]
    return mime_of(table.block(rows, columns, headed=heads))


def mime_of(table: Table) -> QMimeData:
    """A table as tab-separated text and as coloured HTML."""
    from teamcanvas.export.tables.csv_text import matrix_tsv
    from teamcanvas.export.tables.html_text import matrix_html

    mime = QMimeData()
    mime.setText(matrix_tsv(table))
    mime.setHtml(matrix_html(table))
    return mime


def put(mime: QMimeData) -> None:
    """Put mime data on the clipboard."""
    QGuiApplication.clipboard().setMimeData(mime)


TextGrid = tuple[tuple[str, ...], ...]
"""Texts of cells by row; all rows have the same length."""


def text_grid_of(text: str) -> TextGrid:
    """Parse pasted text: cells separated by tabs, or a table in Markdown, HTML or CSV. Otherwise each line is a cell.

    Empty cells are kept, a trailing line break is not a row, a line break in a quoted cell is a blank.
    """
    found = None if "\t" in text else _table_of(text)
    return _grid(_split_by_tabs(text)) if found is None else found


def _split_by_tabs(text: str) -> Sequence[Sequence[str]]:
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if plain.count('"') % 2 == 0:
        # A spreadsheet quotes cells with line breaks.
        with suppress(csv.Error):
            return list(csv.reader(io.StringIO(plain, newline=""), delimiter="\t"))
    return [line.split("\t") for line in plain.split("\n")]


def _table_of(text: str) -> TextGrid | None:
    """The table in a text without tabs; None if it has a single column, or if its commas may separate letters."""
    from teamcanvas.storage.sheets.sheets import SheetError, sheets_of_text

    try:
        sheet = sheets_of_text(text)[0]
    except SheetError:
        return None
    filled = [column for column in range(sheet.width) if any(row[column] for row in sheet.rows)]
    if len(filled) < 2:
        return None
    rows = _grid([row[filled[0] : filled[-1] + 1] for row in sheet.rows])
    letters_alone = not any(map(_is_title, (cell for row in rows for cell in row)))
    by_commas = "," in text and not any(sign in text for sign in "|;<")
    return None if letters_alone and (by_commas or len(rows) == 1) else rows


def _grid(rows: Sequence[Sequence[str]]) -> TextGrid:
    width = max((len(row) for row in rows), default=0) or 1
    return tuple(tuple(" ".join(cell.split()) for cell in (*row, *[""] * (width - len(row)))) for row in rows or [[]])


def has_heads(block: TextGrid) -> bool:
    """Whether pasted cells include titles: most of the first row or column are not letters."""
    if len(block) < 2 or len(block[0]) < 2:
        return False
    return _titles(block[0]) or _titles(tuple(row[0] for row in block))


def head_alone(block: TextGrid) -> str:
    """The title before a single row of letters, or over a single column: pasted, it would move the letters."""
    cells = block[0] if len(block) == 1 else tuple(row[0] for row in block) if len(block[0]) == 1 else ()
    first = next((cell for cell in cells if cell), "")
    return first if len(cells) > 1 and _is_title(first) else ""


def _titles(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return 2 * sum(not looks_like_letters(text) for text in filled) > len(filled)


def _is_title(text: str) -> bool:
    return sum(map(str.isalpha, text)) > 2 and not looks_like_letters(text)


@dataclass(frozen=True, slots=True)
class Pasted:
    """The effect of pasting cells."""

    letters: Mapping[Cell, str]
    unread: tuple[str, ...]
    """Texts that are no letters; their cells stay unchanged."""
    outside: int
    """How many filled cells are outside of the matrix."""


def paste_of(block: TextGrid, grid: Grid, span: Span, scheme: Scheme) -> Pasted:
    """The effect of pasting cells at the top left of a selection; repeated if the selection is a multiple of them."""
    height, width = len(block), len(block[0])
    down, across = span.bottom - span.top + 1, span.right - span.left + 1
    fits = down % height == 0 and across % width == 0
    letters: dict[Cell, str] = {}
    unread: dict[str, None] = {}
    outside = 0
    for row in range(down if fits else height):
        for column in range(across if fits else width):
            reading = read_cell(block[row % height][column % width], scheme)
            there = span.top + row, span.left + column
            if there[0] >= len(grid.rows) or there[1] >= len(grid.columns):
                outside += bool(reading.letters)
            elif reading.unread:
                # No letter is taken out of a text with other words in it.
                unread.update(dict.fromkeys(reading.unread))
            else:
                letters[Cell(grid.rows[there[0]], grid.columns[there[1]])] = reading.letters
    return Pasted(letters, tuple(unread), outside)
