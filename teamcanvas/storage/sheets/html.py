"""Reads the tables of a web page: each a sheet, named by its caption or by the heading over it."""

import re
from dataclasses import dataclass, field

from teamcanvas.model.sheet import CellPlace, MergedRange
from teamcanvas.storage.sheets.cells import LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS, by_lines, one_line
from teamcanvas.storage.sheets.html_tokens import HtmlTag, html_tokens
from teamcanvas.storage.sheets.tables import TextTable

MOST_TABLES = 200
"""Tables of one text."""
_MOST_CELLS = 1_000_000
"""Cells of one table, merged ones counted as often as they are wide and high."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NEW_LINE = frozenset({"br", "p", "div", "li", "tr", "ul", "ol"})
_IMPLIED = frozenset({"td", "th", "tr"})
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_ON_ITS_LINE = re.compile(r"^[ \t]*(?:<[a-z][^<>\n]*>[ \t]*)*<table[\s>]", re.IGNORECASE | re.MULTILINE)


def has_html_table(text: str) -> bool:
    """Whether the text is a web page with a table, or a line starts with a table; one in a CSV cell does not count."""
    return (_TABLE if text.lstrip().startswith("<") else _ON_ITS_LINE).search(text) is not None


def html_tables(html: str) -> list[TextTable]:
    """The tables of a page or fragment, in the order of their start tags, nested tables included."""
    reader = _Reader()
    for token in html_tokens(html):
        if isinstance(token, str):
            reader.say(token)
        elif token.ends:
            reader.end(token.name)
        else:
            reader.begin(token)
    return reader.done()


@dataclass
class _Table:
    """Builder of a table."""

    heading: str
    texts: dict[CellPlace, str] = field(default_factory=dict[CellPlace, str])
    merged: list[MergedRange] = field(default_factory=list[MergedRange])
    hidden_rows: set[int] = field(default_factory=set[int])
    caption: list[str] | None = None
    cut: bool = False
    _row: int = -1
    _column: int = 0
    _cell: list[str] | None = None
    _in_caption: bool = False
    _taken: dict[int, int] = field(default_factory=dict[int, int])
    """Columns that a cell above reaches down into, and the last row it does."""
    _cells: int = 0

    def start_row(self, *, hidden: bool) -> None:
        self.end_cell()
        self._row += 1
        self._column = 0
        if hidden:
            self.hidden_rows.add(self._row)

    def start_cell(self, attributes: HtmlTag) -> None:
        self.end_cell()
        if self._row < 0:
            self.start_row(hidden=False)
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        wide, high = _span(attributes, "colspan", MOST_COLUMNS), _span(attributes, "rowspan", MOST_ROWS)
        self._cells += wide * high
        self.cut = self.cut or self._row >= MOST_ROWS or self._column >= MOST_COLUMNS or self._cells > _MOST_CELLS
        if self.cut:
            return
        place = (self._row, self._column)
        if wide > 1 or high > 1:
            self.merged.append(MergedRange(*place, self._row + high - 1, self._column + wide - 1))
            self._taken.update(dict.fromkeys(range(self._column, self._column + wide), self._row + high - 1))
        self._at, self._column = place, self._column + wide
        self._cell = []

    def start_caption(self) -> None:
        self.end_cell()
        self.caption, self._in_caption = [], True

    def end_cell(self) -> None:
        if self._cell is not None and (text := by_lines("".join(self._cell))):
            self.texts[self._at] = text
        self._cell, self._in_caption = None, False

    def say(self, text: str) -> None:
        into = self.caption if self._in_caption else self._cell
        if into is not None and len(into) < 4 * LONGEST_TEXT:
            into.append(text)

    _at: CellPlace = (0, 0)


def _span(tag: HtmlTag, name: str, most: int) -> int:
    said = tag.attributes.get(name, "").strip()
    return min(max(int(said), 1), most) if said.isascii() and said.isdigit() and len(said) < 9 else 1


class _Reader:
    def __init__(self) -> None:
        self._tables: list[_Table] = []
        self._open: list[_Table] = []
        self._heading = ""
        self._said: list[str] | None = None
        """The text collected for a heading."""

    def done(self) -> list[TextTable]:
        for table in self._open:
            table.end_cell()
        return [
            TextTable(
                one_line("".join(table.caption or ())) or table.heading,
                table.texts,
                tuple(table.merged),
                frozenset(table.hidden_rows),
                table.cut,
            )
            for table in self._tables
            if table.texts
        ]

    def begin(self, tag: HtmlTag) -> None:
        name = tag.name
        table = self._open[-1] if self._open else None
        hidden = "hidden" in tag.attributes or _HIDDEN.search(tag.attributes.get("style", "")) is not None
        if name == "table":
            if len(self._tables) < MOST_TABLES:
                self._tables.append(_Table(self._heading))
                self._open.append(self._tables[-1])
        elif name in _HEADINGS or (name == "title" and not self._heading):
            self._said = []
        elif table is not None and name == "tr":
            table.start_row(hidden=hidden)
        elif table is not None and name in ("td", "th"):
            table.start_cell(tag)
        elif table is not None and name == "caption":
            table.start_caption()
        elif name == "input" and "checked" in tag.attributes:
            self.say("☑")
        if name in _NEW_LINE:
            self.say("\n", as_it_is=True)

    def end(self, name: str) -> None:
        table = self._open[-1] if self._open else None
        if (name in _HEADINGS or name == "title") and self._said is not None:
            self._heading, self._said = one_line("".join(self._said)), None
        elif table is not None and name == "table":
            table.end_cell()
            self._open.pop()
        elif table is not None and (name in _IMPLIED or name == "caption"):
            table.end_cell()
        elif name in _NEW_LINE:
            self.say("\n", as_it_is=True)

    def say(self, text: str, *, as_it_is: bool = False) -> None:
        """Handle a text node. Line breaks in it are white space; only tags break lines."""
        text = text if as_it_is else text.replace("\r", " ").replace("\n", " ")
        if self._said is not None:
            self._said.append(text)
        if self._open:
            self._open[-1].say(text)
