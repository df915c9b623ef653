"""Which characters of pages no font here can show, and in which texts they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.layout.drawing.drawing import Text, walk
from teamcanvas.layout.pages.deck import Page
from teamcanvas.layout.text.text import uncovered
from teamcanvas.storage.refusals import visible


@dataclass(frozen=True, slots=True)
class MissingGlyphs:
    """Characters that are shown as boxes."""

    characters: tuple[str, ...]
    """Each as a reader sees one: a letter with its marks."""
    texts: tuple[str, ...]
    """All texts that hold just these."""

    @property
    def sentence(self) -> str:
        """One line for whoever exports; the first text stands for all."""
        others = "" if len(self.texts) == 1 else f" and {len(self.texts) - 1} more"
        named = ", ".join(" ".join(f"U+{ord(char):04X}" for char in one) for one in self.characters)
        return f"No font here shows {named} in “{_short(self.texts[0])}”{others}: there are boxes instead."


def missing_glyphs(pages: Sequence[Page]) -> tuple[MissingGlyphs, ...]:
    """What no font can show, by the set of missing characters, in the order of the pages."""
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
