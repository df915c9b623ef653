"""The text size of a matrix on pages: the largest that costs no page, smaller only for a large matrix."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from teamcanvas.layout.drawing.theme import ThemeName, load_theme
from teamcanvas.layout.matrix.measures import MatrixMeasures
from teamcanvas.layout.pages.frame import PageFrame
from teamcanvas.layout.pages.matrix_paging import PageCount, PagedMatrix, page_count

_SIZES = (11.0, 10.0, 9.5, 9.0, 8.5, 8.0)
"""Points, before a page is scaled."""
_IN_LARGE = (8.5, 8.0, 7.5)
"""The same in a large matrix, where they save a page."""
_FEW_COLUMNS = 12
_FEW_PAGES = 2
"""A matrix is large if it has more columns, and needs more pages in text of the usual size."""
_HUGE = 40
"""Columns; a matrix with more is set in the smallest size at once, as larger ones would cost pages."""
_CLOSE = 0.9
"""Of the usual height of rows, where that saves a page or keeps a stage together."""


def in_best_size(paged: Callable[[MatrixMeasures], PagedMatrix], frame: PageFrame) -> PagedMatrix:
    """The matrix in the largest text that needs the fewest pages.

    Args:
        paged: makes the matrix with measures.
    """
    count, best = _in_usual_rows(paged, frame)
    if count == (1, 0):
        return best
    close = paged(replace(best.measures, air=_CLOSE))
    return min((count, best), (page_count(close, frame), close), key=lambda option: option[0])[1]


_Counted: TypeAlias = tuple[PageCount, PagedMatrix]


def _in_usual_rows(paged: Callable[[MatrixMeasures], PagedMatrix], frame: PageFrame) -> _Counted:
    floor = frame.size.smallest
    usual = [size for size in _SIZES if size >= floor] or [floor]
    small = [size for size in _IN_LARGE if frame.size.smallest_in_matrix / frame.size.scale <= size < usual[-1]]
    smallest = paged(_measures(frame, usual[-1]))
    count = page_count(smallest, frame)
    columns = len(smallest.heads)
    if columns > _FEW_COLUMNS and count.pages > _FEW_PAGES:
        return _best(paged, small[-1:] if columns > _HUGE else small, frame, smallest, count)
    return _best(paged, usual[:-1], frame, smallest, count)


def _best(
    paged: Callable[[MatrixMeasures], PagedMatrix],
    sizes: list[float],
    frame: PageFrame,
    known: PagedMatrix,
    count: PageCount,
) -> _Counted:
    """The best of some sizes, falling, and a known one: fewest pages, then fewest split stages, then the largest."""
    tried = [paged(_measures(frame, size)) for size in sizes]
    found = [(page_count(one, frame), one) for one in tried]
    # A smaller one than is known has to be better, a larger one has only to be as good.
    smaller = bool(sizes) and tried[0].measures.em < known.measures.em
    options = [(count, known), *found] if smaller else [*found, (count, known)]
    return min(options, key=lambda option: option[0])


def _measures(frame: PageFrame, size: float) -> MatrixMeasures:
    return _sized(frame.theme.name, size, frame.size.smallest if size >= frame.size.smallest else 0.0)


def legend_measures(frame: PageFrame) -> MatrixMeasures:
    """The measures of a legend: its letters are as large as its words, and pages enlarge both."""
    return _of_legend(frame.theme.name)


@lru_cache(maxsize=8)
def _of_legend(name: ThemeName) -> MatrixMeasures:
    theme = load_theme(name)
    return MatrixMeasures(theme, smallest=theme.sizes.small)


# Cached, because caches of rows compare measures by identity.
@lru_cache(maxsize=32)
def _sized(name: ThemeName, size: float, smallest: float) -> MatrixMeasures:
    theme = load_theme(name)
    micro = max(smallest, min(theme.sizes.micro, size))
    sizes = replace(theme.sizes, body=size, small=size, micro=micro)
    return MatrixMeasures(replace(theme, sizes=sizes), smallest=smallest)
