"""Shared by all readers of tables: limits, errors, and the conversion of texts to a `Sheet`."""

from collections.abc import Callable, Mapping

from teamcanvas.model.sheet import CellPlace, MergedRange, Sheet

MOST_ROWS = 5_000
MOST_COLUMNS = 500
LONGEST_TEXT = 2_000
"""Characters; longer cells are truncated."""

ReadProgress = Callable[[float], bool]
"""Called with the share done, 0 to 1; cancels by returning False."""


class SheetError(Exception):
    """A file holds no table that can be read. Its text is one line that can be shown to the user."""


class ReadingStoppedError(Exception):
    """Reading was cancelled by the caller."""


def one_line(text: str) -> str:
    """The text of a cell on one line, stripped and truncated."""
    return " ".join(text[: 4 * LONGEST_TEXT].split())[:LONGEST_TEXT]


def by_lines(text: str) -> str:
    """The text of a cell for `sheet_of_cells`: like `one_line`, but line breaks are kept."""
    lines = (" ".join(line.split()) for line in text[: 4 * LONGEST_TEXT].splitlines())
    return "\n".join(filter(None, lines))[:LONGEST_TEXT].rstrip()


def sheet_of_cells(
    name: str,
    texts: Mapping[CellPlace, str],
    merged: tuple[MergedRange, ...] = (),
    formulas: Mapping[CellPlace, str] | None = None,
    *,
    hidden: bool = False,
    cut: bool = False,
) -> Sheet:
    """A sheet just large enough for its non-empty cells; texts may contain line breaks as in `by_lines`."""
    formulas = formulas or {}
    filled = [place for place, text in texts.items() if text] + list(formulas)
    height = max((row for row, _ in filled), default=-1) + 1
    width = max((column for _, column in filled), default=-1) + 1
    grid = [[""] * width for _ in range(height)]
    for (row, column), text in texts.items():
        if text:
            grid[row][column] = text.replace("\n", " ")
    lines = {place: tuple(text.split("\n")) for place, text in texts.items() if "\n" in text}
    return Sheet(name, tuple(map(tuple, grid)), merged, dict(formulas), hidden, cut, lines=lines)
