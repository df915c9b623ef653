"""Reads tables of other programs: workbooks (XLSX), CSV, TSV, Markdown, HTML.

The type of a file is detected by its first bytes, not by its name. There are limits on its size, its unpacked size and
its number of cells. Nothing in it is executed, fetched or calculated.
"""

import os
import stat
from pathlib import Path

from teamcanvas.model.sheet import Sheet
from teamcanvas.storage.refusals import visible
from teamcanvas.storage.sheets.cells import ReadProgress, SheetError
from teamcanvas.storage.sheets.text import sheets_of_bytes, sheets_of_text
from teamcanvas.storage.sheets.workbook import read_workbook

__all__ = ["LARGEST", "SheetError", "read_sheets", "sheets_of_text"]

LARGEST = 50 * 1024 * 1024
"""Bytes. A matrix of 200 activities and 60 roles has about fifty thousand."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The magic bytes of OLE files: old Excel files, and workbooks encrypted with a password."""


def read_sheets(path: Path, progress: ReadProgress | None = None, encoding: str | None = None) -> tuple[Sheet, ...]:
    """The non-empty tables in a file, hidden ones last.

    Args:
        path: a workbook, or a text with tables.
        progress: callback, called from time to time with the share done, 0 to 1; cancels by returning False.
        encoding: the encoding of a text, if the user chose it; None detects it.

    Raises:
        SheetError: there is none that can be read; its text can be shown to the user.
        ReadingStoppedError: `progress` returned False.
    """
    shown = visible(path.name)
    data_start = _start_of(path, shown)
    if data_start.startswith(_OLE):
        raise SheetError(_about_ole(path, shown))
    if data_start.startswith(b"PK\x03\x04"):
        sheets = read_workbook(path, progress)
    else:
        _refuse_others(data_start, shown)
        sheets = sheets_of_bytes(_content(path, shown), path.stem, shown, encoding)
    filled = [sheet for sheet in sheets if any(map(any, sheet.rows)) or sheet.formulas]
    if not filled:
        raise SheetError(f"{shown} is empty: no cell holds anything.")
    return tuple(sorted(filled, key=lambda sheet: sheet.hidden))


def _start_of(path: Path, shown: str) -> bytes:
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise SheetError(f"{shown} is not a file. Choose a workbook (XLSX) or a CSV file.")
        if status.st_size > LARGEST:
            raise SheetError(
                f"{shown} is too large: {status.st_size / 1_000_000:,.0f} MB, at most {LARGEST / 1_000_000:,.0f} MB "
                "are read. Copy the sheet with the matrix into a workbook of its own."
            )
        with path.open("rb") as file:
            return file.read(4_096)
    except (OSError, ValueError) as problem:
        raise _unreadable(shown, problem) from problem


def _content(path: Path, shown: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as problem:
        raise _unreadable(shown, problem) from problem


def _unreadable(shown: str, problem: OSError | ValueError) -> SheetError:
    why = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
    return SheetError(f"{shown} cannot be opened: {why}.")


def _about_ole(path: Path, shown: str) -> str:
    content = _content(path, shown)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return f"{shown} is protected with a password. Save it without one in the program it comes from."
    return f"{shown} is a workbook in the old format (XLS) or no workbook. Save it as XLSX or CSV."


def _refuse_others(start: bytes, shown: str) -> None:
    beginning = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if beginning.startswith(b"%pdf"):
        raise SheetError(f"{shown} is a PDF. Choose a workbook (XLSX) or a CSV file.")
    if beginning.startswith(b"{\\rtf"):
        raise SheetError(f"{shown} is a text document (RTF). Copy its table and paste it into the matrix.")
    if start.startswith(b"PK"):
        raise SheetError(f"{shown} is damaged: it begins like a workbook and does not go on like one.")
