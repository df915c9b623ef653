"""What an export can be asked for, whatever its form."""

from dataclasses import dataclass, field
from pathlib import Path

from teamcanvas.edits.anonymising import Anonymise
from teamcanvas.layout.pages.deck_options import DeckOptions

__all__ = ["Anonymise", "ExportOptions"]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What goes into a file that leaves the house. Nothing of the plan is in it but what its pages show."""

    deck: DeckOptions = field(default_factory=DeckOptions)
    anonymise: Anonymise = "none"
    """What stands for the names of people: on pages, in bookmarks, in the description of the file."""
    key_file: Path | None = None
    """Where it is written down who is who, for the sender only; from here pseudonyms are taken up again."""
    password: str | None = None
    """Of a PDF."""
    pixels: int = 1920
    """How long the longer side of a PNG is."""
