"""What a PDF can be asked for: its kinds and sizes of pages. Imports nothing, so that asking is quick."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

PageSizeName: TypeAlias = Literal["16:9", "a4", "a3", "letter"]
PAGE_SIZE_NAMES: tuple[PageSizeName, ...] = get_args(PageSizeName)

PageKind: TypeAlias = Literal[
    "title", "board", "stages", "raci", "raci-people", "people", "findings", "roles", "organisation"
]
PAGE_KINDS: tuple[PageKind, ...] = get_args(PageKind)
"""What pages can show, in the order in which they are handed out."""
USUAL_PAGE_KINDS: tuple[PageKind, ...] = ("board", "raci", "findings")
"""What is shown unless something else is asked for."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """A sheet lying on its long side, in points."""

    width: float
    height: float
    scale: float = 1.0
    """How many times as large as on a slide everything is: a poster is read from farther away."""
    smallest_text: float = 7.5
    """Points; what would need smaller text is put on several pages. A slide is read from a seat, paper in the hand."""
    smallest_in_matrix: float = 6.5
    """Points; the same for a large matrix."""

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
