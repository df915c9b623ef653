"""The kinds and sizes of pages. Imports nothing, so that the command line can list them quickly.

A new kind also needs an entry in `SHEET_MAKERS` (sheet_makers.py) and in `PAGE_WORDS` (ui/export/words.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

PageSizeName: TypeAlias = Literal["16:9", "a4", "a3", "letter"]
PAGE_SIZE_NAMES: tuple[PageSizeName, ...] = get_args(PageSizeName)

PageKind: TypeAlias = Literal[
    "title", "board", "stages", "raci", "raci-people", "people", "findings", "roles", "organisation"
]
PAGE_KINDS: tuple[PageKind, ...] = get_args(PageKind)
"""All kinds of pages, in their usual order."""
USUAL_PAGE_KINDS: tuple[PageKind, ...] = ("board", "raci", "findings")
"""The default."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page in landscape format, in points."""

    width: float
    height: float
    scale: float = 1.0
    """The scale of everything relative to a slide: a poster is read from farther away."""
    smallest_text: float = 7.5
    """The minimum size of text in points: what would need a smaller one is split over several pages."""
    smallest_in_matrix: float = 6.5
    """The same for a large matrix."""

    @property
    def smallest(self) -> float:
        """The smallest text before the page is scaled, in points."""
        return self.smallest_text / self.scale


PAGE_SIZES: Mapping[str, PageSize] = {
    "16:9": PageSize(960, 540, smallest_text=9.0, smallest_in_matrix=7.0),
    "a4": PageSize(841.89, 595.28),
    "a3": PageSize(1190.55, 841.89, scale=2**0.5, smallest_text=9.0, smallest_in_matrix=7.5),
    "letter": PageSize(792, 612),
}
