"""Rows of people on the clipboard: tab-separated text, with formulas defused."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from teamcanvas.model.fte import fte_text
from teamcanvas.ui.people_view.rows import STAGES, PersonRow
from teamcanvas.ui.people_view.words import AWAY, held_words

HEADS = (
    "Person",
    "Job title",
    "Team",
    *(stage.label for stage in STAGES),
    "Planned FTE",
    "Capacity FTE",
    "Away",
)


def people_mime(rows: Iterable[PersonRow]) -> QMimeData:
    """The rows with a header line, in the order given. Several roles of one stage share a cell."""
    # Imported on copy: the view needs the table writers for nothing else.
    from teamcanvas.export.tables.csv_text import matrix_tsv
    from teamcanvas.export.tables.table import Table, TableColumn, TableRow

    columns = tuple(TableColumn(title, title, "text") for title in HEADS)
    lines = tuple(TableRow(row.key, "", _cells(row)) for row in rows)
    mime = QMimeData()
    mime.setText(matrix_tsv(Table("People", "People and their load", "", columns, lines, grouped=False)))
    return mime


def _cells(row: PersonRow) -> tuple[str, ...]:
    stages = ("; ".join(map(held_words, held)) for held in row.held)
    load = fte_text(row.load.planned), fte_text(row.load.capacity)
    return (row.name, row.job_title, row.team, *stages, *load, AWAY if row.away else "")
