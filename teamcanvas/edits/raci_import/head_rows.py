"""Finds the rows of headings in a sheet: the first one, and those of further matrices below."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from teamcanvas.edits.raci_import.cell_letters import (
    has_letters,
    has_single_letter,
    looks_like_letters,
    read_cell,
    says_nothing,
)
from teamcanvas.edits.raci_import.column_facts import JUDGED, merged_text
from teamcanvas.edits.raci_import.head_words import (
    OVER_ACTIVITIES,
    OVER_PEOPLE,
    OVER_SECTIONS,
    over_activities,
    over_roles,
)
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_title

_SEARCHED = 100
"""Rows searched for the headings."""
_FEWEST = 4
"""One of so many cells at least holds letters in a column of letters, with its heading and remarks."""
_MOST_HEAD_ROWS = 500
_MOST_NAMES_ROWS = 3


def find_heads(sheet: Sheet, catalogue: Catalogue) -> int | None:
    """The row with the most titles of roles, and the most different titles with letters below."""
    best, best_score = None, 0
    lettered = _lettered_rows(sheet)
    for row in range(min(sheet.height - 1, _SEARCHED)):
        score = _score(sheet, row, lettered, catalogue)
        # Of equal rows below each other, the upper one may be groups; names of people are below the headings.
        goes_on = best == row - 1 and score == best_score and not _may_be_names(sheet, row, lettered)
        goes_on = goes_on and not any(map(_holds_letters, sheet.rows[row]))
        if score > best_score or goes_on:
            best, best_score = row, score
    return best


def _score(sheet: Sheet, row: int, lettered: Sequence[Sequence[int]], catalogue: Catalogue) -> int:
    texts = [(column, text) for column, text in enumerate(sheet.rows[row]) if text]
    # An activity may have the title of a role. Columns of counts have letters as headings.
    letters = sum(has_single_letter(text) and len(lettered[column]) > 1 for column, text in texts)
    over = [(column, text) for column, text in texts if lettered[column] and lettered[column][-1] > row]
    roles = sum(match_title(text, catalogue).kind != "none" for _, text in over)
    if letters and letters * 2 >= len(texts) - 1:
        return 0
    if roles == 0 and sum(has_single_letter(text) for _, text in texts) * 2 > len(texts):
        return 0
    before = range(min((column for column, _ in over), default=0))
    corner = [text for column in before if (text := merged_text(sheet, row, column))]
    people = any(plain_title(text) in OVER_PEOPLE for text in corner)
    if people and not roles and row and _are_names([text for _, text in over]):
        return 0
    known = max((_weight_of_corner(text) for text in corner), default=0)
    # A number or a phase over each of several columns is no title of a role.
    return 2 * roles + known + len({plain_title(text) for _, text in over if _is_title(text)})


def _may_be_names(sheet: Sheet, row: int, lettered: Sequence[Sequence[int]]) -> bool:
    """Whether a row may be names of people, which are below headings."""
    first = next((column for column, rows in enumerate(lettered) if rows and rows[-1] > row), 0)
    corner = [text for text in sheet.rows[row][:first] if not says_nothing(text)]
    if corner:
        return any(plain_title(text) in OVER_PEOPLE for text in corner)
    if row and not all(map(says_nothing, sheet.rows[row - 1][:first])):
        return True
    return _are_names([text for text in sheet.rows[row] if text])


def _are_names(texts: Sequence[str]) -> bool:
    """Whether all texts are several capitalised words."""
    words = [text.split() for text in texts]
    return all(len(each) > 1 and all(word[:1].isupper() for word in each) for each in words)


def _weight_of_corner(text: str) -> int:
    if over_activities(text) or over_roles(text):
        return 2
    return int(plain_title(text) in OVER_SECTIONS)


def _holds_letters(text: str) -> bool:
    return has_letters(text) and bool(read_cell(text, "RACI").letters)


def _is_title(text: str) -> bool:
    return sum(map(str.isalpha, text)) > 1 and not has_single_letter(text) and not _holds_letters(text)


def _lettered_rows(sheet: Sheet) -> Sequence[list[int]]:
    """The rows with letters, by column; none for a column of titles such as AI among others."""
    rows = range(min(sheet.height, JUDGED))
    found: list[list[int]] = []
    for column in range(sheet.width):
        filled = [row for row in rows if not says_nothing(sheet.text(row, column))]
        lettered = [row for row in filled if has_letters(sheet.text(row, column))]
        found.append(lettered if len(lettered) * _FEWEST >= len(filled) else [])
    return found


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
        self._known = {
            plain_title(text)
            for column, text in enumerate(sheet.rows[head_row])
            if column != title_column and not says_nothing(text)
        }
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
            if not says_nothing(text) and column >= self._first and column != self._title_column
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
