"""The data files are found in each way the program is run, and a missing one is named."""

import sys
from pathlib import Path

import pytest

from teamcanvas import resources
from teamcanvas.resources import MissingResourceError, resource


def finds_a_file_of_the_source_tree_test() -> None:
    assert resource("catalogue", "roles.json").read_text(encoding="utf-8").lstrip().startswith(("{", "["))


def finds_a_folder_test() -> None:
    assert resource("templates").is_dir()


def names_what_is_missing_and_where_it_looked_test() -> None:
    with pytest.raises(MissingResourceError, match=r"themes/nowhere\.toml is missing \(looked in .*_resources"):
        resource("themes", "nowhere.toml")


def finds_a_file_of_an_installed_wheel_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = _package(tmp_path / "site-packages")
    monkeypatch.setattr(resources, "__file__", str(installed.parent / "resources.py"))
    assert resource("greeting.txt") == installed / "greeting.txt"


def finds_a_file_of_a_frozen_bundle_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked = _package(tmp_path / "bundle")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "program" / "teamcanvas" / "resources.pyc"))
    assert resource("greeting.txt") == unpacked / "greeting.txt"


def _package(root: Path) -> Path:
    folder = root / "teamcanvas" / "_resources"
    folder.mkdir(parents=True)
    (folder / "greeting.txt").write_text("hello", encoding="utf-8")
    return folder
