"""A changed file is detected, one that was only touched does not count."""

import os
from pathlib import Path

import pytest

from teamcanvas.storage.stamp import FileStamp, changed_on_disk, stamp_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "plan"
    file.write_bytes(b"one")
    return file


@pytest.fixture
def stamp(file: Path) -> FileStamp:
    return stamp_of(file.stat(), file.read_bytes())


def file_that_nobody_wrote_has_not_changed_test(file: Path, stamp: FileStamp) -> None:
    assert not changed_on_disk(file, stamp)


@pytest.mark.parametrize("content", [b"two", b"", b"one more"])
def other_content_is_a_change_test(file: Path, stamp: FileStamp, content: bytes) -> None:
    file.write_bytes(content)
    os.utime(file, ns=(0, stamp.mtime_ns + 1))
    assert changed_on_disk(file, stamp)


def file_that_was_touched_has_not_changed_test(file: Path, stamp: FileStamp) -> None:
    os.utime(file, ns=(0, stamp.mtime_ns + 1_000_000_000))
    assert not changed_on_disk(file, stamp)


def file_that_is_gone_has_changed_test(file: Path, stamp: FileStamp) -> None:
    file.unlink()
    assert changed_on_disk(file, stamp)
    file.mkdir()
    assert changed_on_disk(file, stamp)
