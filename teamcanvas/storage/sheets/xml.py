"""Stream parsers for the XML parts of a workbook: list of sheets, references, shared strings.

They use expat directly, in one pass: formulas and cached results are both available, memory is limited to the cells
kept, and broken parts that are not needed, such as styles, do not matter.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn
from xml.parsers import expat

from teamcanvas.storage.sheets.cells import LONGEST_TEXT, by_lines, one_line

_DEEPEST = 64
"""Nesting depth of elements; workbooks have about ten."""
_LONGEST_TAG = 4 * 1024 * 1024
"""Bytes of a single tag or text that the parser may buffer."""
_LONGEST_COLLECTED = 4 * LONGEST_TEXT
"""Characters of a text that are collected before it is stripped and truncated."""
_MOST_STRINGS = 500_000
"""The number of shared strings."""
_MOST_CHARACTERS = 50_000_000
"""The total number of characters of shared strings."""


class HostileXmlError(Exception):
    """The part has a DOCTYPE, is nested too deep or too long, which no workbook needs. Its text says which."""


class PartParser:
    """Incremental parser of one part of a workbook. Element names come without their namespace."""

    has_enough = False
    """The rest of the part need not be read."""

    def __init__(self) -> None:
        self._text: list[str] | None = None
        self._length = 0
        self._depth = 0
        self._fed = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.CharacterDataHandler = self._say

    def feed(self, data: bytes) -> None:
        """Parse a chunk. Raises ExpatError or HostileXmlError."""
        self._parser.Parse(data)
        self._fed += len(data)
        if self._fed - self._parser.CurrentByteIndex > _LONGEST_TAG:
            raise HostileXmlError("one of its tags has no end")

    def end(self) -> None:
        """End of input. Raises ExpatError if the XML is incomplete."""
        self._parser.Parse(b"", True)  # noqa: FBT003 - takes no keywords

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise HostileXmlError(f"its elements are nested more than {_DEEPEST} deep")
        local = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        self.started(name.rpartition(" ")[2], local)

    def _finish(self, name: str) -> None:
        self._depth -= 1
        self.ended(name.rpartition(" ")[2])

    def _say(self, data: str) -> None:
        if self._text is not None and self._length < _LONGEST_COLLECTED:
            self._text.append(data)
            self._length += len(data)

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        """Called at the start of an element."""

    def ended(self, name: str) -> None:
        """Called at the end of an element."""

    def collect(self) -> None:
        """Start to collect text."""
        self._text, self._length = [], 0

    def collected(self) -> str:
        """Stop collecting; returns the collected text."""
        text, self._text = "".join(self._text or ()), None
        return text


def _refuse_doctype(*_about: object) -> NoReturn:
    raise HostileXmlError("it declares a document type")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


class WorkbookParser(PartParser):
    """Parser of the list of sheets."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[SheetEntry] = []

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(SheetEntry(one_line(attributes.get("name", "")), attributes.get("id", ""), hidden))


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference from one part to another."""

    id: str
    kind: str
    target: str


class RelationParser(PartParser):
    """Parser of the references of a part to others in the archive."""

    def __init__(self) -> None:
        super().__init__()
        self.relations: list[Relation] = []

    def started(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.relations.append(Relation(attributes.get("Id", ""), kind, attributes.get("Target", "")))


class TextParser(PartParser):
    """Parser of texts that may consist of rich-text runs; phonetic hints (`rPh`) are ignored."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: list[str] = []
        self._in_runs = 0
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
            text = self.collected()
            if self._in_runs < _LONGEST_COLLECTED:
                self._runs.append(text)
                self._in_runs += len(text)

    def take_runs(self) -> str:
        """The text of the runs collected so far, with line breaks."""
        text = by_lines(unescaped("".join(self._runs)))
        self._runs.clear()
        self._in_runs = 0
        return text


class StringParser(TextParser):
    """Parser of the shared strings."""

    def __init__(self) -> None:
        super().__init__()
        self.strings: list[str] = []
        self._characters = 0

    def ended(self, name: str) -> None:
        super().ended(name)
        if name == "si":
            self.strings.append(self.take_runs())
            self._characters += len(self.strings[-1])
            if len(self.strings) > _MOST_STRINGS or self._characters > _MOST_CHARACTERS:
                raise HostileXmlError("its texts have no end")


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text: str) -> str:
    """Decodes escapes such as `_x000D_`, which workbooks use for characters that XML does not allow."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
