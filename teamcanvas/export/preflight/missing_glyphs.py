"""Characters on pages that no installed font covers, and the texts with them."""

from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import Text, walk
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.text.text import uncovered
from teamcanvas.storage.refusals import visible


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """Characters that are drawn as boxes."""

    characters: tuple[str, ...]
    """Grapheme clusters: a letter with its accents."""
    texts: tuple[str, ...]
    """All texts with exactly these missing characters."""

    @property
    def sentence(self) -> str:
        """One line for the user, with the first text as example."""
        others = "" if len(self.texts) == 1 else f" and {len(self.texts) - 1} more"
        named = ", ".join(" ".join(f"U+{ord(char):04X}" for char in one) for one in self.characters)
        return f"No font here shows {named} in “{_short(self.texts[0])}”{others}: there are boxes instead."


def missing_glyphs(pages: Sequence[Page]) -> tuple[MissingGlyphs, ...]:
    """The missing glyphs, grouped by the set of missing characters, in the order of the pages."""
    texts = dict.fromkeys(
        placed.item.line.text
        for page in pages
        for placed in walk(page.drawing)
        if isinstance(placed.item, Text) and any(run.missing for run in placed.item.line.runs)
    )
    by_characters: dict[tuple[str, ...], list[str]] = {}
    for text in texts:
        by_characters.setdefault(uncovered(text), []).append(text)
    return tuple(MissingGlyphs(missing, tuple(where)) for missing, where in by_characters.items() if missing)


def _short(text: str) -> str:
    return visible(text if len(text) <= 40 else f"{text[:39]}…")
