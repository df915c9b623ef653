"""Turns command-line options into export options: reads files, checks dates and passwords."""

import os
import stat
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from teamcanvas.commands.refusals import RefusedError, refusing
from teamcanvas.export.logo import read_logo
from teamcanvas.export.outgoing.options import Anonymise, ExportOptions
from teamcanvas.export.pdf.protection import PasswordRefusedError, checked_password
from teamcanvas.layout.pages.date_words import date_words
from teamcanvas.layout.pages.deck_options import DeckOptions, DeckTheme
from teamcanvas.layout.pages.size import PageKind, PageSizeName

_LONGEST_LINE = 4096
"""Bytes that are read of a password file: a wrong path may lead to an endless device."""
_STANDARD_INPUT = "-"
_USUAL = ExportOptions()


def export_options(
    pages: tuple[PageKind, ...],
    page: PageSizeName,
    titles: Mapping[PageKind, str],
    theme: DeckTheme,
    logo: Path | None,
    date: str,
    anonymise: Anonymise,
    key_file: Path | None,
    password_file: str | None,
    *,
    draft: bool,
    pixels: int | None,
) -> ExportOptions:
    """The export options. Raises RefusedError if a file cannot be read or a password cannot be used."""
    with refusing():
        picture = read_logo(logo) if logo is not None else None
    shown = date_words(datetime.now().astimezone()) if date.strip().casefold() == "today" else date
    deck = DeckOptions(pages, page, theme, shown, draft, picture, titles)
    password = None if password_file is None else _password(password_file)
    return ExportOptions(deck, anonymise, key_file, password, _USUAL.pixels if pixels is None else pixels)


def _password(place: str) -> str:
    try:
        if place == _STANDARD_INPUT:
            line = sys.stdin.buffer.readline(_LONGEST_LINE)
        else:
            with Path(place).open("rb") as file:
                _hint(place, file.fileno())
                line = file.readline(_LONGEST_LINE)
        password = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise RefusedError(f"The first line of {place} is not text in UTF-8, so it cannot be a password.") from None
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise RefusedError(f"The password file {place} cannot be read: {reason.lower()}.") from problem
    try:
        return checked_password(password)
    except PasswordRefusedError as problem:
        raise RefusedError(str(problem)) from None


def _hint(place: str, descriptor: int) -> None:
    status = os.fstat(descriptor)
    if os.name == "posix" and stat.S_ISREG(status.st_mode) and status.st_mode & 0o077:
        click.echo(f"teamcanvas: others can read {place}. chmod 600 keeps it to yourself.", err=True)
