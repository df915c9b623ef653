"""Copy and paste of the matrix: cells as tab-separated text and HTML, and parsing of pasted cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """Parse tab-separated text; empty cells are kept, a trailing line break is not a row."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    rows = [[cell.strip().strip('"').strip() for cell in line.split("\t")] for line in lines]
    width = max(len(row) for row in rows)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def has_heads(block: TextGrid) -> bool:
    """Whether pasted cells include titles: most of the first row or column are not letters."""
    if len(block) < 2 or len(block[0]) < 2:
        return False
    return _titles(block[0]) or _titles(tuple(row[0] for row in block))


def _titles(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return 2 * sum(not looks_like_letters(text) for text in filled) > len(filled)


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
            elif reading.unread and not reading.letters:
                unread.update(dict.fromkeys(reading.unread))
            else:
                letters[Cell(grid.rows[there[0]], grid.columns[there[1]])] = reading.letters
    return Pasted(letters, tuple(unread), outside)
