"""Protects cells of CSV and TSV against formula injection by a quote before them.

Such files have no types, so a spreadsheet would run a title like `=HYPERLINK(…)`. The quote is removed when one of our
files is read; a text that begins with such a quote itself gets another one, so that the round trip is lossless.
"""

import re

# East Asian spreadsheets accept full-width signs for formulas too. A line break may hide what follows it.
_BEGINNING = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """The text with a quote before it if a spreadsheet would take it for a formula."""
    return f"'{text}" if _BEGINNING.match(text) else text


def unguarded(cell: str) -> str:
    """The original text of a guarded cell."""
    return cell[1:] if _GUARDED.match(cell) else cell
