"""Finds the sections of a matrix, from headings over its rows and from a column of sections."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from teamcanvas.edits.raci_import.heads import SectionHead
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.row_kinds import SheetRow
from teamcanvas.edits.raci_import.stage_words import stage_named, stage_suggested
from teamcanvas.model.title_forms import plain_title

_OFTEN = 0.8
"""The share of rows of activities in which a column has to be filled to be expected in each."""
_UPPER = re.compile(
    r"(?:phase|stage|part|section|step|étape|fase|etapa|teil|abschnitt)\b|[0-9IVX]+[.)\s]|[A-Z][.)]\s", re.IGNORECASE
)
_BETWEEN = " / "


class SectionReader:
    """Assigns the rows of a matrix to sections."""

    def __init__(self, area: MatrixArea, rows: Sequence[SheetRow]) -> None:
        """Find the sections.

        Args:
            area: the matrix.
            rows: the rows in their order; those without letters may be headings.
        """
        self._area = area
        self._upper = self._in_column = ""
        # The text over the headings is the title of the sheet; in a joined one it is the name of the first part.
        parts = () if area.written.turned else area.written.parts
        self._at = self._heading = next((part.name for part in reversed(parts) if part.top <= area.head_row), "")
        self._numbers: dict[str, int] = {}
        self.sections: list[SectionHead] = []
        self.headings = frozenset(row.place for row in self._headings(rows))
        self.of_row: dict[int, int] = {}
        """The index of the section, by row."""
        for row in rows:
            self._read(row)

    def _headings(self, rows: Sequence[SheetRow]) -> Iterator[SheetRow]:
        """Rows without letters that are followed by letters, unless they are filled like those of activities."""
        lettered = [row.place for row in rows if row.kind != "bare"]
        others = set(range(self._area.written.width)) - {
            *self._area.columns,
            self._area.title_column,
            self._area.section_column,
        }
        text = self._area.sheet.text
        beside = [
            column for column in others if sum(bool(text(row, column)) for row in lettered) >= _OFTEN * len(lettered)
        ]
        for bare, group in groupby(rows, key=lambda row: row.kind == "bare"):
            run = list(group)
            if not bare or not lettered or run[-1].place > lettered[-1]:
                continue
            following = next(row for row in rows if row.place > run[-1].place)
            for row in (row for row in run if not self._is_filled(row, following, beside)):
                if beside or row is run[-1] or self._is_upper(row):
                    yield row

    def _is_filled(self, row: SheetRow, following: SheetRow, beside: Sequence[int]) -> bool:
        """Whether it has what activities have, such as a number. The number of a heading continues below: 2, 2.1."""
        texts = self._area.sheet.rows[row.place]
        filled = [column for column in beside if texts[column]]
        if not filled or sum(map(bool, texts)) < 2:
            return False
        under = self._area.sheet.rows[following.place]
        return not any(under[column].startswith(f"{texts[column].rstrip('.')}.") for column in filled)

    def _is_upper(self, row: SheetRow) -> bool:
        """Whether other headings may be below it: it names a phase, has a number, or is merged over columns."""
        if stage_named(row.title) is not None or _UPPER.match(row.title):
            return True
        return any(
            area.top <= row.place <= area.bottom and area.right > area.left for area in self._area.written.merged
        )

    def _read(self, row: SheetRow) -> None:
        if row.place in self.headings:
            if self._at and row.place == self._last + 1 and self._heading:
                self._upper = _BETWEEN.join(filter(None, (self._upper, self._heading)))
            elif self._is_upper(row):
                self._upper = ""
            self._heading, self._in_column, self._last = row.title, "", row.place
            self._at = self._area.written.address(row.place, self._area.title_column)
            return
        self._last = -1
        column = self._area.section_column
        if column is not None and (text := self._area.sheet.text(row.place, column)):
            self._in_column = text
            self._at = self._area.written.address(row.place, column)
        title = _BETWEEN.join(filter(None, (self._upper, self._heading, self._in_column)))
        if title and row.kind == "letters":
            self.of_row[row.place] = self._number(title)

    _last = -1
    """The row of the previous heading, if no other row is in between."""

    def _number(self, title: str) -> int:
        plain = plain_title(title)
        if plain not in self._numbers:
            self._numbers[plain] = len(self.sections)
            parts = [part for part in (self._in_column, self._heading, *self._upper.split(_BETWEEN)) if part]
            named = next((stage for part in parts if (stage := stage_named(part)) is not None), None)
            suggested = next((stage for part in parts if (stage := stage_suggested(part)) is not None), None)
            self.sections.append(SectionHead(self._at, title, named, named or suggested))
        return self._numbers[plain]
