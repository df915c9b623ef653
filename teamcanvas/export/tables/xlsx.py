"""Tables as a workbook: a sheet each, made to be read, filtered and printed; the same bytes for the same tables."""

from collections.abc import Iterable

from openpyxl import Workbook

from teamcanvas.export.tables.legal_text import on_one_line
from teamcanvas.export.tables.table import Table
from teamcanvas.export.tables.xlsx_archive import archived
from teamcanvas.export.tables.xlsx_sheet import fill_sheet
from teamcanvas.layout.drawing.theme import load_theme


def xlsx_bytes(tables: Iterable[Table], title: str) -> bytes:
    """A workbook with a sheet for every table, at least one. It names neither an author nor a time."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    theme = load_theme("paper")
    for table in tables:
        fill_sheet(book.create_sheet(table.name), table, theme)
    book.worksheets[0].sheet_view.tabSelected = True
    # There is nothing to calculate; a spreadsheet that did would ask whether to save what it opened.
    book.calculation.fullCalcOnLoad = False
    book.properties.title = on_one_line(title)
    return archived(book)
