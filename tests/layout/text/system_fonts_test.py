from collections.abc import Iterator
from pathlib import Path

import pytest

from teamcanvas.layout.text import fonts, system_fonts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The only font folder of the machine, filled by tests."""
    monkeypatch.setattr(system_fonts, "folders", lambda: [tmp_path])
    system_fonts._ranked.cache_clear()
    yield tmp_path
    system_fonts._ranked.cache_clear()


def put(folder: Path, name: str, key: str) -> str:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(fonts.face(key).data)
    return str(path)


def a_machine_without_fonts_covers_nothing_test(folder: Path) -> None:
    assert system_fonts.face_covering("中", bold=False) is None


def a_folder_that_is_not_there_is_no_harm_test(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_fonts, "folders", lambda: [folder / "nowhere"])
    assert system_fonts.face_covering("中", bold=False) is None


def damaged_files_are_passed_over_test(folder: Path) -> None:
    (folder / "NotoSans-Broken.ttf").write_bytes(b"no font")
    (folder / "NotoSans-Empty.ttf").write_bytes(b"")
    (folder / "notes.txt").write_text("no font either")
    whole = put(folder, "sub/Whole.ttf", "notos")
    found = system_fonts.face_covering("ɸ", bold=False)
    assert found is not None
    assert found.key == whole


def the_weight_asked_for_comes_first_test(folder: Path) -> None:
    plain, heavy = put(folder, "Face-Regular.ttf", "notos"), put(folder, "Face-Bold.ttf", "notosbo")
    assert getattr(system_fonts.face_covering("ɸ", bold=False), "key", "") == plain
    assert getattr(system_fonts.face_covering("ɸ", bold=True), "key", "") == heavy


def an_upright_sans_comes_before_a_mono_test(folder: Path) -> None:
    put(folder, "A-Mono.ttf", "notos")
    sans = put(folder, "Z.ttf", "notos")
    assert getattr(system_fonts.face_covering("ɸ", bold=False), "key", "") == sans


def faces_that_only_pretend_are_left_out_test(folder: Path) -> None:
    put(folder, "LastResort.ttf", "notos")
    put(folder, "NotoColorEmoji.ttf", "notos")
    assert system_fonts.face_covering("ɸ", bold=False) is None


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def every_kind_of_machine_has_its_folders_test(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_fonts.sys, "platform", platform)
    monkeypatch.setenv("LOCALAPPDATA", "local")
    assert all("font" in str(path).lower() for path in system_fonts.folders())


def folders_that_the_machine_names_are_searched_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_fonts.sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path}/share:/usr/share")
    monkeypatch.setenv("XDG_DATA_HOME", f"{tmp_path}/own")
    found = system_fonts.folders()
    assert found[:2] == [tmp_path / "own/fonts", tmp_path / "share/fonts"]
    assert len(set(found)) == len(found)
    monkeypatch.delenv("XDG_DATA_DIRS")
    assert Path("/usr/share/fonts") in system_fonts.folders()
