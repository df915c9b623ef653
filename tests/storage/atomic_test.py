"""A write is atomic and keeps the permissions of the file."""

import errno
import os
import resource
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from teamcanvas.storage.atomic import write_atomically


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@contextmanager
def _files_no_longer_than(size: int) -> Generator[None]:
    """The operating system cuts off every write at this size, in the middle of the data, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def new_file_has_the_data_and_the_mode_of_the_umask_test(tmp_path: Path) -> None:
    file = tmp_path / "plan"
    before = os.umask(0o027)
    try:
        status = write_atomically(file, b"new")
    finally:
        os.umask(before)
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert (status.st_mtime_ns, status.st_size) == (file.stat().st_mtime_ns, 3)


def private_file_has_mode_0600_test(tmp_path: Path) -> None:
    write_atomically(tmp_path / "plan", b"new", private=True)
    assert stat.S_IMODE((tmp_path / "plan").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o640])
def mode_of_the_old_file_is_kept_test(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "plan"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == mode


def owner_of_the_old_file_is_kept_where_possible_test(tmp_path: Path) -> None:
    file = tmp_path / "plan"
    file.write_bytes(b"old")
    if os.geteuid() == 0:
        os.chown(file, 1234, 5678)
    before = file.stat()
    write_atomically(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (before.st_uid, before.st_gid)


def rights_of_a_group_that_cannot_be_kept_are_dropped_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: int) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    file = tmp_path / "plan"
    file.write_bytes(b"old")
    file.chmod(0o664)
    old = list(os.stat(file))
    old[5] = 5678  # the group
    foreign = os.stat_result(old)
    monkeypatch.setattr("teamcanvas.storage.atomic._status", lambda _: foreign)
    monkeypatch.setattr(os, "fchown", refuse)
    write_atomically(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o604


def time_of_the_new_file_is_now_test(tmp_path: Path) -> None:
    file = tmp_path / "plan"
    file.write_bytes(b"old")
    os.utime(file, (0, 0))
    write_atomically(file, b"new")
    assert file.stat().st_mtime > 1_000_000_000


def full_disk_leaves_the_old_file_and_nothing_else_test(tmp_path: Path) -> None:
    file = tmp_path / "plan"
    file.write_bytes(b"old")
    with _files_no_longer_than(1000), pytest.raises(OSError, match="too large"):
        write_atomically(file, b"x" * 5000)
    assert file.read_bytes() == b"old"
    assert _names(tmp_path) == ["plan"]


def new_file_on_a_full_disk_is_not_created_test(tmp_path: Path) -> None:
    with _files_no_longer_than(1000), pytest.raises(OSError, match="too large"):
        write_atomically(tmp_path / "plan", b"x" * 5000)
    assert _names(tmp_path) == []


def interrupt_leaves_the_old_file_and_nothing_else_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    file = tmp_path / "plan"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert _names(tmp_path) == ["plan"]


def data_is_synced_before_the_rename_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("sync folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "sync file")
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        steps.append("replace")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    write_atomically(tmp_path / "plan", b"new")
    assert steps == ["sync file", "replace", "sync folder"]
    steps.clear()
    write_atomically(tmp_path / "copy", b"new", durable=False)
    assert steps == ["replace"]


def name_of_maximum_length_can_be_written_test(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 255)
    write_atomically(file, b"new")
    assert file.read_bytes() == b"new"
