"""The program's own folders are created when they are first needed, with mode 0700."""

import stat
from pathlib import Path

import pytest

from teamcanvas.storage import places
from teamcanvas.storage.places import made, real_path

FOLDERS = (places.journals_folder, places.locks_folder, places.backups_folder)


def folders_are_apart_and_in_the_users_state_test(state: Path) -> None:
    assert {folder() for folder in FOLDERS} == {state / "journals", state / "locks", state / "backups"}
    assert places.config_folder().name == "teamcanvas"
    assert not state.is_relative_to(places.config_folder())


def getting_a_path_does_not_create_the_folder_test(state: Path) -> None:
    for folder in FOLDERS:
        folder()
    assert not state.exists()


def created_folders_have_mode_0700_test(state: Path) -> None:
    folder = made(places.journals_folder())
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder, folder.parent, state.parent)] == [0o700] * 3
    assert made(folder) == folder


def folder_that_cannot_be_created_raises_an_os_error_test(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        made(tmp_path / "file" / "folder")


def real_path_is_the_same_for_all_paths_to_a_file_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    file = tmp_path / "a" / "plan"
    file.touch()
    (tmp_path / "link").symlink_to(file)
    (tmp_path / "folder").symlink_to(tmp_path / "a")
    monkeypatch.chdir(tmp_path)
    ways = (file, Path("a/plan"), Path("link"), Path("folder/plan"), Path("a/../folder/./plan"))
    assert {real_path(way) for way in ways} == {real_path(file)}


def name_that_no_file_can_have_is_left_as_it_is_test() -> None:
    assert real_path(Path("a\0b")) == Path("a\0b")
