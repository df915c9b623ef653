"""The previous version of a saved plan becomes its backup; errors of backups do not prevent saving."""

import os
import stat
from pathlib import Path

import pytest

from teamcanvas.storage import backups
from teamcanvas.storage.backups import backup_of, backups_of, keep_backup


def backup_is_found_again_by_the_file_test(tmp_path: Path, state: Path) -> None:
    file = tmp_path / "plan.teamcanvas"
    assert backup_of(file) is None
    keep_backup(file, b"before")
    backup = backup_of(file)
    assert backup is not None
    assert backup.read_bytes() == b"before"
    assert backup.is_relative_to(state / "backups")
    assert backup.name.startswith("plan-")


def backup_has_mode_0600_test(tmp_path: Path) -> None:
    keep_backup(tmp_path / "plan", b"before")
    keep_backup(tmp_path / "plan", b"later")
    backup = backup_of(tmp_path / "plan")
    assert backup is not None
    assert backup.read_bytes() == b"later"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def files_of_the_same_name_have_separate_backups_test(tmp_path: Path) -> None:
    files = [tmp_path / folder / "plan" for folder in ("a", "b")]
    for file in files:
        keep_backup(file, str(file).encode())
    found = [backup_of(file) for file in files]
    assert [backup.read_bytes().decode() for backup in found if backup] == [str(file) for file in files]


@pytest.mark.parametrize("name", ["x" * 255, "👩‍💻" * 20, "<b>", "a\nb", "..."])
def any_name_can_have_a_backup_test(tmp_path: Path, name: str) -> None:
    keep_backup(tmp_path / name, b"before")
    backup = backup_of(tmp_path / name)
    assert backup is not None
    assert backup.read_bytes() == b"before"


def oldest_backups_are_deleted_over_the_limit_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "KEPT", 2)
    files = [tmp_path / name for name in ("a", "b", "c")]
    for number, file in enumerate(files):
        keep_backup(file, b"before")
        backup = backup_of(file)
        assert backup is not None
        os.utime(backup, (number, number))
    keep_backup(files[0], b"again")
    assert [len(backups_of(file)) for file in files] == [1, 0, 1]


def several_versions_of_a_plan_are_kept_newest_first_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "KEPT_OF_PLAN", 3)
    file = tmp_path / "plan[1].teamcanvas"
    for number in range(5):
        keep_backup(file, str(number).encode())
    found = backups_of(file)
    assert [backup.path.read_bytes() for backup in found] == [b"4", b"3", b"2"]
    assert [backup.replaced for backup in found] == sorted((backup.replaced for backup in found), reverse=True)


def read_only_state_folder_is_only_logged_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    keep_backup(tmp_path / "plan", b"before")
    assert "No backup was kept" in caplog.text
    assert backup_of(tmp_path / "plan") is None
