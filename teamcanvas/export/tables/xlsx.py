"""Tables as a workbook: a sheet each, made to be read, filtered and printed; the same bytes for the same tables."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.xml.constants import ARC_APP, ARC_CORE
from openpyxl.xml.functions import tostring

from teamcanvas.export.tables.legal_text import on_one_line
from teamcanvas.export.tables.table import Table
from teamcanvas.export.tables.xlsx_sheet import fill_sheet
from teamcanvas.layout.drawing.theme import load_theme

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The earliest time of a file in a ZIP archive."""


def xlsx_bytes(tables: Iterable[Table], title: str) -> bytes:
    """A workbook with a sheet for every table, at least one; without author and times."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    theme = load_theme("paper")
    for table in tables:
        fill_sheet(book.create_sheet(table.name), table, theme)
    book.worksheets[0].sheet_view.tabSelected = True
    # There are no formulas; with a recalculation a spreadsheet would ask to save on closing.
    book.calculation.fullCalcOnLoad = False
    book.properties.title = on_one_line(title)
    return archived(book)


def archived(book: Workbook) -> bytes:
    """The workbook as a file without times and names of people, so that equal workbooks give equal bytes."""
    title = book.properties.title
    first = io.BytesIO()
    book.save(first)
    # The library always writes times.
    properties = DocumentProperties(title=title, created=datetime(*_EARLIEST), modified=datetime(*_EARLIEST))
    properties.creator = None
    program = ExtendedProperties()
    program.Application, program.AppVersion = "Team Canvas", None
    replaced = {
        ARC_CORE: tostring(properties.to_tree()),
        ARC_APP: tostring(program.to_tree()),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, _EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, replaced.get(name) or source.read(name))
    return target.getvalue()
