"""The options of a deck: kinds of pages, size, theme, titles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from teamcanvas.layout.drawing.drawing import ImageKind
from teamcanvas.layout.drawing.theme import ThemeName
from teamcanvas.layout.pages.size import USUAL_PAGE_KINDS, PageKind, PageSizeName

DeckTheme: TypeAlias = Literal["light", "dark"]
THEME_OF: Mapping[DeckTheme, ThemeName] = {"light": "paper", "dark": "paper-dark"}


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture on every page."""

    data: bytes
    """A whole file."""
    kind: ImageKind
    width: float
    """With the height, the aspect ratio; the frame decides the size on the page."""
    height: float


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """The options of a deck."""

    pages: tuple[PageKind, ...] = USUAL_PAGE_KINDS
    """Kinds of pages in their order."""
    page: PageSizeName = "16:9"
    theme: DeckTheme = "light"
    date: str = ""
    """Shown as it is; nothing is shown if it is empty."""
    draft: bool = False
    """Whether each page has the label of a draft."""
    logo: Logo | None = None
    titles: Mapping[PageKind, str] = field(default_factory=dict[PageKind, str])
    """The heading of a kind of page, instead of the one generated from the plan."""
