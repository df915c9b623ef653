"""Detects a matrix with columns of letters under each role and marks in the cells; merges the columns of a role."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from teamcanvas.edits.raci_import.cell_letters import letters_of_head, looks_like_letters, says_nothing
from teamcanvas.edits.raci_import.rearranged import Rearranged, Rearranging
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.titles import match_activity, match_title

_PAIR = 2
_SEARCHED = 40
"""Rows searched for the headings."""
_JUDGED = 100
"""Rows sampled under the headings to detect marks."""
_MARKS = frozenset({"x", "×", "✓", "✔", "☑", "☒", "✅", "●", "•", "1", "y", "yes", "true"})
_NO_MARKS = frozenset({"0", "n", "no", "false", "☐"})
"""Texts that mean no mark."""


@dataclass
class _Group:
    """A role and its columns of letters."""

    head: str
    columns: dict[int, str] = field(default_factory=dict[int, str])
    """The letter of each column."""

    @property
    def first(self) -> int:
        return min(self.columns)


def marks_as_letters(sheet: Sheet, catalogue: Catalogue) -> Rearranged | None:
    """The matrix in standard form; None if the sheet does not have this form.

    A standard matrix must never be misdetected. The row under the headings has to contain only letters, different ones
    under each heading and several under at least one, and the cells below hardly any other letters.
    """
    for row in range(min(sheet.height - 2, _SEARCHED)):
        groups = _groups(sheet, row, catalogue)
        if groups and (matrix := _MarkedColumns(sheet, row, groups)).matches:
            return matrix.rearranged()
    return None


def _groups(sheet: Sheet, head_row: int, catalogue: Catalogue) -> list[_Group]:
    """The roles in a row of headings with the letters in the row below; none if anything does not match."""
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
        elif not says_nothing(head) and not letters_of_head(head):
            groups.append(_Group(head, {column: letter}))
        else:
            return []
    return groups if sum(len(group.columns) > 1 for group in groups) * 2 > len(groups) else []


def _heads_alone(sheet: Sheet, head_row: int, first: int, catalogue: Catalogue) -> bool:
    """Whether the cells before the letters are headings and no activity, which a row of headings cannot contain."""
    for column in range(first):
        over, under = sheet.text(head_row, column), sheet.text(head_row + 1, column)
        if (over and under) or match_activity(under, catalogue).kind != "none":
            return False
        if any(match_title(text, catalogue).kind != "none" for text in (over, under) if text):
            return False
    return first > 0


def _has_others(sheet: Sheet, head_row: int, lettered: Collection[int], catalogue: Catalogue) -> bool:
    """Whether a role without letters is among or after the columns of letters; it would be lost."""
    for column in set(range(min(lettered), sheet.width)) - set(lettered):
        heads = [text for row in (head_row, head_row + 1) if (text := sheet.text(row, column))]
        if any(match_title(text, catalogue).kind != "none" for text in heads):
            return True
        if heads and any(looks_like_letters(sheet.text(row, column)) for row in range(head_row + 2, sheet.height)):
            return True
    return False


class _MarkedColumns:
    """Groups of columns of letters, and the marks under them."""

    def __init__(self, sheet: Sheet, head_row: int, groups: list[_Group]) -> None:
        self._sheet = sheet
        self._head_row = head_row
        self._groups = groups
        self._letter_of: Mapping[int, str] = {
            column: letter for group in groups for column, letter in group.columns.items()
        }

    @property
    def matches(self) -> bool:
        """Whether the columns contain marks, and hardly ever a letter of another column."""
        rows = islice(self._rows(), _JUDGED)
        texts = [(self._sheet.text(row, column), letter) for row in rows for column, letter in self._letter_of.items()]
        filled = [(text, letter) for text, letter in texts if not says_nothing(text)]
        others = sum(looks_like_letters(text) and not _is_mark(text, letter) for text, letter in filled)
        # Letters alone may be those of roles with two columns each; then the first activity would be taken for letters.
        signs = any(text.casefold().removesuffix("\ufe0f") in _MARKS for text, _ in filled)
        signs = signs or all(len(group.columns) > _PAIR for group in self._groups)
        return bool(filled) and signs and others * 5 <= len(filled)

    def _rows(self) -> Iterator[int]:
        return (row for row in range(self._head_row + 2, self._sheet.height) if not self._repeats_heads(row))

    def _repeats_heads(self, row: int) -> bool:
        """Whether a row repeats one of the two rows of headings."""
        return any(
            all(self._sheet.text(row, column) == self._sheet.text(above, column) for column in self._letter_of)
            for above in (self._head_row, self._head_row + 1)
        )

    def _is_sum(self, row: int) -> bool:
        """Whether a row counts marks: a 1 in it is no mark."""
        texts = [text for column in self._letter_of if (text := self._sheet.text(row, column))]
        return all(text.isdigit() for text in texts) and any(text not in ("0", "1") for text in texts)

    def rearranged(self) -> Rearranged:
        """The standard form: the letters of each role in its first column."""
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
        """Move headings of the columns before the letters from the row of letters up to the row of roles."""
        for column in range(min(self._letter_of)):
            if text := self._sheet.text(self._head_row + 1, column):
                made.texts[self._head_row, column] = text


def _is_mark(text: str, letter: str) -> bool:
    """Whether a text is a mark; the letter of the column is one too. Ignores the emoji variation selector."""
    plain = text.casefold().removesuffix("\ufe0f")
    return plain in _MARKS or letters_of_head(text) == (letter,)
