"""Locates the matrix in a sheet: the row of headings, the column of activities, and the columns of letters.

A sheet may have a title above, headings in two rows, families merged over roles, numbers and stages before the
activities, counts and remarks after the letters, and roles as rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from teamcanvas.edits.raci_import.cell_letters import looks_like_letters
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.rearranged import Rearranged
from teamcanvas.edits.raci_import.rearranging import rearrange
from teamcanvas.edits.raci_import.stage_words import stage_named
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import CellPlace, Sheet
from teamcanvas.model.titles import match_activity, match_title, plain_title

_SEARCHED = 100
"""Rows searched for the headings."""
_MOST_ROLES = 300
"""Rows; a longer sheet does not have roles as rows."""
_JUDGED = 300
"""Rows sampled under the headings to classify a column."""
_WORDS_OVER_ACTIVITIES = frozenset(
    {"activity", "activities", "task", "tasks", "deliverable", "deliverables", "work package", "process", "what"}
)
_WORDS_OVER_STAGES = frozenset({"stage", "stages", "phase", "phases"})
_SHARE_OF_LETTERS = 0.3
"""A column with a smaller share of letters is a column of texts."""


@dataclass(frozen=True, slots=True)
class MatrixArea:
    """The location of the matrix. Rows and columns count from 0, in `sheet`."""

    sheet: Sheet
    """The sheet, transposed if roles are the rows, and in standard form."""
    head_row: int
    title_column: int
    columns: tuple[int, ...]
    stage_column: int | None
    known: int
    """The number of headings recognised as roles or activities."""
    rearranged: Rearranged | None = None
    """The conversion to standard form, if the sheet was not in it."""

    @property
    def written(self) -> Sheet:
        """The sheet as it was read, transposed like `sheet`."""
        return self.sheet if self.rearranged is None else self.rearranged.written

    def origins(self, row: int, column: int) -> tuple[CellPlace, ...]:
        """The cells of the file that a cell was made of; none if it is empty."""
        if self.rearranged is None or column not in self.rearranged.columns:
            return ((row, column),)
        return self.rearranged.origins.get((row, column), ())

    def address(self, row: int, column: int) -> str:
        """The address of a cell in the file; the first one if it was made of several."""
        origins = self.origins(row, column)
        return self.written.address(*origins[0]) if origins else ""

    def notes(self, row: int) -> tuple[Problem, ...]:
        """The problems of a row found while it was converted to standard form."""
        return () if self.rearranged is None else self.rearranged.notes.get(row, ())

    def is_unread(self, row: int, column: int) -> bool:
        """Whether the cell is empty because its content could not be parsed."""
        at = (row, column)
        return at in self.sheet.formulas or (self.rearranged is not None and at in self.rearranged.unread)

    def head(self, column: int) -> str:
        """The heading of a column: the lower one of two rows, or one merged over several columns."""
        return _head(self.sheet, self.head_row, column) or _from_beside(self.sheet, self.head_row, column)

    def over_head(self, column: int) -> str:
        """The group above the heading, if there is one."""
        for row in range(self.head_row - 1, max(self.head_row - 3, -1), -1):
            if text := _merged_text(self.sheet, row, column):
                return text
        return ""

    def is_head(self, row: int) -> bool:
        """Whether the row is merged with that of the headings, which then span several rows."""
        area = self.sheet.area(row, self.title_column)
        return area is not None and area.holds(self.head_row, self.title_column)

    def title(self, row: int) -> str:
        """The heading of a row."""
        return _merged_text(self.sheet, row, self.title_column)


def find_matrix(
    sheet: Sheet,
    catalogue: Catalogue,
    *,
    turned: bool | None = None,
    head_row: int | None = None,
    title_column: int | None = None,
) -> MatrixArea | None:
    """The location of the matrix in a sheet, or None if none is found.

    Args:
        sheet: the sheet as it was read.
        catalogue: the titles to search for.
        turned: roles are the rows; None detects it.
        head_row: the row of headings, if the user chose it.
        title_column: the column of activities, if the user chose it.
    """
    other = rearrange(sheet, catalogue)
    if other is not None and turned in (None, other.sheet.turned) and head_row in (None, other.head_row):
        area = _of_rearranged(other, catalogue, title_column)
        if area is not None:
            return area
    if turned is not None:
        return _find(sheet.turn() if turned else sheet, catalogue, head_row, title_column)
    upright = _find(sheet, catalogue, head_row, title_column)
    if sheet.height > _MOST_ROLES:
        return upright
    lying = _find(sheet.turn(), catalogue, head_row, title_column)
    if upright is None or lying is None:
        return upright or lying
    return lying if lying.known > upright.known else upright


def _find(sheet: Sheet, catalogue: Catalogue, head_row: int | None, title_column: int | None) -> MatrixArea | None:
    if head_row is None:
        head_row = _find_heads(sheet, catalogue)
    if head_row is None or head_row >= sheet.height:
        return None
    content = [_Column(sheet, head_row, column, catalogue) for column in range(sheet.width)]
    lettered = [one for one in content if one.holds_letters]
    if title_column is None:
        first = min((one.number for one in lettered), default=0)
        titles = _best_titles(content, first)
        if titles is None:
            return None
        title_column = titles.number
    elif title_column >= sheet.width:
        return None
    columns = tuple(
        one.number
        for one in content
        if one.number != title_column
        and (one.holds_letters or one.lacks_a_head(title_column) or one.shares_a_head(title_column))
    )
    if not columns:
        return None
    stages = next((one for one in content if one.names_stages and one.number not in (*columns, title_column)), None)
    known = sum(one.is_role for one in lettered) + content[title_column].activities
    return MatrixArea(sheet, head_row, title_column, columns, None if stages is None else stages.number, known)


def _of_rearranged(other: Rearranged, catalogue: Catalogue, title_column: int | None) -> MatrixArea | None:
    """The location of the matrix in a converted sheet, whose headings are known from the conversion."""
    sheet, head_row = other.sheet, other.head_row
    content = [_Column(sheet, head_row, column, catalogue) for column in range(other.written.width)]
    if title_column is None:
        titles = _best_titles(content[: other.letters_from], other.letters_from)
        title_column = None if titles is None else titles.number
    if title_column is None or title_column >= len(content) or title_column in other.columns:
        return None
    stages = next((one.number for one in content if one.names_stages and one.number != title_column), None)
    roles = (_head(sheet, head_row, column) for column in other.columns)
    known = sum(match_title(text, catalogue).kind != "none" for text in roles) + content[title_column].activities
    return MatrixArea(sheet, head_row, title_column, other.columns, stages, known, other)


def _find_heads(sheet: Sheet, catalogue: Catalogue) -> int | None:
    """The row with the most titles of roles, and the most texts with letters below."""
    best, best_score = None, 0
    letters_below = [
        max(
            (row for row in range(min(sheet.height, _JUDGED)) if looks_like_letters(sheet.text(row, column))),
            default=-1,
        )
        for column in range(sheet.width)
    ]
    for row in range(min(sheet.height - 1, _SEARCHED)):
        texts = [(column, text) for column, text in enumerate(sheet.rows[row]) if text]
        roles = sum(match_title(text, catalogue).kind != "none" for _, text in texts)
        # Columns of counts after the letters have letters as headings.
        if roles == 0 and sum(looks_like_letters(text) for _, text in texts) * 2 > len(texts):
            continue
        support = sum(letters_below[column] > row for column, _ in texts)
        score = 2 * roles + support
        if score > best_score:
            best, best_score = row, score
    return best


class _Column:
    """Classifies a column by the cells under its heading."""

    def __init__(self, sheet: Sheet, head_row: int, number: int, catalogue: Catalogue) -> None:
        self.number = number
        self.head = _head(sheet, head_row, number)
        last = min(sheet.height, head_row + 1 + _JUDGED)
        texts = [text for row in range(head_row + 1, last) if (text := sheet.text(row, number))]
        self.is_role = bool(self.head) and match_title(self.head, catalogue).kind != "none"
        self.activities = sum(match_activity(text, catalogue).kind != "none" for text in set(texts))
        beside = "" if self.head else _from_beside(sheet, head_row, number)
        self._is_beside_a_role = bool(beside) and match_title(beside, catalogue).kind != "none"
        self._sheet, self._rows = sheet, range(head_row + 1, last)
        self._filled = len(texts)
        self._letters = sum(map(looks_like_letters, texts))
        self._short = sum(len(text) <= 3 and not text.isdigit() for text in texts)
        self._titles = len({text for text in texts if sum(map(str.isalpha, text)) >= 3 and stage_named(text) is None})
        self._stages = sum(stage_named(text) is not None for text in texts)

    @property
    def holds_letters(self) -> bool:
        """Whether it is a column of letters of a role, or of what may be one."""
        if not self.head:
            return False
        if not self._filled:
            return self.is_role
        if self._letters < self._filled * _SHARE_OF_LETTERS:
            return (self.is_role and not self.activities) or (self._short * 2 > self._filled and self._letters > 0)
        return not self.activities

    def lacks_a_head(self, titles: int) -> bool:
        """Whether it holds letters in rows with a title but has no heading."""
        if self.head or self.number < titles or self._letters < self._filled * _SHARE_OF_LETTERS:
            return False
        beside = (row for row in self._rows if looks_like_letters(self._sheet.text(row, self.number)))
        return sum(bool(self._sheet.text(row, titles)) for row in beside) * 2 > self._letters

    def shares_a_head(self, titles: int) -> bool:
        """Whether it is not empty, and its heading is empty and merged with that of a role to the left."""
        return self.number > titles and self._filled > 0 and not self.head and self._is_beside_a_role

    @property
    def names_stages(self) -> bool:
        """Whether at least half of its cells name stages, or some under a heading such as "Stage"."""
        heading = plain_title(self.head) in _WORDS_OVER_STAGES
        return self._stages > 0 and (heading or self._stages * 2 >= self._filled)

    @property
    def score(self) -> int:
        """A score for being the column of activities."""
        heading = plain_title(self.head) in _WORDS_OVER_ACTIVITIES
        return 3 * self.activities + self._titles + (self._titles // 2 + 2 if heading else 0)


def _best_titles(columns: Iterable[_Column], first_letters: int) -> _Column | None:
    """The column of activities: left of the letters, unless known titles are elsewhere."""
    fitting = [
        one
        for one in columns
        if one.score > 0 and not one.holds_letters and (one.number < first_letters or one.activities)
    ]
    # max() keeps the first of equals, which is the leftmost.
    return max(fitting, key=lambda one: one.score, default=None)


def _head(sheet: Sheet, head_row: int, column: int) -> str:
    """The heading of a column, also if it is merged with the row above."""
    return sheet.text(head_row, column) or _from_above(sheet, head_row, column)


def _from_above(sheet: Sheet, row: int, column: int) -> str:
    area = sheet.area(row, column)
    return sheet.text(area.top, area.left) if area is not None and area.top < row and area.left == column else ""


def _from_beside(sheet: Sheet, row: int, column: int) -> str:
    area = sheet.area(row, column)
    return sheet.text(area.top, area.left) if area is not None and area.left < column else ""


def _merged_text(sheet: Sheet, row: int, column: int) -> str:
    """The text of a cell, or of the merged range that contains it."""
    if text := sheet.text(row, column):
        return text
    area = sheet.area(row, column)
    return "" if area is None else sheet.text(area.top, area.left)
