"""Export presets: those of the program, and for each plan its own ones and the last choice, in the user's settings.

They are not stored in the plan's file, so that a plan that is passed on does not disclose paths of logos and keys.
Passwords are never stored.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from pydantic import TypeAdapter, ValidationError

from teamcanvas.edits.anonymising import Anonymise
from teamcanvas.layout.pages.deck_options import DeckTheme
from teamcanvas.layout.pages.size import PAGE_KINDS, PageKind, PageSizeName
from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.places import config_folder, made, real_path

ExportForm: TypeAlias = Literal["pdf", "pptx", "png", "svg"]
EXPORT_FORMS: tuple[ExportForm, ...] = get_args(ExportForm)

MOST_PLANS = 100
"""Plans whose choices are stored; the least recently exported are evicted."""
LARGEST = 10_000_000
"""Bytes; a larger file was not written by this program."""


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """The options of an export, apart from its file and password."""

    pages: tuple[PageKind, ...] = ("title", "board", "raci", "findings")
    """The chosen kinds of pages, in order."""
    others: tuple[PageKind, ...] = ()
    """The other kinds, in the order in which the dialog lists them; kinds in neither come last."""
    titles: Mapping[PageKind, str] = field(default_factory=dict[PageKind, str])
    page: PageSizeName = "16:9"
    theme: DeckTheme = "light"
    form: ExportForm = "pdf"
    draft: bool = False
    dated: bool = True
    date: str = ""
    """The date on each page if `dated`; empty for the day of the export."""
    logo: str = ""
    """The path of a picture; empty for none."""
    anonymise: Anonymise = "none"
    key_file: str = ""
    """The path of the key file for pseudonyms; empty for none."""
    pixels: int = 1920
    """The length of the longer side of a picture, in pixels."""
    protected: bool = False
    """The PDF had a password, which has to be typed again."""

    @property
    def order(self) -> tuple[PageKind, ...]:
        """All kinds of pages: the chosen ones, then the others."""
        return tuple(dict.fromkeys((*self.pages, *self.others, *PAGE_KINDS)))


PRESETS: Mapping[str, ExportChoices] = {
    "Board of directors": ExportChoices(),
    "Team hand-out": ExportChoices(("board", "stages", "raci", "raci-people", "people", "roles"), page="a4"),
    "Everything": ExportChoices(PAGE_KINDS),
}
"""The presets that every plan has, by name."""


@dataclass(frozen=True, slots=True)
class PlanExports:
    """The stored choices of a plan."""

    chosen: ExportChoices = PRESETS["Board of directors"]
    preset: str = "Board of directors"
    """The preset that was chosen last; `chosen` may be different from it since."""
    own: Mapping[str, ExportChoices] = field(default_factory=dict[str, ExportChoices])
    """Presets of the user, by name."""
    file: str = ""
    """The path of the last export; empty before the first one."""

    @property
    def presets(self) -> Mapping[str, ExportChoices]:
        """All presets by name; those of the user override those of the program."""
        return {**PRESETS, **self.own}


class ExportMemory:
    """The stored choices of all plans. Errors of reading and writing are ignored: they count as not stored."""

    def __init__(self, file: Path | None = None) -> None:
        """A memory stored in this file, by default that in the user's settings."""
        self._file = file or config_folder() / "exports.json"

    def of(self, plan: Path) -> PlanExports:
        """The stored choices of the plan in a file."""
        return self._all().get(str(real_path(plan)), PlanExports())

    def keep(self, plan: Path, exports: PlanExports) -> None:
        """Store the choices of the plan in a file."""
        key = str(real_path(plan))
        others = ((path, one) for path, one in self._all().items() if path != key)
        kept = {key: exports, **dict(list(others)[: MOST_PLANS - 1])}
        with suppress(OSError):
            made(self._file.parent)
            # Titles of pages are content of the plan, so only its owner may read the file.
            write_atomically(self._file, _adapter().dump_json(kept, indent=1), private=True, durable=False)

    def _all(self) -> Mapping[str, PlanExports]:
        try:
            if self._file.stat().st_size > LARGEST:
                return {}
            entries = _rough().validate_json(self._file.read_bytes())
        except (OSError, ValidationError):
            return {}
        known: dict[str, PlanExports] = {}
        for path, entry in entries.items():
            # Validated one by one: an entry of a newer version does not invalidate the others.
            with suppress(ValidationError):
                known[path] = _entry().validate_python(entry)
        return known


@cache
def _adapter() -> TypeAdapter[dict[str, PlanExports]]:
    return TypeAdapter(dict[str, PlanExports])


@cache
def _rough() -> TypeAdapter[dict[str, object]]:
    return TypeAdapter(dict[str, object])


@cache
def _entry() -> TypeAdapter[PlanExports]:
    return TypeAdapter(PlanExports)
