"""What a deck can be asked for: which pages, how large, in which look, under which titles."""

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
    """A picture that stands on every page."""

    data: bytes
    """A whole file."""
    kind: ImageKind
    width: float
    """With the height it says the proportions; the size on the page is the page's own."""
    height: float


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """How the pages of a deck shall look."""

    pages: tuple[PageKind, ...] = USUAL_PAGE_KINDS
    """Kinds of pages in their order."""
    page: PageSizeName = "16:9"
    theme: DeckTheme = "light"
    date: str = ""
    """Shown as it is; nothing is shown if it is empty."""
    draft: bool = False
    """Whether each page says that it is a draft."""
    logo: Logo | None = None
    titles: Mapping[PageKind, str] = field(default_factory=dict[PageKind, str])
    """What stands over the pages of a kind instead of a sentence made from the plan."""
