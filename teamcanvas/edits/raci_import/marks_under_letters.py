"""Recognises a matrix with columns of letters under each role and marks in the cells, and joins those of a role."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from teamcanvas.edits.raci_import.cell_letters import letters_of_head, looks_like_letters, says_nothing
from teamcanvas.edits.raci_import.rearranged import Rearranged, Rearranging
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.titles import match_activity, match_title

_SEARCHED = 40
"""Rows in which the heads may be."""
_JUDGED = 100
"""Rows under the heads that tell whether they hold marks."""
_MARKS = frozenset({"x", "×", "✓", "✔", "☑", "☒", "✅", "●", "•", "1", "y", "yes", "true"})
_NO_MARKS = frozenset({"0", "n", "no", "false", "☐"})
"""They say that there is none."""


@dataclass
class _Group:
    """A role and the columns of letters under it."""

    head: str
    columns: dict[int, str] = field(default_factory=dict[int, str])
    """The letter of each."""

    @property
    def first(self) -> int:
        return min(self.columns)


def marks_as_letters(sheet: Sheet, catalogue: Catalogue) -> Rearranged | None:
    """The matrix in its ordinary form; None if the sheet is not one of these.

    An ordinary matrix must never be taken for one. Under the heads a row has to hold nothing but letters, different
    ones under each head and several under one of them at least, and the cells under it hardly any other letters.
    """
    for row in range(min(sheet.height - 2, _SEARCHED)):
        groups = _groups(sheet, row, catalogue)
        if groups and (matrix := _Marked(sheet, row, groups)).is_one:
            return matrix.rearranged()
    return None


def _groups(sheet: Sheet, head_row: int, catalogue: Catalogue) -> list[_Group]:
    """The roles in a row of heads with the letters in the row under it; none if anything does not fit."""
    letters = {column: letters_of_head(text) for column, text in enumerate(sheet.rows[head_row + 1]) if text}
    lettered = {column for column, found in letters.items() if len(found) == 1}
    if len(lettered) < 2 or any(min(lettered) < column < max(lettered) for column in letters.keys() - lettered):
        return []
    if not _heads_alone(sheet, head_row, min(lettered), catalogue) or _has_others(sheet, head_row, lettered, catalogue):
        return []
    groups: list[_Group] = []
    for column in sorted(lettered):
        (letter,), head = letters[column], sheet.text(head_row, column)
        last = groups[-1] if groups else None
        # A text file has no merged heads: it says the head once, or over each of its columns.
        goes_on = last is not None and column - 1 in last.columns and letter not in last.columns.values()
        if last is not None and goes_on and head in ("", last.head):
            last.columns[column] = letter
        elif head and not letters_of_head(head):
            groups.append(_Group(head, {column: letter}))
        else:
            return []
    return groups if max(len(group.columns) for group in groups) > 1 else []


def _heads_alone(sheet: Sheet, head_row: int, first: int, catalogue: Catalogue) -> bool:
    """Before the letters stand heads, in one of the two rows, and no activity: a row with one is no row of heads."""
    for column in range(first):
        over, under = sheet.text(head_row, column), sheet.text(head_row + 1, column)
        if (over and under) or match_activity(under, catalogue).kind != "none":
            return False
        if any(match_title(text, catalogue).kind != "none" for text in (over, under) if text):
            return False
    return first > 0


def _has_others(sheet: Sheet, head_row: int, lettered: Collection[int], catalogue: Catalogue) -> bool:
    """Among or behind the columns of letters stands a role without any, which would be lost."""
    for column in set(range(min(lettered), sheet.width)) - set(lettered):
        heads = [text for row in (head_row, head_row + 1) if (text := sheet.text(row, column))]
        if any(match_title(text, catalogue).kind != "none" for text in heads):
            return True
        if heads and any(looks_like_letters(sheet.text(row, column)) for row in range(head_row + 2, sheet.height)):
            return True
    return False


class _Marked:
    """Groups of columns of letters, and the marks under them."""

    def __init__(self, sheet: Sheet, head_row: int, groups: list[_Group]) -> None:
        self._sheet = sheet
        self._head_row = head_row
        self._groups = groups
        self._letter_of: Mapping[int, str] = {
            column: letter for group in groups for column, letter in group.columns.items()
        }

    @property
    def is_one(self) -> bool:
        """Something stands under the letters, and hardly ever a letter of another column."""
        rows = islice(self._rows(), _JUDGED)
        texts = [(self._sheet.text(row, column), letter) for row in rows for column, letter in self._letter_of.items()]
        filled = [(text, letter) for text, letter in texts if not says_nothing(text)]
        others = sum(looks_like_letters(text) and not _is_mark(text, letter) for text, letter in filled)
        return bool(filled) and others * 5 <= len(filled)

    def _rows(self) -> Iterator[int]:
        return (row for row in range(self._head_row + 2, self._sheet.height) if not self._repeats_heads(row))

    def _repeats_heads(self, row: int) -> bool:
        """It is one of the two rows of heads once more."""
        return any(
            all(self._sheet.text(row, column) == self._sheet.text(above, column) for column in self._letter_of)
            for above in (self._head_row, self._head_row + 1)
        )

    def _is_sum(self, row: int) -> bool:
        """It counts marks: a 1 in it is none."""
        texts = [text for column in self._letter_of if (text := self._sheet.text(row, column))]
        return all(text.isdigit() for text in texts) and any(text not in ("0", "1") for text in texts)

    def rearranged(self) -> Rearranged:
        """Every role in the first of its columns."""
        made = Rearranging(self._sheet, self._head_row, self._letter_of)
        for group in self._groups:
            made.head(group.first, group.head, (self._head_row, group.first))
        for row in self._rows():
            sums = self._is_sum(row)
            for group in self._groups:
                self._read(made, row, group, sums=sums)
        made.note_formulas_and_merged()
        self._raise_heads(made)
        made.emptied.add(self._head_row + 1)
        below = range(self._head_row + 2, self._sheet.height)
        made.emptied.update(row for row in below if self._repeats_heads(row))
        return made.done(tuple(group.first for group in self._groups))

    def _read(self, made: Rearranging, row: int, group: _Group, *, sums: bool) -> None:
        at = (row, group.first)
        for column, letter in group.columns.items():
            text = self._sheet.text(row, column)
            if (row, column) in self._sheet.formulas:
                made.unread.add(at)
                made.come_from(at, (row, column))
            elif not says_nothing(text) and text.casefold() not in _NO_MARKS:
                if _is_mark(text, letter) and not sums:
                    made.letter(at, (letter,), (row, column))
                else:
                    made.note("not_mark", (row, column), text)
                    made.unread.add(at)
                    made.come_from(at, (row, column))

    def _raise_heads(self, made: Rearranging) -> None:
        """What stands over the activities beside the letters comes into the row of the roles."""
        for column in range(min(self._letter_of)):
            if text := self._sheet.text(self._head_row + 1, column):
                made.texts[self._head_row, column] = text


def _is_mark(text: str, letter: str) -> bool:
    """Also the letter of the column itself. Some programs add to a sign that it is to be shown in colours."""
    plain = text.casefold().removesuffix("\ufe0f")
    return plain in _MARKS or letters_of_head(text) == (letter,)
