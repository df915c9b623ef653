"""Reads the XML parts of a workbook as they are unpacked: its sheets, its texts, its cells.

Straight from the parser of the standard library, in one pass: a cell's formula stands beside its last result, memory
holds only what is kept, and a broken style somewhere else is no reason to read nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NoReturn
from xml.parsers import expat

from teamcanvas.model.sheet import Area, CellPlace, Sheet, cell_place
from teamcanvas.storage.formula_guard import unguarded
from teamcanvas.storage.sheets.cells import MOST_COLUMNS, MOST_ROWS, by_lines, one_line, sheet_of_cells


class DoctypeError(Exception):
    """The part declares entities: no workbook does, but bombs do."""


class PartParser:
    """Incremental parser of one part of a workbook. Element names come without their namespace."""

    has_enough = False
    """The rest of the part need not be read."""

    def __init__(self) -> None:
        self._text: list[str] | None = None
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._say

    def feed(self, data: bytes) -> None:
        """Read a piece. Raises ExpatError or DoctypeError."""
        self._parser.Parse(data)

    def end(self) -> None:
        """There is no more. Raises ExpatError if there should be."""
        self._parser.Parse(b"", True)  # noqa: FBT003 - takes no keywords

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.started(name.rpartition(" ")[2], local)

    def _finish(self, name: str) -> None:
        self.ended(name.rpartition(" ")[2])

    def _say(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def ended(self, name: str) -> None:
        """An element ends."""

    def collect(self) -> None:
        """Keep the text from here on."""
        self._text = []

    def collected(self) -> str:
        """The text that was kept; none is kept any more."""
        text, self._text = "".join(self._text or ()), None
        return text


def _refuse_doctype(*_about: object) -> NoReturn:
    raise DoctypeError


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


class WorkbookParser(PartParser):
    """The list of sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[SheetEntry] = []

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(SheetEntry(one_line(attributes.get("name", "")), attributes.get("id", ""), hidden))


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that another one refers to."""

    id: str
    kind: str
    target: str


class RelationParser(PartParser):
    """What a part refers to, inside of the archive."""

    def __init__(self) -> None:
        super().__init__()
        self.relations: list[Relation] = []

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.relations.append(Relation(attributes.get("Id", ""), kind, attributes.get("Target", "")))


class _TextParser(PartParser):
    """Texts that may be in runs of several looks, with a reading aid (`rPh`) that is no part of them."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: list[str] = []
        self._aside = False

    def started(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - as in every parser
        if name == "rPh":
            self._aside = True
        elif name == "t" and not self._aside:
            self.collect()

    def ended(self, name: str) -> None:
        if name == "rPh":
            self._aside = False
        elif name == "t" and not self._aside:
            self._runs.append(self.collected())

    def take_runs(self) -> str:
        """The text of the runs so far, with its line breaks."""
        text = by_lines(_unescaped("".join(self._runs)))
        self._runs.clear()
        return text


class StringParser(_TextParser):
    """The texts that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []

    def ended(self, name: str) -> None:
        super().ended(name)
        if name == "si":
            self.strings.append(self.take_runs())


class CellParser(_TextParser):
    """The cells of one sheet. Reads no further than `MOST_ROWS`."""

    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__()
        self._strings = strings
        self._row, self._column = -1, -1
        self._kind = ""
        self._value = ""
        self._formula: str | None = None
        self._texts: dict[CellPlace, str] = {}
        self._formulas: dict[CellPlace, str] = {}
        self._merged: list[Area] = []
        self._cut = False

    def sheet(self, name: str, *, hidden: bool) -> Sheet:
        """What was read."""
        return sheet_of_cells(name, self._texts, tuple(self._merged), self._formulas, hidden=hidden, cut=self._cut)

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "row":
                # A row or a cell that does not say where it is comes right after the one before.
                self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
                self._column = -1
            case "c":
                at = cell_place(attributes["r"]) if "r" in attributes else (self._row, self._column + 1)
                self._row, self._column = at
                self._kind, self._value, self._formula = attributes.get("t", "n"), "", None
            case "v" | "f":
                self.collect()
            case "mergeCell":
                self._keep_area(attributes.get("ref", ""))
            case _:
                super().started(name, attributes)

    def ended(self, name: str) -> None:
        match name:
            case "v":
                self._value = self.collected()
            case "f":
                self._formula = one_line(self.collected()) or "…"
            case "c":
                self._keep_cell()
            case _:
                super().ended(name)

    def _keep_cell(self) -> None:
        text = self._text_of_cell()
        place = (self._row, self._column)
        # An empty text can be a result; of another kind, emptiness says that nobody has calculated it.
        unknown = self._formula is not None and not text and self._kind != "str"
        if not text and not unknown:
            return
        if self._row >= MOST_ROWS or self._column >= MOST_COLUMNS:
            self._cut = True
            self.has_enough = self.has_enough or self._row >= MOST_ROWS
        elif unknown:
            self._formulas[place] = self._formula or ""
        else:
            self._texts[place] = text

    def _text_of_cell(self) -> str:
        runs = self.take_runs()
        match self._kind:
            case "s":
                number = int(self._value) if self._value.strip() else -1
                return unguarded(self._strings[number]) if 0 <= number < len(self._strings) else ""
            case "inlineStr":
                return unguarded(runs)
            case "b":
                return {"0": "FALSE", "1": "TRUE"}.get(self._value.strip(), "")
            case "n":
                return one_line(self._value).removesuffix(".0")
            case _:
                return by_lines(_unescaped(self._value))

    def _keep_area(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        if last and len(self._merged) < MOST_ROWS:
            (top, left), (bottom, right) = cell_place(first), cell_place(last)
            self._merged.append(Area(top, left, bottom, right))


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def _unescaped(text: str) -> str:
    """Workbooks write characters that XML has no place for as `_x000D_`."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
