"""Ranks several sheets by how likely they contain the matrix, and joins those with the same headings."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teamcanvas.edits.raci_import.cell_letters import has_letters
from teamcanvas.edits.raci_import.head_words import weight_of_name
from teamcanvas.edits.raci_import.hidden_cells import without_hidden
from teamcanvas.edits.raci_import.matrix_area import MatrixArea, find_matrix
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.sheet import MergedRange, Sheet, SheetPart
from teamcanvas.model.title_forms import plain_title
from teamcanvas.model.titles import match_title

_SAME = 0.6
"""The smallest share of common headings of sheets to be joined."""
_MOST_TITLES_TWICE = 0.4
"""Sheets with a larger share of common titles are versions of one matrix, not parts of it."""


@dataclass(frozen=True)
class _Candidate:
    sheet: Sheet
    area: MatrixArea
    heads: frozenset[str]
    titles: frozenset[str]
    weight: float


def likeliest_first(sheets: Sequence[Sheet], catalogue: Catalogue) -> tuple[Sheet, ...]:
    """The sheets, likeliest first; if a matrix spans several sheets, a joined one before them.

    Args:
        sheets: the sheets of a file or a text.
        catalogue: for its titles.
    """
    candidates = [found for sheet in sheets if (found := _candidate(sheet, catalogue)) is not None]
    candidates.sort(key=lambda one: -one.weight)
    ordered = [one.sheet for one in candidates]
    others = [sheet for sheet in sheets if not any(sheet is one for one in ordered)]
    if not candidates:
        return tuple(sheets)
    best = candidates[0]
    parts = [one for one in candidates if _goes_on(best, one)]
    if len(parts) < 2:
        return (*ordered, *others)
    # Parts keep the order of the file.
    place = {id(sheet): number for number, sheet in enumerate(sheets)}
    parts.sort(key=lambda one: place[id(one.sheet)])
    whole = _joined([one.sheet for one in parts])
    together = sum(len(one.titles) for one in parts)
    twice = together - len(frozenset[str]().union(*(one.titles for one in parts)))
    if twice > _MOST_TITLES_TWICE * together:
        return (best.sheet, whole, *ordered[1:], *others)
    return (whole, *ordered, *others)


def _candidate(sheet: Sheet, catalogue: Catalogue) -> _Candidate | None:
    area = find_matrix(without_hidden(sheet), catalogue)
    if area is None:
        return None
    heads = [area.head(column) for column in area.columns]
    rows = range(area.head_row + 1, area.sheet.height)
    titles = [area.title(row) for row in rows if any(has_letters(area.sheet.text(row, one)) for one in area.columns)]
    letters = sum(has_letters(area.sheet.text(row, column)) for row in rows for column in area.columns)
    known = sum(match_title(head, catalogue).kind != "none" for head in heads)
    weight = 3 * math.sqrt(letters) + 3 * known / len(heads) + 5 * weight_of_name(sheet.name)
    written = area.written
    said = (written.text(area.head_row, column) for column in range(written.width) if column != area.title_column)
    return _Candidate(
        sheet,
        area,
        frozenset(plain for text in said if (plain := plain_title(text))),
        frozenset(map(plain_title, titles)),
        weight - 20 * sheet.hidden,
    )


def _goes_on(first: _Candidate, other: _Candidate) -> bool:
    """Whether another sheet has about the same headings in the same orientation."""
    if other.sheet.hidden or other.area.written.turned or first.area.written.turned:
        return False
    if weight_of_name(other.sheet.name) < 0:
        return False
    smaller = min(len(first.heads), len(other.heads))
    return smaller > 0 and len(first.heads & other.heads) >= _SAME * smaller


def _joined(sheets: Sequence[Sheet]) -> Sheet:
    """One sheet with all of them below each other, each under its name as a section heading."""
    width = max(sheet.width for sheet in sheets)
    rows: list[tuple[str, ...]] = []
    whole = Sheet(f"All {len(sheets)} tables", ())
    for part in _parts(sheets):
        sheet = part.sheet
        rows.append((sheet.name, *[""] * (width - 1)))
        rows.extend((*row, *[""] * (width - sheet.width)) for row in sheet.rows)
        top = part.top
        whole = replace(
            whole,
            merged=(
                *whole.merged,
                MergedRange(top - 1, 0, top - 1, width - 1),
                *(MergedRange(one.top + top, one.left, one.bottom + top, one.right) for one in sheet.merged),
            ),
            formulas={
                **whole.formulas,
                **{(row + top, column): text for (row, column), text in sheet.formulas.items()},
            },
            lines={**whole.lines, **{(row + top, column): text for (row, column), text in sheet.lines.items()}},
            hidden_rows=whole.hidden_rows | {row + top for row in sheet.hidden_rows},
            cut=whole.cut or sheet.cut,
            encoding=sheet.encoding,
            parts=(*whole.parts, SheetPart(sheet.name, top)),
        )
    return replace(whole, rows=tuple(rows))


@dataclass(frozen=True, slots=True)
class _Part:
    sheet: Sheet
    top: int


def _parts(sheets: Sequence[Sheet]) -> Iterator[_Part]:
    top = 1
    for sheet in sheets:
        yield _Part(sheet, top)
        top += sheet.height + 1
