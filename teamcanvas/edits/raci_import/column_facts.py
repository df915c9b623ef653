"""Classifies columns by the cells under their heading: letters of a role, titles, stages, numbers, texts."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from teamcanvas.edits.raci_import.cell_letters import has_letters, letters_of_head, may_be_letters, says_nothing
from teamcanvas.edits.raci_import.head_words import BESIDE, LEGEND_HEADS, OVER_SECTIONS, over_activities, over_roles
from teamcanvas.edits.raci_import.stage_words import stage_named
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import Sheet
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_activity, match_title

JUDGED = 300
"""Rows sampled under the headings to classify a column."""
SHARE_OF_LETTERS = 0.3
"""A column with a smaller share of letters is a column of texts."""

_SHARE_UNDER_REMARKS = 0.8
"""The share of letters needed under a heading such as "Remarks"."""

LeftOut: TypeAlias = Literal["", "empty", "numbers", "texts", "legend", "beside"]
"""Why a column is no role: nothing under its heading, numbers, texts, a legend, or another matrix next to this one."""


class ColumnFacts:
    """Classifies one column of a sheet."""

    def __init__(self, sheet: Sheet, head_row: int, number: int, catalogue: Catalogue) -> None:
        self.number = number
        self.head = head_text(sheet, head_row, number)
        self._plain_head = plain_title(self.head)
        last = min(sheet.height, head_row + 1 + JUDGED)
        self._head_row = head_row
        self._sheet, self._rows = sheet, range(head_row + 1, last)
        self.texts = [
            text for row in self._rows if not says_nothing(text := sheet.text(row, number)) and text != self.head
        ]
        self.filled = len(self.texts)
        self.is_role = bool(self.head) and match_title(self.head, catalogue).kind != "none"
        self.activities = sum(match_activity(text, catalogue).kind != "none" for text in set(self.texts))
        beside = "" if self.head else head_from_beside(sheet, head_row, number)
        self._is_beside_a_role = bool(beside) and match_title(beside, catalogue).kind != "none"
        self._letters = sum(map(has_letters, self.texts))
        self._short = sum(len(text) <= 3 and not any(map(str.isdigit, text)) for text in self.texts)
        self.titles = len({text for text in self.texts if _is_title(text) and stage_named(text) is None})
        self.titled = sum(map(_is_title, self.texts))
        self._stages = sum(stage_named(text) is not None for text in self.texts)

    @property
    def holds_letters(self) -> bool:
        """Whether it is a column of letters of a role, or of what may be one."""
        if not self.head or self.is_headed_activities or self._is_headed_roles:
            return False
        if not self.filled:
            return self.is_role
        if self._plain_head in BESIDE:
            return self._letters > self.filled * _SHARE_UNDER_REMARKS
        if self._letters < self.filled * SHARE_OF_LETTERS or (self._is_mostly_titles and not self.is_role):
            return (self.is_role and not self.activities) or (self._short * 2 > self.filled and self._letters > 0)
        return not self.activities

    @property
    def _is_mostly_titles(self) -> bool:
        """Whether the letters may be short titles among others, such as AI."""
        return self.titles * 2 > self.filled and self._letters * 2 < self.filled

    def lacks_a_head(self, titles: int) -> bool:
        """Whether it holds letters in rows with a title but has no heading."""
        if self.head or self.number < titles or not self._letters:
            return False
        if self._letters < self.filled * SHARE_OF_LETTERS or self._is_mostly_titles:
            return False
        beside = (row for row in self._rows if has_letters(self._sheet.text(row, self.number)))
        return sum(bool(self._sheet.text(row, titles)) for row in beside) * 2 > self._letters

    def shares_a_head(self, titles: int) -> bool:
        """Whether it is not empty, and its heading is empty and merged with that of a role to the left."""
        return self.number > titles and self.filled > 0 and not self.head and self._is_beside_a_role

    @property
    def is_legend(self) -> bool:
        """Whether each cell names one letter, none twice, with an explanation in it or in the next cell."""
        if self.is_role or self.filled < 2:
            return False
        named = [letters_of_head(text) for text in self.texts]
        if any(len(letters) != 1 for letters in named) or len({letters[0] for letters in named}) < len(named):
            return False
        return all(
            self._is_explained(row) for row in self._rows if not says_nothing(self._sheet.text(row, self.number))
        )

    def _is_explained(self, row: int) -> bool:
        text, right = self._sheet.text(row, self.number), self._sheet.text(row, self.number + 1)
        letter = letters_of_head(text)
        if len(text) > 2 and len(text.split()) > 1:
            return True
        # Under the heading of a role, any text to the right may be a remark: only the letter's own word explains it.
        beside = plain_title(head_text(self._sheet, self._head_row, self.number + 1))
        free_text = (not self.head and beside in {"", *LEGEND_HEADS}) or self._plain_head in LEGEND_HEADS
        return len(right) > 3 and (letters_of_head(right) == letter or (free_text and not letters_of_head(right)))

    @property
    def names_stages(self) -> bool:
        """Whether at least half of its cells name stages, or some under a heading such as "Stage"."""
        heading = self._plain_head in OVER_SECTIONS
        return self._stages > 0 and (heading or self._stages * 2 >= self.filled)

    def names_sections(self, titled: int) -> bool:
        """Whether its cells name sections, each in one run of rows.

        Args:
            titled: the number of rows with a title.
        """
        if self._plain_head in BESIDE or not any(map(_is_title, self.texts)) or any(map(may_be_letters, self.texts)):
            return False
        if self._plain_head in OVER_SECTIONS:
            return True
        begun = [text for before, text in zip(["", *self.texts], self.texts, strict=False) if text != before]
        return len(set(begun)) == len(begun) and len(begun) * 2 <= titled

    @property
    def is_headed_activities(self) -> bool:
        """Whether its heading is a word for activities."""
        return over_activities(self.head)

    @property
    def _is_headed_roles(self) -> bool:
        """Whether it is the first column of titles, under a word for roles: a role may be called "Team", too."""
        return self.titles > 0 and over_roles(self.head) and not any(map(self._is_titled, range(self.number)))

    def _is_titled(self, column: int) -> bool:
        """Whether a column holds titles under a heading; phases and numbers before the titles are none."""
        head = self._sheet.text(self._head_row, column)
        texts = (self._sheet.text(row, column) for row in self._rows)
        return bool(head) and plain_title(head) not in OVER_SECTIONS and any(map(_is_title, texts))

    @property
    def score(self) -> int:
        """A score for being the column of activities."""
        if self._plain_head in BESIDE | OVER_SECTIONS and not self.activities:
            return min(self.titles, 1)
        headed = self.titles // 2 + 2 if self.is_headed_activities else 0
        return 3 * self.activities + (self.titles + 1 + headed if self.titles else 0)

    @property
    def left_out(self) -> LeftOut:
        """Why it is no role; empty for an empty column."""
        if self.is_legend:
            return "legend"
        if not self.filled:
            return "empty" if self.head else ""
        return "numbers" if all(_is_number(text) for text in self.texts) else "texts"

    @property
    def has_letters(self) -> bool:
        """Whether any cell holds a letter, also beside other words."""
        return self._letters > 0

    @property
    def lettered(self) -> int:
        """The number of cells that hold letters, also beside other words such as "C as required"."""
        return sum(map(may_be_letters, self.texts))


def best_titles(columns: Iterable[ColumnFacts], first_letters: int) -> ColumnFacts | None:
    """The column of activities: left of the letters, unless known titles are elsewhere."""
    fitting = [
        one
        for one in columns
        if one.score > 0 and not one.holds_letters and (one.number < first_letters or one.activities)
    ]
    # max() keeps the first of equals, which is the leftmost.
    return max(fitting, key=lambda one: (one.score, one.titled), default=None)


def _is_title(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 3


def _is_number(text: str) -> bool:
    return bool(text) and all(character.isdigit() or character in ".,%-+ " for character in text)


def head_text(sheet: Sheet, head_row: int, column: int) -> str:
    """The heading of a column, also if it is merged with the row above. A placeholder such as a dash is none."""
    if text := sheet.text(head_row, column):
        return "" if says_nothing(text) else text
    area = sheet.area(head_row, column)
    return sheet.text(area.top, area.left) if area is not None and area.top < head_row and area.left == column else ""


def head_from_beside(sheet: Sheet, row: int, column: int) -> str:
    """The heading to the left that the cell is merged with."""
    area = sheet.area(row, column)
    return sheet.text(area.top, area.left) if area is not None and area.left < column else ""


def merged_text(sheet: Sheet, row: int, column: int) -> str:
    """The text of a cell, or of the merged range that contains it."""
    if text := sheet.text(row, column):
        return text
    area = sheet.area(row, column)
    return "" if area is None else sheet.text(area.top, area.left)
