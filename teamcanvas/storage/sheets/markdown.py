"""Reads the first table of a Markdown text: what wikis and issue trackers copy, and what this program writes."""

import re
from collections.abc import Sequence

_RULE = re.compile(r"^\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$")
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_EMPHASIS = re.compile(r"^(\*{1,3}|_{1,3}|`)(?=\S)(.+?)(?<=[^\s\\])\1$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def markdown_table(text: str) -> list[list[str]] | None:
    """The rows of the first table, heads first and without the rule under them; None if there is no such table.

    Args:
        text: with or without titles and other text around the table.
    """
    lines = text.splitlines()
    for number, line in enumerate(lines[1:], 1):
        if "|" in line and _RULE.match(line) and "|" in lines[number - 1] and _as_wide(lines[number - 1], line):
            return [_cells(lines[number - 1]), *_body(lines[number + 1 :])]
    return None


def _as_wide(head: str, rule: str) -> bool:
    return len(_cells(head)) == len(_cells(rule))


def _body(lines: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    for line in lines:
        if "|" not in line:
            break
        rows.append(_cells(line))
    return rows


def _cells(line: str) -> list[str]:
    line = line.strip()
    # A bar that is meant as one has a backslash before it.
    parts = _BAR.sub("\\1\0", line).split("\0")
    inner = parts[1 if parts and not parts[0].strip() else 0 : -1 if not parts[-1].strip() else None]
    return [_plain(part.strip()) for part in inner]


def _plain(cell: str) -> str:
    marked = _EMPHASIS.match(cell)
    return _ESCAPED.sub(r"\1", marked[2] if marked else cell)
