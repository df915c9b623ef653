"""Finds the rows of headings in a sheet: the first one, and those of further matrices below."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from teamcanvas.edits.raci_import.cell_letters import has_letters, has_single_letter, looks_like_letters
from teamcanvas.edits.raci_import.column_facts import JUDGED
from teamcanvas.edits.raci_import.head_words import OVER_ACTIVITIES, OVER_PEOPLE
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.titles import match_title, plain_title

_SEARCHED = 100
"""Rows searched for the headings."""
_MOST_HEAD_ROWS = 500
_MOST_NAMES_ROWS = 3


def find_heads(sheet: Sheet, catalogue: Catalogue) -> int | None:
    """The row with the most titles of roles, and the most texts with letters below."""
    best, best_score = None, 0
    lettered = _lettered_rows(sheet)
    for row in range(min(sheet.height - 1, _SEARCHED)):
        texts = [(column, text) for column, text in enumerate(sheet.rows[row]) if text]
        # An activity may have the title of a role. Columns of counts have letters as headings.
        letters = sum(has_single_letter(text) and len(lettered[column]) > 1 for column, text in texts)
        roles = sum(match_title(text, catalogue).kind != "none" for _, text in texts)
        if letters and letters * 2 >= len(texts) - 1:
            continue
        if roles == 0 and sum(has_single_letter(text) for _, text in texts) * 2 > len(texts):
            continue
        score = 2 * roles + sum(lettered[column][-1:] > [row] for column, _ in texts)
        if score > best_score:
            best, best_score = row, score
    return best


def _lettered_rows(sheet: Sheet) -> Sequence[list[int]]:
    """The rows with letters, by column."""
    rows = range(min(sheet.height, JUDGED))
    return [[row for row in rows if has_letters(sheet.text(row, column))] for column in range(sheet.width)]


class HeadRows:
    """The rows of headings of a matrix, and of those above and below with other roles or another order."""

    def __init__(
        self,
        sheet: Sheet,
        head_row: int,
        title_column: int,
        columns: Sequence[int],
        catalogue: Catalogue,
        *,
        chosen: bool = False,
    ) -> None:
        """Find the rows.

        Args:
            sheet: the sheet.
            head_row: the likeliest row of headings.
            title_column: the column of activities.
            columns: the columns of letters.
            catalogue: for its titles.
            chosen: whether the user chose the row; rows above it are then ignored.
        """
        self._sheet = sheet
        self._head_row = head_row
        self._title_column = title_column
        self._first = min(columns, default=title_column + 1)
        self._corner = plain_title(sheet.text(head_row, title_column))
        self._catalogue = catalogue
        self._known = {plain for column in columns if (plain := plain_title(sheet.text(head_row, column)))}
        searched = range(head_row + 1 if chosen else 0, sheet.height)
        others = (row for row in searched if row != head_row and self._is_one(row))
        rows = sorted([head_row, *islice(others, _MOST_HEAD_ROWS)])
        self.rows = rows if chosen else list(self._with_letters(rows)) or [head_row]

    def _with_letters(self, rows: Sequence[int]) -> Iterator[int]:
        """These rows without the first ones that have no letters below: groups, or a title in several cells."""
        begun = False
        for row, following in zip(rows, [*rows[1:], self._sheet.height], strict=True):
            begun = begun or any(self._has_letters(one) for one in range(row + 1, following))
            if begun:
                yield row

    def _has_letters(self, row: int) -> bool:
        return any(column >= self._first and has_letters(text) for column, text in enumerate(self._sheet.rows[row]))

    def heads(self, row: int) -> Mapping[int, str]:
        """The headings in one of these rows, by column."""
        return {
            column: text
            for column, text in enumerate(self._sheet.rows[row])
            if text and column >= self._first and column != self._title_column
        }

    def names_rows(self) -> Iterator[int]:
        """The rows directly under headings with names of people, one for each role."""
        for head_row in self.rows:
            heads = self.heads(head_row)
            for row in range(head_row + 1, min(head_row + 1 + _MOST_NAMES_ROWS, self._sheet.height)):
                if not self._is_of_names(row, heads):
                    break
                yield row

    def _is_of_names(self, row: int, heads: Mapping[int, str]) -> bool:
        texts = [text for column in heads if (text := self._sheet.text(row, column))]
        title = plain_title(self._sheet.text(row, self._title_column))
        if len(texts) * 2 < len(heads) or not texts:
            return False
        names = sum(_may_be_name(text) for text in texts)
        if title in OVER_PEOPLE:
            # Initials of people look like letters without a separator.
            return not any(map(has_single_letter, texts)) or names * 2 > len(texts)
        return not title and names == len(texts) and row not in self.rows

    def _is_one(self, row: int) -> bool:
        heads = self.heads(row)
        if not heads or any(map(has_single_letter, heads.values())):
            return False
        repeated = sum(plain_title(text) in self._known for text in heads.values())
        if repeated * 2 > len(heads) and (repeated > 1 or self._says_activities(row)):
            return True
        if self._says_activities(row):
            return self._has_letters_under(row, heads)
        if len(heads) < 2 or not self._begins(row):
            return False
        roles = sum(match_title(text, self._catalogue).kind != "none" for text in heads.values())
        return (roles * 2 >= len(heads) or not self._title(row)) and self._has_letters_under(row, heads)

    def _title(self, row: int) -> str:
        return plain_title(self._sheet.text(row, self._title_column))

    def _says_activities(self, row: int) -> bool:
        title = self._title(row)
        return bool(title) and (title == self._corner or title in OVER_ACTIVITIES)

    def _begins(self, row: int) -> bool:
        """Whether the row above is empty, or contains a single heading."""
        return row == 0 or sum(map(bool, self._sheet.rows[row - 1])) <= 1

    def _has_letters_under(self, row: int, heads: Mapping[int, str]) -> bool:
        """Whether most of these headings have letters below, before the main row of headings if that is below, too."""
        end = self._head_row if row < self._head_row else self._sheet.height
        under = range(row + 1, min(row + 1 + JUDGED, end))
        found = sum(any(has_letters(self._sheet.text(one, column)) for one in under) for column in heads)
        return found * 2 > len(heads)


def _may_be_name(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 2 and text[:1].isupper() and not looks_like_letters(text)
