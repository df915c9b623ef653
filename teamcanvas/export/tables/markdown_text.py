"""Tables as Markdown, aligned to be readable as plain text; user text is escaped."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from teamcanvas.export.tables.legal_text import on_one_line
from teamcanvas.export.tables.table import ColumnKind, Table, TableColumn, TableRow

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#!&$^]")
# GitHub makes links of bare addresses, too: `http://…` and `www.…`.
_ADDRESS = re.compile(r"(?i)(?<=:)(?=//)|(?<=\bwww)(?=\.)")
_WIDEST = 60
"""Characters; longer cells are not aligned, or every row would be as long."""
_CENTRED: tuple[ColumnKind, ...] = ("letters", "mark")


def markdown_bytes(tables: Iterable[Table]) -> bytes:
    """All tables in one file, each under its title."""
    return "\n".join(_section(table, level=1 if index == 0 else 2) for index, table in enumerate(tables)).encode()


def matrix_markdown(table: Table) -> str:
    """One table without title, with its legend under it if it has heads."""
    signs = f"\n{_legend(table)}\n" if table.legend and table.headed else ""
    return _grid(table) + signs


def _section(table: Table, level: int) -> str:
    return f"{'#' * level} {escaped(table.title)}\n\n{escaped(table.subtitle)}\n\n{matrix_markdown(table)}"


def escaped(text: str) -> str:
    """The text on one line with a backslash before everything that Markdown would take for markup."""
    line = _MARKUP.sub(r"\\\g<0>", on_one_line(text)).strip()
    return _ADDRESS.sub(r"\\", line)


def _legend(table: Table) -> str:
    return " · ".join(f"**{escaped(entry.sign)}** {escaped(entry.meaning)}" for entry in table.legend)


def _grid(table: Table) -> str:
    head = [escaped(column.title) if table.headed else "" for column in table.columns]
    body: list[list[str]] = []
    group = ""
    for row in table.rows:
        if table.grouped and table.headed and row.group != group:
            group = row.group
            body.append([f"**{escaped(group)}**", *("" for _ in table.columns[1:])])
        body.append(_cells(row))
    body += [[cell if index else f"*{cell}*" for index, cell in enumerate(_cells(row))] for row in table.totals]
    widths = [min(max(3, *map(_width, column)), _WIDEST) for column in zip(head, *body, strict=True)]
    lines = [_line(head, widths, table.columns), _rule(widths, table.columns)]
    lines += [_line(cells, widths, table.columns) for cells in body]
    return "".join(f"{line}\n" for line in lines)


def _cells(row: TableRow) -> list[str]:
    return [escaped(str(cell)) for cell in row.cells]


def _line(cells: Sequence[str], widths: Sequence[int], columns: Sequence[TableColumn]) -> str:
    padded = (_padded(cell, width, column.kind) for cell, width, column in zip(cells, widths, columns, strict=True))
    return f"| {' | '.join(padded)} |"


def _rule(widths: Sequence[int], columns: Sequence[TableColumn]) -> str:
    return f"| {' | '.join(_dashes(width, column.kind) for width, column in zip(widths, columns, strict=True))} |"


def _dashes(width: int, kind: ColumnKind) -> str:
    if kind in _CENTRED:
        return f":{'-' * (width - 2)}:"
    return f"{'-' * (width - 1)}:" if kind == "count" else "-" * width


def _padded(text: str, width: int, kind: ColumnKind) -> str:
    missing = width - _width(text)
    if kind in _CENTRED:
        return " " * (missing // 2) + text + " " * (missing - missing // 2)
    return " " * missing + text if kind == "count" else text + " " * missing


def _width(text: str) -> int:
    """Columns of a terminal: letters of East Asian languages take two, accents none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
