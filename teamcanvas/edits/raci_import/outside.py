"""Finds letters outside of the matrix, so that no letter of a sheet is left out without a problem."""

from collections.abc import Iterator, Sequence

from teamcanvas.edits.raci_import.cell_letters import has_single_letter, letters_of_head, looks_like_letters
from teamcanvas.edits.raci_import.heads import ColumnHead, RowHead
from teamcanvas.edits.raci_import.matrix_area import MatrixArea
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.model.sheet import CellPlace, Sheet

_MOST = 300
"""The most rows that are listed."""


def letters_outside(
    area: MatrixArea, columns: Sequence[ColumnHead], rows: Sequence[RowHead], skipped: Sequence[Problem]
) -> Iterator[Problem]:
    """A problem for each row with letters that are neither in the matrix nor covered by another problem.

    Args:
        area: the matrix.
        columns: all columns, including those that are left out.
        rows: all rows of activities, including those with questions.
        skipped: the problems of other rows.
    """
    known = _Known(area, columns, rows, skipped)
    written, listed = area.written, 0
    for row in range(written.height):
        found = [column for column, text in enumerate(written.rows[row]) if text and known.lacks(row, column, text)]
        if found:
            texts = ", ".join(written.text(row, column) for column in found)
            yield Problem("outside", written.address(row, found[0]), texts)
            listed += 1
            if listed == _MOST:
                return


class _Known:
    """The cells that are in the matrix or covered by a problem."""

    def __init__(
        self, area: MatrixArea, columns: Sequence[ColumnHead], rows: Sequence[RowHead], skipped: Sequence[Problem]
    ) -> None:
        self._area = area
        self._heads = area.head_rows
        self._texts = {area.title_column, area.section_column}
        self._left_out = {head.place for head in columns if head.left_out}
        self._columns = {head.place for head in columns}
        self._rows = {head.place for head in rows}
        self._rows.update(area.written.place(problem.address)[0] for problem in skipped)
        self._places: set[CellPlace] = set()
        if area.rearranged is not None:
            for places in area.rearranged.origins.values():
                self._places.update(places)
            noted = (problem for problems in area.rearranged.notes.values() for problem in problems)
            self._places.update(area.written.place(problem.address) for problem in noted)

    def lacks(self, row: int, column: int, text: str) -> bool:
        """Whether the cell holds letters that are not accounted for."""
        if not has_single_letter(text) or column in self._texts or row in self._heads:
            return False
        if (row, column) in self._places or (row in self._rows and column in self._columns):
            return False
        if column in self._left_out and row > self._area.head_row:
            return False
        return not _is_explained(self._area.written, row, column)


def _is_explained(sheet: Sheet, row: int, column: int) -> bool:
    """Whether it is part of a legend: its word is in the cell, next to it or below, or only a text is next to it."""
    text = sheet.text(row, column)
    letter = letters_of_head(text)
    if len(letter) != 1:
        return False
    right, under = sheet.text(row, column + 1), sheet.text(row + 1, column)
    if len(text) > 2 or any(len(other) > 3 and other[:1].upper() == letter[0][:1] for other in (right, under)):
        return True
    alone = [other for other in sheet.rows[row] if other] == [text, right]
    return alone and len(right) > 3 and not looks_like_letters(right)
