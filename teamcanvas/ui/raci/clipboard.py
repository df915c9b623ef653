"""The matrix on the clipboard: selected cells as text and HTML, and what is pasted from a spreadsheet."""

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


def copied(open_plan: OpenPlan, grid: Grid, span: Span | None, *, heads: bool, people: bool = False) -> QMimeData:
    """Cells as spreadsheets take them.

    Args:
        open_plan: whose matrix.
        grid: the rows and columns that are shown.
        span: which of them; all if None.
        heads: with the titles of rows and columns.
        people: columns are people.
    """
    # Not before somebody copies: the writers of tables are needed for nothing else here.
    from teamcanvas.export.tables.raci_table import people_table, role_table

    table = (people_table if people else role_table)(open_plan.plan, open_plan.scenario_id)
    span = span or Span(0, 0, len(grid.rows) - 1, len(grid.columns) - 1)
    rows, columns = grid.rows[span.top : span.bottom + 1], grid.columns[span.left : span.right + 1]
    return mime_of(table.block(rows, columns, headed=heads))


def mime_of(table: Table) -> QMimeData:
    """A table as text with tabs and as HTML with its colours."""
    from teamcanvas.export.tables.csv_text import matrix_tsv
    from teamcanvas.export.tables.html_text import matrix_html

    mime = QMimeData()
    mime.setText(matrix_tsv(table))
    mime.setHtml(matrix_html(table))
    return mime


def put(mime: QMimeData) -> None:
    """Onto the clipboard of the desktop."""
    QGuiApplication.clipboard().setMimeData(mime)


Block = tuple[tuple[str, ...], ...]
"""Texts of cells, row by row, all rows equally long."""


def block_of(text: str) -> Block:
    """The cells of a copied block; empty ones count, the line end after the last row does not."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    rows = [[cell.strip().strip('"').strip() for cell in line.split("\t")] for line in lines]
    width = max(len(row) for row in rows)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def has_heads(block: Block) -> bool:
    """It says itself where its letters belong: most of its first row or its first column are titles."""
    if len(block) < 2 or len(block[0]) < 2:
        return False
    return _titles(block[0]) or _titles(tuple(row[0] for row in block))


def _titles(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return 2 * sum(not looks_like_letters(text) for text in filled) > len(filled)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted block does."""

    letters: Mapping[Cell, str]
    unread: tuple[str, ...]
    """Texts that are no letters: their cells stay as they are."""
    outside: int
    """How many filled cells have no place in the matrix."""


def pasted(block: Block, grid: Grid, span: Span, scheme: Scheme) -> Pasted:
    """A block from the corner of what is selected on; repeated if what is selected is a multiple of it."""
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
