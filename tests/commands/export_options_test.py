"""Options of a command line become options of an export."""

import io
import sys
from pathlib import Path

import pytest

from teamcanvas.commands.export_options import export_options
from teamcanvas.commands.refusals import RefusedError
from teamcanvas.export.outgoing.options import ExportOptions


def read(date: str = "", password_file: str | None = None, pixels: int | None = None) -> ExportOptions:
    return export_options(
        ("board",), "a4", {}, "dark", None, date, "none", None, password_file, draft=True, pixels=pixels
    )


def options_are_taken_from_the_command_line_test() -> None:
    options = read("soon", pixels=300)
    deck = options.deck
    assert (deck.pages, deck.page, deck.theme, deck.date, deck.draft) == (("board",), "a4", "dark", "soon", True)
    assert (options.pixels, read().pixels) == (300, ExportOptions().pixels)


def today_is_written_out_test() -> None:
    day, month, year = read("Today").deck.date.split()
    assert day.isdecimal()
    assert month.isalpha()
    assert len(year) == 4


def a_password_comes_from_the_standard_input_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"open sesame\nmore\n")))
    assert read(password_file="-").password == "open sesame"


def a_password_file_that_is_a_folder_is_refused_test(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="cannot be read: is a directory"):
        read(password_file=str(tmp_path))
