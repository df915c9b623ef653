"""From what was chosen in the dialog to what the export is asked for."""

import os
from datetime import date
from pathlib import Path

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.layout.pages.deck_options import DeckOptions, Logo
from teamcanvas.session.presets import EXPORT_FORMS, ExportChoices, ExportForm


def export_options(choices: ExportChoices, today: date, password: str | None = None) -> ExportOptions:
    """What the choices ask for. It reads the logo.

    Args:
        choices: as they were made.
        today: the day of the export.
        password: of a PDF.

    Raises:
        ExportError: the logo can't be read.
    """
    deck = DeckOptions(
        pages=choices.pages,
        page=choices.page,
        theme=choices.theme,
        date=(choices.date or date_words(today)) if choices.dated else "",
        draft=choices.draft,
        logo=_logo(choices.logo),
        titles=choices.titles,
    )
    key = whole(choices.key_file) if choices.key_file and choices.anonymise != "none" else None
    return ExportOptions(deck, choices.anonymise, key, password, choices.pixels)


def _logo(path: str) -> Logo | None:
    if not path:
        return None
    from teamcanvas.export.logo import read_logo

    return read_logo(whole(path))


def whole(typed: str, folder: Path | None = None) -> Path:
    """The whole path for one that was typed; a name without a folder is one in this folder, else in the home folder."""
    folder = folder or Path.home()
    path = Path(typed)
    if typed.startswith("~"):
        try:
            path = path.expanduser()
        except RuntimeError:
            # There is no such user: then it is a name like any other.
            return folder / typed
    return path if path.is_absolute() else folder / path


def named_file(typed: str, folder: Path | None = None) -> Path | None:
    """The whole path for the name of a file that was typed; None if only a folder is named, or nothing yet."""
    return None if os.path.basename(typed) in {"", ".", "..", "~"} else whole(typed, folder)


def with_ending(path: Path, form: ExportForm) -> Path:
    """The path with the ending of a form; another form's ending gives way, anything else stays part of the name."""
    if form_of(path) == form:
        return path
    stem = path.stem if form_of(path) else path.name
    return path.with_name(f"{stem}.{form}")


def form_of(path: Path) -> ExportForm | None:
    """The form that a path ends in; None for another ending."""
    return next((form for form in EXPORT_FORMS if path.suffix.lower() == f".{form}"), None)
