"""Reads the tables of a Markdown text, as copied from wikis and issue trackers or written by this program."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from teamcanvas.storage.sheets.cells import LONGEST_TEXT, one_line
from teamcanvas.storage.sheets.html import MOST_TABLES
from teamcanvas.storage.sheets.tables import TextTable, table_of_rows

_DASHES = re.compile(r":?-+:?")
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_HEADING = re.compile(r"#{1,6}[ \t]+([^\n]*)")
_UNDERLINE = re.compile(r"=+[ \t]*|-{2,}[ \t]*")
_BOLD_LINE = re.compile(r"(\*\*|__)([^*_\n]+)\1:?")
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+(?=\|)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HOLDS = {sign: chr(0xFDD0 + number) for number, sign in enumerate("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")}
"""Placeholders for escaped characters while markup is removed: noncharacters, which no text contains."""
_HELD = {ord(held): sign for sign, held in _HOLDS.items()}
_MARKS = (
    re.compile(r"(?<!\w)\*\*\*(?=\S)([^*]+)(?<=\S)\*\*\*(?!\w)"),
    re.compile(r"(?<!\w)\*\*(?=\S)([^*]+)(?<=\S)\*\*(?!\w)"),
    re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\w*])"),
    re.compile(r"(?<!\w)__(?=\S)([^_]+)(?<=\S)__(?!\w)"),
    re.compile(r"(?<![\w_])_(?=[^\s_])([^_]+)(?<=\S)_(?![\w_])"),
    re.compile(r"`([^`]+)`"),
    re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:[ \t]\"[^\"]*\")?\)"),
)
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:b|i|u|strong|em|sub|sup|span|code|p|div|font|a|center|small|kbd|mark)(?:[ \t][^<>]*)?/?>", re.I
)
_EMOJI = {":white_check_mark:": "✅", ":heavy_check_mark:": "✔", ":ballot_box_with_check:": "☑", ":x:": "x"}


def markdown_tables(text: str) -> list[TextTable]:
    """The tables in a text, without delimiter rows, each with the heading above it.

    Args:
        text: Markdown with or without other text around the tables, or Jira markup (`||head||`).
    """
    return list(_Tables([_QUOTED.sub("", line) for line in text.splitlines()]).found())


class _Tables:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._heading = ""

    def found(self) -> Iterator[TextTable]:
        number = 0
        count = 0
        while number < len(self._lines) and count < MOST_TABLES:
            ruled, jira = self._begins(number), self._is_jira(number)
            if ruled or jira:
                body = number + 2 if ruled else number + 1
                end = self._end(body)
                lines = (self._lines[number], *self._lines[body:end])
                yield table_of_rows(self._heading, [_cells(line, jira=not ruled) for line in lines])
                count += 1
                number = end
            else:
                self._read_heading(number)
                number += 1

    def _begins(self, number: int) -> bool:
        """Whether a header row and its delimiter row start at this line."""
        head, rule = self._lines[number], self._line(number + 1)
        return "|" in head and "|" in rule and _is_rule(rule) and len(_parts(head)) == len(_parts(rule))

    def _end(self, number: int) -> int:
        """The line after the table whose rows start here."""
        while number < len(self._lines) and "|" in self._lines[number]:
            if self._begins(number) or self._is_jira(number):
                break  # another table starts without an empty line in between
            number += 1
        return number

    def _is_jira(self, number: int) -> bool:
        """Whether a header row in Jira or Confluence markup and a row start at this line."""
        line = self._lines[number].strip()
        if not (line.startswith("||") and line.endswith("||") and self._line(number + 1).lstrip().startswith("|")):
            return False
        heads = line[2:-2].split("||")
        return len(heads) > 1 and all(head.strip() and "|" not in head for head in heads)

    def _line(self, number: int) -> str:
        return self._lines[number] if number < len(self._lines) else ""

    def _read_heading(self, number: int) -> None:
        line = self._lines[number].strip()[:LONGEST_TEXT]
        if (found := _HEADING.fullmatch(line)) is not None:
            self._heading = one_line(_plain(found[1].rstrip("# \t")))
        elif _BOLD_LINE.fullmatch(line) is not None:
            self._heading = one_line(_plain(line.rstrip(":"))).rstrip(":")
        elif line and "|" not in line and _UNDERLINE.fullmatch(self._line(number + 1).strip()[:LONGEST_TEXT]):
            self._heading = one_line(_plain(line))


def _is_rule(line: str) -> bool:
    return all(_DASHES.fullmatch(part.strip()) for part in _parts(line))


def _parts(line: str) -> list[str]:
    """The texts between the bars; a literal bar is escaped with a backslash."""
    cells = _BAR.sub("\\1\0", line.strip()).split("\0")
    return cells[1 if not cells[0].strip() else 0 : -1 if len(cells) > 1 and not cells[-1].strip() else None]


def _cells(line: str, *, jira: bool) -> list[str]:
    # In Jira markup headings are between double bars, at the start of a row too.
    parts = _parts(line.replace("||", "|") if jira and line.lstrip().startswith("||") else line)
    return [_plain(part.strip()[: 4 * LONGEST_TEXT]) for part in parts]


def _plain(cell: str) -> str:
    """The plain text of a cell, without the markup of emphasis, links and line breaks."""
    text = _ESCAPED.sub(lambda found: _HOLDS[found[1]], cell)
    text = _TAG.sub("", _BREAK.sub("\n", text))
    for mark in _MARKS:
        text = mark.sub(r"\1", text)
    for name, sign in _EMOJI.items():
        text = text.replace(name, sign)
    return unescape(text).translate(_HELD)
