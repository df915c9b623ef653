"""What was chosen for exports: presets, and for each plan its own ones and the last choice, in the user's settings.

Not in the plan's file: a plan that is passed on does not tell where its sender keeps logos and keys. A password is
never kept.
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
"""Plans whose choices are kept; those that were exported longest ago are forgotten first."""
LARGEST = 10_000_000
"""Bytes; a larger file is none of ours."""


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What an export is asked for, apart from its file and password."""

    pages: tuple[PageKind, ...] = ("title", "board", "raci", "findings")
    """Kinds of pages in their order."""
    others: tuple[PageKind, ...] = ()
    """The kinds that are left out, in the order in which they are offered; those in neither come last."""
    titles: Mapping[PageKind, str] = field(default_factory=dict[PageKind, str])
    page: PageSizeName = "16:9"
    theme: DeckTheme = "light"
    form: ExportForm = "pdf"
    draft: bool = False
    dated: bool = True
    date: str = ""
    """Shown on each page if `dated`; empty for the day of the export."""
    logo: str = ""
    """The path of a picture; empty for none."""
    anonymise: Anonymise = "none"
    key_file: str = ""
    """The path of the file that says who is who; empty for none."""
    pixels: int = 1920
    """How long the longer side of a picture is."""
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
    """What is remembered for a plan."""

    chosen: ExportChoices = PRESETS["Board of directors"]
    preset: str = "Board of directors"
    """The preset that was chosen last; `chosen` may be different from it since."""
    own: Mapping[str, ExportChoices] = field(default_factory=dict[str, ExportChoices])
    """Presets somebody made, by name."""
    file: str = ""
    """The path of the last export; empty before the first one."""

    @property
    def presets(self) -> Mapping[str, ExportChoices]:
        """All presets by name; an own one of the same name stands for ours."""
        return {**PRESETS, **self.own}


class ExportMemory:
    """What is remembered for all plans. What can't be read or written is as if it had never been kept."""

    def __init__(self, file: Path | None = None) -> None:
        """What a file holds; without one, the file in the user's settings."""
        self._file = file or config_folder() / "exports.json"

    def of(self, plan: Path) -> PlanExports:
        """What is remembered for the plan in a file."""
        return self._all().get(str(real_path(plan)), PlanExports())

    def keep(self, plan: Path, exports: PlanExports) -> None:
        """Remember something for the plan in a file."""
        key = str(real_path(plan))
        others = ((path, one) for path, one in self._all().items() if path != key)
        kept = {key: exports, **dict(list(others)[: MOST_PLANS - 1])}
        with suppress(OSError):
            made(self._file.parent)
            # Titles of pages come from the plan: they are for nobody else.
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
            # One that a later version wrote does not take the others with it.
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
