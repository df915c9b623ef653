"""Scores whether roles are the columns or the rows of a matrix: by titles, letters, the corner cell, and shape."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from teamcanvas.edits.raci_import.cell_letters import read_cell
from teamcanvas.edits.raci_import.head_words import over_activities, over_roles
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.model.titles import match_activity, match_title

SMALL_MARGIN = 3.8
"""A score nearer to 0 is no more than a guess: the user is asked."""
_MOST_ARE_UPRIGHT = 1.8
_ENOUGH = 12
"""Cells in which one A in each line is no chance."""


@dataclass(frozen=True, slots=True)
class OrientedTexts:
    """The texts of a matrix in its present orientation."""

    corner: str
    """The heading of the first column."""
    heads: Sequence[str]
    titles: Sequence[str]
    """The first column."""
    cells: Sequence[Sequence[str]]
    """Row by row."""
    repeated: bool = False
    """Whether the headings are there again above other rows."""


_ENOUGH_LINES = 4
"""Lines of which each having one A is no chance."""


def weigh(upright: OrientedTexts | None, lying: OrientedTexts | None, catalogue: Catalogue) -> float:
    """The score for roles as columns; below 0 they are the rows.

    Args:
        upright: the matrix as it is written; None if it cannot be read so.
        lying: the matrix of the transposed sheet; None if it cannot be read so.
        catalogue: for its titles.
    """
    if upright is None or lying is None:
        only = upright or lying
        score = 0.0 if only is None else _MOST_ARE_UPRIGHT + _evidence(only, catalogue)
        return (max(score, 0.0) if lying is None else min(-score, 0.0)) + (0 if only is None else _corner(only))
    corner = (_corner(upright) + _corner(lying)) / 2
    return _MOST_ARE_UPRIGHT + corner + (_evidence(upright, catalogue) - _evidence(lying, catalogue)) / 2


def _corner(grid: OrientedTexts) -> float:
    """The score of the word at the corner for the column under it being activities."""
    return 4.0 * over_activities(grid.corner) - 4.0 * over_roles(grid.corner)


def _evidence(grid: OrientedTexts, catalogue: Catalogue) -> float:
    """The score for the headings being roles, and the titles activities."""
    weight = 4 * (_roles(grid.heads, catalogue) - _roles(grid.titles, catalogue))
    weight += 4 * (_activities(grid.titles, catalogue) - _activities(grid.heads, catalogue))
    # In a few cells, one A in each line is chance.
    cells = sum(bool(text) for line in grid.cells for text in line)
    weight += 3 * min(1.0, cells / _ENOUGH) * (_answered(grid.cells) - _answered(list(zip(*grid.cells, strict=True))))
    weight += 3 * grid.repeated
    longer = _words(grid.titles) - _words(grid.heads)
    weight += max(-1.5, min(1.5, longer))
    return weight + (0.5 if len(grid.titles) > len(grid.heads) else -0.5 if len(grid.titles) < len(grid.heads) else 0)


def _roles(texts: Sequence[str], catalogue: Catalogue) -> float:
    different = set(texts)
    return _share(sum(match_title(text, catalogue).kind != "none" for text in different), different)


def _activities(texts: Sequence[str], catalogue: Catalogue) -> float:
    different = set(texts)
    return _share(sum(match_activity(text, catalogue).kind != "none" for text in different), different)


def _answered(lines: Sequence[Sequence[str]]) -> float:
    """How far more than half of the lines have exactly one A, as activities do: 0 to 1."""
    lettered = [line for line in lines if any(line)]
    share = _share(sum(_answers(line) == 1 for line in lettered), lettered)
    return max(0.0, 2 * share - 1) * min(1.0, len(lettered) / _ENOUGH_LINES)


def _answers(line: Sequence[str]) -> int:
    return sum(ACCOUNTABLE in read_cell(text, "RACI").letters for text in line if text)


def _words(texts: Sequence[str]) -> float:
    """The average number of words in a text."""
    return _share(sum(len(text.split()) for text in texts), texts)


def _share(count: int, of: Collection[object]) -> float:
    return count / len(of) if of else 0.0
