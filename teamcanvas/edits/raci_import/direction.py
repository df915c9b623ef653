"""Scores whether roles are the columns or the rows of a matrix: by titles, letters, the corner cell, and shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.edits.raci_import.cell_letters import read_cell
from teamcanvas.edits.raci_import.head_words import OVER_ACTIVITIES, OVER_ROLES
from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.raci.letters import ACCOUNTABLE
from teamcanvas.model.titles import match_activity, match_title, plain_title

SMALL_MARGIN = 1.5
"""A score nearer to 0 is no more than a guess: the user is asked."""


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


def weigh(grid: OrientedTexts, catalogue: Catalogue) -> float:
    """The score for roles as columns; below 0 they are the rows."""
    corner = plain_title(grid.corner)
    weight = 2.0  # most matrices are written so
    weight += 4 * (_roles(grid.heads, catalogue) - _roles(grid.titles, catalogue))
    weight += 4 * (_activities(grid.titles, catalogue) - _activities(grid.heads, catalogue))
    weight += 3 * (corner in OVER_ACTIVITIES) - 3 * (corner in OVER_ROLES)
    weight += 3 * (_answered(grid.cells) - _answered(list(zip(*grid.cells, strict=True))))
    longer = _words(grid.titles) - _words(grid.heads)
    weight += max(-1.5, min(1.5, longer))
    return weight + (0.5 if len(grid.titles) > len(grid.heads) else -0.5 if len(grid.titles) < len(grid.heads) else 0)


def _roles(texts: Sequence[str], catalogue: Catalogue) -> float:
    return _share(sum(match_title(text, catalogue).kind != "none" for text in texts), texts)


def _activities(texts: Sequence[str], catalogue: Catalogue) -> float:
    return _share(sum(match_activity(text, catalogue).kind != "none" for text in texts), texts)


def _answered(lines: Sequence[Sequence[str]]) -> float:
    """The share of lines with exactly one A, which activities have."""
    lettered = [line for line in lines if any(line)]
    return _share(sum(_answers(line) == 1 for line in lettered), lettered)


def _answers(line: Sequence[str]) -> int:
    return sum(ACCOUNTABLE in read_cell(text, "RACI").letters for text in line if text)


def _words(texts: Sequence[str]) -> float:
    """The average number of words in a text."""
    return _share(sum(len(text.split()) for text in texts), texts)


def _share(count: int, of: Sequence[object]) -> float:
    return count / len(of) if of else 0.0
