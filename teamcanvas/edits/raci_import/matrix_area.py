"""Locates the matrix in a sheet: the row of headings, the column of activities, and the columns of letters.

A sheet may have a title above, headings in two rows, families merged over roles, numbers and stages before the
sections before the activities, counts and remarks behind the letters, further matrices below; roles may be the rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from teamcanvas.edits.raci_import.cell_letters import has_letters
from teamcanvas.edits.raci_import.column_facts import (
    ColumnFacts,
    LeftOut,
    best_titles,
    head_from_beside,
    head_text,
    merged_text,
)
from teamcanvas.edits.raci_import.direction import SMALL_MARGIN, OrientedTexts, weigh
from teamcanvas.edits.raci_import.head_rows import HeadRows, find_heads
from teamcanvas.edits.raci_import.legends import without_legends
from teamcanvas.edits.raci_import.problems import Problem
from teamcanvas.edits.raci_import.rearranged import Rearranged
from teamcanvas.edits.raci_import.rearranging import rearrange
from teamcanvas.edits.raci_import.stacked_matrices import join_stacked
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import CellPlace, Sheet
from teamcanvas.model.title_forms import plain_title

_MOST_ROLES = 300
"""Rows; a longer sheet does not have roles as rows."""


@dataclass(frozen=True, slots=True)
class MatrixArea:
    """The location of the matrix. Rows and columns count from 0, in `sheet`."""

    sheet: Sheet
    """The sheet, transposed if roles are the rows, and in standard form."""
    head_row: int
    title_column: int
    columns: tuple[int, ...]
    section_column: int | None
    left_out: Mapping[int, LeftOut] = field(default_factory=dict[int, LeftOut])
    """The other columns that are not empty, with the reason why each is no role."""
    head_rows: frozenset[int] = frozenset()
    """All rows of headings: they may be repeated above other rows."""
    names_rows: frozenset[int] = frozenset()
    """Rows with the names of people, directly under headings."""
    doubtful: bool = False
    """Whether the orientation is no more than a guess."""
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
        return head_text(self.sheet, self.head_row, column) or head_from_beside(self.sheet, self.head_row, column)

    def over_head(self, column: int) -> str:
        """The group above the heading, if there is one."""
        for row in range(self.head_row - 1, max(self.head_row - 3, -1), -1):
            if text := merged_text(self.sheet, row, column):
                return text
        return ""

    def is_head(self, row: int) -> bool:
        """Whether the row is one of headings, or merged with the first of them, which then span several rows."""
        area = self.sheet.area(row, self.title_column)
        return row in self.head_rows or (area is not None and area.holds(self.head_row, self.title_column))

    def title(self, row: int) -> str:
        """The heading of a row."""
        return merged_text(self.sheet, row, self.title_column)


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
    sheet = without_legends(sheet)
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
    weight = weigh(upright and _grid(upright), lying and _grid(lying), catalogue)
    if upright is not None and (lying is None or weight >= 0):
        return replace(upright, doubtful=weight < SMALL_MARGIN)
    return None if lying is None else replace(lying, doubtful=-weight < SMALL_MARGIN)


def _grid(area: MatrixArea) -> OrientedTexts:
    """The matrix without its surroundings."""
    sheet, rows = area.sheet, range(area.head_row + 1, area.sheet.height)
    lettered = [row for row in rows if any(has_letters(sheet.text(row, column)) for column in area.columns)]
    return OrientedTexts(
        corner=head_text(sheet, area.head_row, area.title_column),
        heads=[area.head(column) for column in area.columns],
        titles=[area.title(row) for row in lettered],
        repeated=len(area.head_rows) > 1,
        cells=[[sheet.text(row, column) for column in area.columns] for row in lettered],
    )


def _find(sheet: Sheet, catalogue: Catalogue, head_row: int | None, title_column: int | None) -> MatrixArea | None:
    chosen = head_row is not None
    if head_row is None:
        head_row = find_heads(sheet, catalogue)
    if head_row is None or head_row >= sheet.height:
        return None
    content = [ColumnFacts(sheet, head_row, column, catalogue) for column in range(sheet.width)]
    if title_column is None:
        first = min((one.number for one in content if one.holds_letters), default=0)
        titles = best_titles(content, first)
        if titles is None:
            return None
        title_column = titles.number
    elif title_column >= sheet.width:
        return None
    columns = _lettered(content, title_column)
    if not columns or not (content[title_column].activities or any(content[one].has_letters for one in columns)):
        return None  # without any letter, names of roles alone make no matrix
    heads = HeadRows(sheet, head_row, title_column, columns, catalogue, chosen=chosen)
    if not chosen and heads.rows[0] != head_row:
        return _find(sheet, catalogue, heads.rows[0], title_column)
    names_rows = frozenset(heads.names_rows())
    stacked = join_stacked(sheet, heads)
    if stacked is not None:
        area = _of_rearranged(stacked, catalogue, title_column)
        return None if area is None else replace(area, names_rows=names_rows)
    left_out, sections = _others(content, title_column, columns, min(columns))
    return MatrixArea(sheet, head_row, title_column, columns, sections, left_out, frozenset(heads.rows), names_rows)


def _lettered(content: list[ColumnFacts], titles: int) -> tuple[int, ...]:
    """The columns of letters of these titles; those after another column of activities belong to that one."""
    head = plain_title(content[titles].head)
    other = next((one.number for one in content[titles + 1 :] if head and plain_title(one.head) == head), len(content))
    lettered = {
        one.number
        for one in content
        if one.number != titles
        and one.number < other
        and (one.holds_letters or one.lacks_a_head(titles) or one.shares_a_head(titles))
        and not _is_legend(content, one)
    }
    # A role without letters can be among the others.
    among = range(min(lettered, default=0), max(lettered, default=0))
    empty = (number for number in among if content[number].head and not content[number].filled and number != titles)
    return tuple(sorted({*lettered, *empty}))


def _is_legend(content: list[ColumnFacts], one: ColumnFacts) -> bool:
    """Whether a column contains the letters of a legend, or their explanations."""
    return one.is_legend or (not one.head and one.number > 0 and content[one.number - 1].is_legend)


def _others(
    content: list[ColumnFacts], titles: int, columns: tuple[int, ...], first: int
) -> tuple[Mapping[int, LeftOut], int | None]:
    """The reason why each of the other columns is no role, and the column of sections before the letters."""
    titled = content[titles].filled
    others = [one for one in content if one.number not in (*columns, titles)]
    sections = next((one.number for one in others if one.names_stages), None)
    if sections is None:
        before = (one for one in others if one.number < first)
        sections = next((one.number for one in before if one.names_sections(titled)), None)
    left_out: dict[int, LeftOut] = {}
    for one in others:
        if one.number != sections and one.left_out:
            beside = one.left_out == "texts" and (one.holds_letters or one.lacks_a_head(titles))
            legend = _is_legend(content, one)
            left_out[one.number] = "legend" if legend else "beside" if beside else one.left_out
    return left_out, sections


def _of_rearranged(other: Rearranged, catalogue: Catalogue, title_column: int | None) -> MatrixArea | None:
    """The location of the matrix in a converted sheet, whose headings are known from the conversion."""
    sheet, head_row = other.sheet, other.head_row
    content = [ColumnFacts(sheet, head_row, column, catalogue) for column in range(other.written.width)]
    if title_column is None:
        titles = best_titles(content[: other.letters_from], other.letters_from)
        title_column = None if titles is None else titles.number
    if title_column is None or title_column >= len(content) or title_column in other.columns:
        return None
    left_out, sections = _others(content, title_column, other.columns, other.letters_from)
    return MatrixArea(sheet, head_row, title_column, other.columns, sections, left_out, other.heads, rearranged=other)
