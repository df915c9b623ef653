"""Cells of CSV and TSV that a spreadsheet would take for a formula: a quote before them makes them text.

Such files have no types, so a title like `=HYPERLINK(…)` would run where it is opened. The quote is taken off when
one of our files is read again; a text that has such a quote of its own gets another one, so nothing is lost either way.
"""

import re

# Spreadsheets in East Asian languages take the wide forms for formulas, too. A line break may hide what follows it.
_BEGINNING = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """The text as it is written into a cell of a file without types."""
    return f"'{text}" if _BEGINNING.match(text) else text


def unguarded(cell: str) -> str:
    """What was meant by a cell of such a file."""
    return cell[1:] if _GUARDED.match(cell) else cell
