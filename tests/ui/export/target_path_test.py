"""A typed path is completed."""

from pathlib import Path

import pytest

from teamcanvas.session.presets import ExportForm
from teamcanvas.ui.export.target_path import absolute_file, absolute_path, with_suffix


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
def a_name_gets_the_suffix_of_its_format_test(home: Path, typed: str, form: ExportForm, file: str) -> None:
    assert with_suffix(absolute_path(typed), form) == home / file


def a_name_is_resolved_against_the_given_folder_test(home: Path) -> None:
    decks = Path("/decks")
    assert absolute_path("x.pdf", decks) == absolute_file("x.pdf", decks) == decks / "x.pdf"
    assert absolute_path("/other/x.pdf", decks) == Path("/other/x.pdf")
    assert absolute_path("~/x.pdf", decks) == home / "x.pdf"
    assert absolute_path("~nobody-of-this-name/x.pdf", decks) == decks / "~nobody-of-this-name" / "x.pdf"


def a_tilde_is_expanded_only_for_a_known_user_test(home: Path) -> None:
    assert absolute_path("~/x.pdf") == home / "x.pdf"
    assert absolute_path("~nobody-of-this-name/x.pdf") == home / "~nobody-of-this-name" / "x.pdf"


@pytest.mark.parametrize("typed", ["", "/", ".", "..", "~", "~/", "/decks/", "/decks/.."])
def a_folder_names_no_file_test(typed: str) -> None:
    assert absolute_file(typed) is None


def a_name_and_a_path_are_made_absolute_test(home: Path) -> None:
    assert absolute_file("x.pdf") == home / "x.pdf"
    assert absolute_file("/decks/.x") == Path("/decks/.x")
