"""What was chosen becomes what the export is asked for."""

from datetime import date
from pathlib import Path

import pytest

from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.session.presets import ExportChoices, ExportForm
from teamcanvas.ui.export.making import export_options, named_file, whole, with_ending

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
    options = export_options(choices, TODAY, "secret")
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


def a_date_is_left_out_or_is_what_somebody_typed_test() -> None:
    assert export_options(ExportChoices(dated=False, date="Q3"), TODAY).deck.date == ""
    assert export_options(ExportChoices(date="Q3"), TODAY).deck.date == "Q3"


def real_names_need_no_key_test() -> None:
    assert export_options(ExportChoices(key_file="/keys/key.json"), TODAY).key_file is None


def a_logo_that_is_not_there_is_said_test(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        export_options(ExportChoices(logo=str(tmp_path / "none.png")), TODAY)


@pytest.mark.parametrize(
    ("typed", "form", "file"),
    [
        ("x", "pdf", "x.pdf"),
        ("x.PDF", "pdf", "x.PDF"),
        ("v1.2", "pdf", "v1.2.pdf"),
        ("x.pdf", "pptx", "x.pptx"),
        ("x.png", "svg", "x.svg"),
    ],
)
def a_name_gets_the_ending_of_its_form_test(home: Path, typed: str, form: ExportForm, file: str) -> None:
    assert with_ending(whole(typed), form) == home / file


def a_name_is_one_in_the_folder_that_is_said_test(home: Path) -> None:
    decks = Path("/decks")
    assert whole("x.pdf", decks) == named_file("x.pdf", decks) == decks / "x.pdf"
    assert whole("/other/x.pdf", decks) == Path("/other/x.pdf")
    assert whole("~/x.pdf", decks) == home / "x.pdf"
    assert whole("~nobody-of-this-name/x.pdf", decks) == decks / "~nobody-of-this-name" / "x.pdf"


def a_home_is_understood_and_a_stranger_s_is_a_name_test(home: Path) -> None:
    assert whole("~/x.pdf") == home / "x.pdf"
    assert whole("~nobody-of-this-name/x.pdf") == home / "~nobody-of-this-name" / "x.pdf"


@pytest.mark.parametrize("typed", ["", "/", ".", "..", "~", "~/", "/decks/", "/decks/.."])
def a_folder_names_no_file_test(typed: str) -> None:
    assert named_file(typed) is None


def a_name_and_a_path_name_a_file_test(home: Path) -> None:
    assert named_file("x.pdf") == home / "x.pdf"
    assert named_file("/decks/.x") == Path("/decks/.x")
