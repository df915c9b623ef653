"""Finds the sheets of a workbook (XLSX) in its archive, with limits on what is unpacked."""

import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.parsers.expat import ExpatError

from teamcanvas.model.sheet import Sheet
from teamcanvas.storage.refusals import visible
from teamcanvas.storage.sheets.cell_xml import CellParser
from teamcanvas.storage.sheets.cells import ReadingStoppedError, ReadProgress, SheetError
from teamcanvas.storage.sheets.xml import (
    HostileXmlError,
    PartParser,
    RelationParser,
    StringParser,
    WorkbookParser,
)

MOST_UNPACKED = 400 * 1024 * 1024
"""Bytes; the limit against zip bombs."""
_CHUNK = 128 * 1024


def read_workbook(path: Path, progress: ReadProgress | None = None) -> tuple[Sheet, ...]:
    """All sheets of a workbook, including empty ones.

    Raises:
        SheetError: it is damaged, protected, of another kind, or unpacks to too much.
        ReadingStoppedError: `progress` returned False.
    """
    shown = visible(path.name)
    try:
        with zipfile.ZipFile(path) as archive:
            return _Workbook(archive, shown, progress).sheets()
    except HostileXmlError as problem:
        raise SheetError(f"{shown} is not read: {problem}. No workbook needs that, only attacks use it.") from None
    except _DAMAGED as problem:
        raise SheetError(f"{shown} is damaged: {_why(problem)}. Try to open and save it in a spreadsheet.") from problem
    except RuntimeError as problem:  # what zipfile raises for a part with a password
        raise SheetError(f"{shown} is protected with a password. Save it without one.") from problem


_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    ExpatError,
    EOFError,
    KeyError,
    ValueError,
    NotImplementedError,
    OSError,
)


def _why(problem: Exception) -> str:
    match problem:
        case zipfile.BadZipFile() | EOFError():
            return "its end is missing or parts of it were changed"
        case ExpatError():
            return "the text of a sheet breaks off or is garbled"
        case KeyError():
            return "a part of the workbook is missing"
        case _:
            return "it cannot be unpacked"


@dataclass
class _Workbook:
    archive: zipfile.ZipFile
    shown: str
    progress: ReadProgress | None
    _unpacked: int = 0
    _announced: int = field(init=False)

    def __post_init__(self) -> None:
        # The sizes that the archive declares are untrusted: used only for the progress bar.
        self._announced = max(sum(part.file_size for part in self.archive.infolist()), 1)

    def sheets(self) -> tuple[Sheet, ...]:
        names = set(self.archive.namelist())
        self._refuse_other_kinds(names)
        workbook = self._workbook_part()
        found = WorkbookParser()
        self._parse(workbook, found)
        targets = self._relations(workbook)
        strings = StringParser()
        shared = next((one.target for one in targets.values() if one.kind == "sharedStrings"), None)
        if shared is not None and shared in names:
            self._parse(shared, strings)
        sheets: list[Sheet] = []
        for entry in found.sheets:
            relation = targets.get(entry.relation)
            if relation is not None and relation.kind == "worksheet":
                cells = CellParser(strings.strings)
                self._parse(relation.target, cells)
                sheets.append(cells.sheet(entry.name, hidden=entry.hidden))
        return tuple(sheets)

    def _refuse_other_kinds(self, names: set[str]) -> None:
        if "mimetype" in names and b"opendocument" in self._start_of("mimetype"):
            raise SheetError(f"{self.shown} is of another office program. Save it as XLSX or CSV there.")
        if "word/document.xml" in names:
            raise SheetError(
                f"{self.shown} is a text document (DOCX). Save it as a web page (HTML), or copy its table and paste it "
                "into the matrix."
            )
        if "ppt/presentation.xml" in names:
            raise SheetError(f"{self.shown} is a presentation (PPTX). Copy its table and paste it into the matrix.")
        if "xl/workbook.bin" in names:
            raise SheetError(f"{self.shown} is a binary workbook (XLSB). Save it as XLSX or CSV.")
        if "[Content_Types].xml" not in names:
            raise SheetError(f"{self.shown} is an archive without a workbook. Choose an XLSX or CSV file.")

    def _start_of(self, part: str) -> bytes:
        # Unpacked only as far as needed: some kilobytes can unpack to gigabytes.
        with self.archive.open(part) as file:
            return file.read(200)

    def _workbook_part(self) -> str:
        for relation in self._relations("").values():
            if relation.kind == "officeDocument":
                return relation.target
        raise KeyError("officeDocument")

    def _relations(self, part: str) -> dict[str, "_Target"]:
        """The parts that a part refers to; an empty text stands for the archive itself."""
        folder, name = posixpath.split(part)
        parser = RelationParser()
        self._parse(posixpath.join(folder, "_rels", f"{name}.rels"), parser)
        return {
            one.id: _Target(one.kind, posixpath.normpath(posixpath.join("/", folder, one.target)).lstrip("/"))
            for one in parser.relations
        }

    def _parse(self, part: str, parser: PartParser) -> None:
        with self.archive.open(part) as file:
            for chunk in self._chunks(file):
                parser.feed(chunk)
                if parser.has_enough:
                    return
        parser.end()

    def _chunks(self, file: IO[bytes]) -> Iterator[bytes]:
        while chunk := file.read(_CHUNK):
            self._unpacked += len(chunk)
            if self._unpacked > MOST_UNPACKED:
                raise SheetError(
                    f"{self.shown} unpacks to more than {MOST_UNPACKED / 1_000_000:,.0f} MB. Copy the sheet with the "
                    "matrix into a workbook of its own."
                )
            if self.progress is not None and not self.progress(min(self._unpacked / self._announced, 1.0)):
                raise ReadingStoppedError
            yield chunk


@dataclass(frozen=True, slots=True)
class _Target:
    kind: str
    target: str
