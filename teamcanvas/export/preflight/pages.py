"""Notices about how pages look: missing glyphs, small text, contrast, the logo."""

from collections import Counter
from collections.abc import Iterator, Sequence

from teamcanvas.export.preflight.contrast import LEAST_CONTRAST, contrast, faint_texts, logo_contrast
from teamcanvas.export.preflight.missing_glyphs import missing_glyphs
from teamcanvas.export.preflight.notice import Notice, some
from teamcanvas.layout.drawing.drawing import Text, walk
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.pages.deck_options import THEME_OF, DeckOptions
from teamcanvas.layout.pages.size import PAGE_SIZES, PageKind
from teamcanvas.model.plural import counted
from teamcanvas.rules.finding import Severity

_MATRICES: tuple[PageKind, ...] = ("raci", "raci-people")
_HAIR = 0.05
"""Points; a tolerance that is not visible."""
_SIGN = 2
"""Characters of a text that may be part of a sign: a badge, a letter in a circle."""
_FAINT_LOGO = 1.6


def page_notices(pages: Sequence[Page], deck: DeckOptions) -> Iterator[Notice]:
    """The notices about how the pages look."""
    for missing in missing_glyphs(pages):
        yield Notice(
            "missing-glyphs",
            Severity.WARNING,
            f"{counted(len(missing.characters), 'character has', 'characters have')} no font here",
            missing.sentence,
            "Install a font that has them (Noto has most), or write the text in another way.",
        )
    yield from _small(pages, deck)
    yield from _faint(pages)
    yield from _logo(deck)


def _small(pages: Sequence[Page], deck: DeckOptions) -> Iterator[Notice]:
    size = PAGE_SIZES[deck.page]
    small: dict[str, float] = {}
    for page in pages:
        floor = size.smallest_in_matrix if page.kind in _MATRICES else size.smallest_text
        for placed in walk(page.drawing):
            if isinstance(placed.item, Text):
                line = placed.item.line
                if line.style.size < floor - _HAIR and len(line.text) > _SIGN:
                    small[line.text] = min(line.style.size, small.get(line.text, floor))
    if small:
        yield Notice(
            "small-text",
            Severity.WARNING,
            f"{counted(len(small), 'text is', 'texts are')} smaller than can be read well",
            f"{some(f'“{text}”' for text in small)}: {min(small.values()):.1f} points.",
            "Choose larger pages, or show a page per stage.",
        )


def _faint(pages: Sequence[Page]) -> Iterator[Notice]:
    faint = Counter(text for page in pages for text in faint_texts(page.drawing))
    if faint:
        yield Notice(
            "contrast",
            Severity.WARNING,
            f"{counted(len(faint), 'text hardly stands', 'texts hardly stand')} out from the ground",
            f"{some(f'“{text}”' for text in faint)}: the contrast is under {LEAST_CONTRAST:g} to 1.",
            "Choose the other look, light or dark.",
        )


def _logo(deck: DeckOptions) -> Iterator[Notice]:
    logo = deck.logo
    if logo is None:
        return
    ground = load_theme(THEME_OF[deck.theme]).colours.background
    stands_out = logo_contrast(logo, ground)
    if stands_out is not None and stands_out < _FAINT_LOGO:
        dark = contrast(ground, "#ffffff") > contrast(ground, "#000000")
        look, other = ("dark", "light") if dark else ("light", "dark")
        yield Notice(
            "logo",
            Severity.WARNING,
            "The logo can hardly be seen",
            f"Its colours are nearly those of the {look} pages.",
            f"Choose the {other} look, or a logo that is made for {look} pages.",
        )
