"""The choices of the dialog become options of an export."""

from datetime import date
from pathlib import Path

import pytest

from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.session.presets import ExportChoices
from teamcanvas.ui.export.chosen_options import chosen_options

TODAY = date(2026, 11, 21)


def choices_become_options_test(tmp_path: Path) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>')
    choices = ExportChoices(
        pages=("raci", "board"),
        titles={"board": "Ravi decides"},
        page="a3",
        theme="dark",
        draft=True,
        logo=str(logo),
        anonymise="initials",
        key_file=str(tmp_path / "key.json"),
        pixels=800,
    )
    options = chosen_options(choices, TODAY, "secret")
    assert (options.deck.pages, options.deck.page, options.deck.theme) == (("raci", "board"), "a3", "dark")
    assert (options.deck.date, options.deck.draft, options.deck.titles) == (
        "21 November 2026",
        True,
        {"board": "Ravi decides"},
    )
    assert options.deck.logo is not None
    assert (options.deck.logo.kind, options.deck.logo.width) == ("svg", 3)
    assert (options.anonymise, options.key_file, options.password, options.pixels) == (
        "initials",
        tmp_path / "key.json",
        "secret",
        800,
    )


def a_date_is_left_out_or_as_typed_test() -> None:
    assert chosen_options(ExportChoices(dated=False, date="Q3"), TODAY).deck.date == ""
    assert chosen_options(ExportChoices(date="Q3"), TODAY).deck.date == "Q3"


def real_names_need_no_key_test() -> None:
    assert chosen_options(ExportChoices(key_file="/keys/key.json"), TODAY).key_file is None


def a_logo_that_is_not_there_is_said_test(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        chosen_options(ExportChoices(logo=str(tmp_path / "none.png")), TODAY)
