"""Joins matrices below each other whose headings differ, or are in another order, into one."""

from collections import Counter
from collections.abc import Mapping

from teamcanvas.edits.raci_import.cell_letters import has_letters, may_be_letters
from teamcanvas.edits.raci_import.column_facts import SHARE_OF_LETTERS
from teamcanvas.edits.raci_import.head_rows import HeadRows
from teamcanvas.edits.raci_import.head_words import BESIDE
from teamcanvas.edits.raci_import.rearranged import Rearranged, Rearranging
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.title_forms import plain_title

_Key = tuple[str, int]
"""The normalised heading, and its number of earlier occurrences in the row."""


def join_stacked(sheet: Sheet, heads: HeadRows) -> Rearranged | None:
    """The matrices as one in standard form, with a column for each heading; None if all have the same headings.

    Args:
        sheet: the sheet.
        heads: its rows of headings.
    """
    ends = [*heads.rows[1:], sheet.height]
    rows = [range(row + 1, end) for row, end in zip(heads.rows, ends, strict=True)]
    blocks = [_keyed(sheet, heads.heads(row), under) for row, under in zip(heads.rows, rows, strict=True)]
    if all(_fits(block, blocks[0]) for block in blocks):
        return None
    made = Rearranging(sheet, heads.rows[0], sorted({column for block in blocks for column in block}))
    made.emptied.update((*heads.rows[1:], *heads.names_rows()))
    columns: dict[_Key, int] = {}
    for row, under, block in zip(heads.rows, rows, blocks, strict=True):
        for column, key in block.items():
            if key not in columns:
                columns[key] = sheet.width + len(columns)
                made.head(columns[key], sheet.text(row, column), (row, column))
            _move(made, under, column, columns[key])
        _note_others(made, under, block)
    made.note_formulas_and_merged()
    return made.done(tuple(columns.values()))


def _keyed(sheet: Sheet, heads: Mapping[int, str], under: range) -> Mapping[int, _Key]:
    """The headings with letters below, or with empty columns."""
    seen = Counter[str]()
    found: dict[int, _Key] = {}
    for column, head in heads.items():
        texts = [text for row in under if (text := sheet.text(row, column))]
        plain = plain_title(head)
        lettered = sum(map(has_letters, texts))
        if lettered >= SHARE_OF_LETTERS * len(texts) and (lettered or plain not in BESIDE):
            found[column] = (plain, seen[plain])
            seen[plain] += 1
    return found


def _fits(block: Mapping[int, _Key], first: Mapping[int, _Key]) -> bool:
    return all(first.get(column) == key for column, key in block.items())


def _note_others(made: Rearranging, rows: range, block: Mapping[int, _Key]) -> None:
    """Record problems for letters in columns that have no role in this block but in another one."""
    for row in (one for one in rows if one not in made.emptied):
        for column in made.lettered:
            text = made.written.text(row, column)
            if column not in block and may_be_letters(text):
                made.note("outside", (row, column), text)


def _move(made: Rearranging, rows: range, column: int, to: int) -> None:
    for row in (one for one in rows if one not in made.emptied):
        at = (row, column)
        if text := made.written.text(*at):
            made.texts[row, to] = text
            made.come_from((row, to), at)
        elif at in made.written.formulas:
            made.unread.add((row, to))
            made.come_from((row, to), at)
