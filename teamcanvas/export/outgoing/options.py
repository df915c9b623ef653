"""The options of an export in any form."""

from dataclasses import dataclass, field
from pathlib import Path

from teamcanvas.edits.anonymising import Anonymise
from teamcanvas.layout.pages.deck_options import DeckOptions

__all__ = ["Anonymise", "ExportOptions"]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """The options of an export. It contains nothing of the plan but what its pages show."""

    deck: DeckOptions = field(default_factory=DeckOptions)
    anonymise: Anonymise = "none"
    """The stand-ins for names of people: on pages, in bookmarks, in metadata."""
    key_file: Path | None = None
    """The file that maps stand-ins to names, for the sender only; pseudonyms in it are used again."""
    password: str | None = None
    """Of a PDF."""
    pixels: int = 1920
    """The longer side of a PNG in pixels."""
