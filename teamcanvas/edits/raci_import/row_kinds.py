"""Classifies the rows of a matrix: activities with letters, section headings, repeated headings, legends, sums."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from teamcanvas.edits.raci_import.cell_letters import has_letters, letters_of_head, looks_like_letters, may_be_letters
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.stage_words import stage_named
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.titles import match_activity

_LEGEND = re.compile(r"^(legend|key|notes?|total|totals|sum)\b|^[A-Za-z]{1,2}\s*[=:–-]", re.IGNORECASE)
_SUMS = re.compile(r"^(totals?|sums?|counts?)\b", re.IGNORECASE)

RowKind: TypeAlias = Literal["letters", "untitled", "bare"]
"""With letters or unparsed content; the same without a title; with a text and no letters."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that is not a row of headings, a legend or sums."""

    place: int
    kind: RowKind
    title: str
    """The heading of the row; for a bare row without one, its only text."""


def sheet_rows(area: MatrixArea, catalogue: Catalogue) -> tuple[SheetRow, ...]:
    """The rows under the headings in their order, without legends, sums and repeated headings."""
    kinds = _Kinds(area, catalogue)
    found = (kinds.row(place) for place in range(area.head_row + 1, area.sheet.height))
    return tuple(row for row in found if row is not None)


class _Kinds:
    def __init__(self, area: MatrixArea, catalogue: Catalogue) -> None:
        self._area = area
        self._sheet = area.sheet
        self._catalogue = catalogue
        self._heads = [area.head(column) for column in area.columns]

    def row(self, place: int) -> SheetRow | None:
        area = self._area
        if place in area.names_rows or area.is_head(place):
            return None
        texts = [text for column in area.columns if (text := self._sheet.text(place, column))]
        unread = any(area.is_unread(place, column) for column in area.columns)
        title = area.title(place)
        if not texts and not unread:
            return self._bare(place, title)
        if self._repeats_heads(place) or self._is_legend(place, title, texts):
            return None
        if (not title or match_activity(title, self._catalogue).kind == "none") and self._says_no_letters(
            title, texts, unread=unread
        ):
            return None
        return SheetRow(place, "letters" if title else "untitled", title)

    def _says_no_letters(self, title: str, texts: list[str], *, unread: bool) -> bool:
        """Whether the row contains sums, also as formulas without a result, or a stage with remarks."""
        if all(text.isdigit() for text in texts) and not unread:
            return True
        if any(map(has_letters, texts)):
            return False
        return _SUMS.match(title) is not None or stage_named(title) is not None

    def _bare(self, place: int, title: str) -> SheetRow | None:
        own = self._sheet.text(place, self._area.title_column)
        if title and not own and self._is_inside_of_title(place):
            return None  # a title that is merged over several rows
        if not title:
            texts = [text for text in self._sheet.rows[place] if text]
            title = texts[0] if len(texts) == 1 else ""
        return SheetRow(place, "bare", title) if title and not _LEGEND.match(title) else None

    def _is_inside_of_title(self, place: int) -> bool:
        area = self._sheet.area(place, self._area.title_column)
        return area is not None and area.top < place

    def _is_legend(self, place: int, title: str, texts: list[str]) -> bool:
        """Whether the row is a letter with its meaning. An activity may be called AI, but then it has letters."""
        if not looks_like_letters(title):
            return False
        others = [text for text in self._sheet.rows[place] if text and text != title]
        if len(others) != 1 or not texts:
            return False
        meaning = letters_of_head(others[0])
        if may_be_letters(others[0]) and len(others[0]) <= len(title):
            return False
        return not looks_like_letters(others[0]) or (len(others[0]) > 2 and meaning == letters_of_head(title))

    def _repeats_heads(self, place: int) -> bool:
        texts = [self._sheet.text(place, column) for column in self._area.columns]
        same = sum(text == head for text, head in zip(texts, self._heads, strict=True) if text)
        return same * 2 > len(self._heads)
