"""Tables as HTML: a self-contained page, and a fragment for mails and spreadsheets. User text is escaped."""

from collections.abc import Iterable
from html import escape

from teamcanvas.export.tables.html_style import STYLE_SHEET, cell_style, head_style, letter_of
from teamcanvas.export.tables.legal_text import legal, on_one_line
from teamcanvas.export.tables.table import CellValue, ColumnKind, Table, TableColumn, TableRow
from teamcanvas.layout.drawing.theme import Theme, load_theme
from teamcanvas.storage.formula_guard import guarded

_NO_STRANGERS = "default-src 'none'; style-src 'unsafe-inline'"
"""The Content-Security-Policy: the page may load nothing."""

_WIDTHS: dict[ColumnKind, int] = {"title": 300, "text": 160, "letters": 36, "count": 32, "mark": 32}
"""In pixels; browsers make columns wider where they have to."""


def html_bytes(tables: Iterable[Table], title: str) -> bytes:
    """All tables as one self-contained page."""
    theme = load_theme("paper")
    sections = "".join(
        f"<section>\n<h1>{_text(table.title)}</h1>\n<p class=subtitle>{_text(table.subtitle)}</p>\n"
        f"{_legend(table, theme)}{_table(table, theme)}</section>\n"
        for table in tables
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NO_STRANGERS}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(on_one_line(title))}</title>\n<style>\n{STYLE_SHEET}</style>\n</head>\n<body>\n{sections}</body>\n</html>\n"
    ).encode()


def matrix_html(table: Table) -> str:
    """One table as a fragment with inline colours, for the clipboard."""
    return _table(table, load_theme("paper"))


def _table(table: Table, theme: Theme) -> str:
    head = f"<thead>\n{_heads(table, theme)}</thead>\n" if table.headed else ""
    body: list[str] = []
    group = ""
    for row in table.rows:
        if table.grouped and table.headed and row.group != group:
            group = row.group
            body.append(_group(group, len(table.columns), theme))
        body.append(_row(row, table.columns, theme))
    foot = "".join(_row(row, table.columns, theme) for row in table.totals)
    return (
        f"<table{_style(f'border-collapse:collapse;color:{theme.colours.text}')}>\n{head}"
        f"<tbody>\n{''.join(body)}</tbody>\n{f'<tfoot>{chr(10)}{foot}</tfoot>{chr(10)}' if foot else ''}</table>\n"
    )


def _heads(table: Table, theme: Theme) -> str:
    cells = "".join(
        f"<th scope=col class={column.kind} width={_WIDTHS[column.kind]}{_as_text(column.title)}"
        f"{_style(head_style(column, theme))}><span>{_text(column.title)}</span></th>"
        for column in table.columns
    )
    return f"<tr>{cells}</tr>\n"


def _group(title: str, width: int, theme: Theme) -> str:
    style = f"text-align:left;border-bottom:2px solid {theme.colours.text};padding-top:10px"
    # Empty cells, not one with colspan: spreadsheets would merge it and could no longer sort.
    rest = f"<td{_style(style)}></td>" * (width - 1)
    return f"<tr class=stage><th scope=rowgroup align=left{_style(style)}>{_text(title)}</th>{rest}</tr>\n"


def _row(row: TableRow, columns: Iterable[TableColumn], theme: Theme) -> str:
    return f"<tr>{''.join(_cell(cell, column, theme) for cell, column in zip(row.cells, columns, strict=True))}</tr>\n"


def _cell(value: CellValue, column: TableColumn, theme: Theme) -> str:
    style = _as_text(value) + _style(cell_style(value, column, theme))
    if column.kind == "title":
        return f"<th scope=row class=title align=left valign=middle{style}>{_text(str(value))}</th>"
    if column.kind == "letters" and value and isinstance(value, str):
        return f"<td class=letters{style}{_in_the_old_way(value, theme)}</td>"
    align = "left" if column.kind == "text" else "center"
    return f"<td class={column.kind} align={align} valign=middle{style}>{_text(str(value))}</td>"


def _in_the_old_way(letters: str, theme: Theme) -> str:
    """The colours once more as attributes: spreadsheets and some mail programs ignore styles."""
    colours = theme.letter(letter_of(letters))
    return f' bgcolor="{colours.fill}" align=center valign=middle><font color="{colours.text}">{_text(letters)}</font>'


def _legend(table: Table, theme: Theme) -> str:
    if not table.legend:
        return ""
    column = TableColumn("", "", "letters")
    entries = "".join(
        f"<li><span class=sign{_style(cell_style(entry.sign, column, theme))}>{_text(entry.sign)}</span> "
        f"{_text(entry.meaning)}</li>"
        for entry in table.legend
    )
    return f"<ul class=legend>{entries}</ul>\n"


def _as_text(value: CellValue) -> str:
    """LibreOffice runs what looks like a formula in a table, unless this attribute says that it is text."""
    return ' sdnum="1033;0;@"' if isinstance(value, str) and guarded(value) != value else ""


def _style(style: str) -> str:
    return f' style="{escape(style)}"' if style else ""


def _text(text: str) -> str:
    return escape(legal(text)).replace("\n", "<br>")
