"""Converts the choices of the export dialog into options of an export."""

from datetime import date

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.layout.pages.deck_options import DeckOptions, Logo
from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.target_path import absolute_path


def chosen_options(choices: ExportChoices, today: date, password: str | None = None) -> ExportOptions:
    """The options for the choices; reads the logo file.

    Args:
        choices: those of the dialog.
        today: the day of the export.
        password: of the PDF.

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
    key = absolute_path(choices.key_file) if choices.key_file and choices.anonymise != "none" else None
    return ExportOptions(deck, choices.anonymise, key, password, choices.pixels)


def _logo(path: str) -> Logo | None:
    if not path:
        return None
    from teamcanvas.export.logo import read_logo

    return read_logo(absolute_path(path))
