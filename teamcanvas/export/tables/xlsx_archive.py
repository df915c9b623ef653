"""Packs a workbook: no times, no names of programs and people, so that equal workbooks are equal files."""

import io
import zipfile
from datetime import datetime

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.extended import ExtendedProperties
from openpyxl.xml.constants import ARC_APP, ARC_CORE
from openpyxl.xml.functions import tostring

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that a file in an archive has when it has none."""


def archived(book: Workbook) -> bytes:
    """The workbook as the bytes of a file."""
    title = book.properties.title
    first = io.BytesIO()
    book.save(first)
    # The library cannot leave the times out.
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
