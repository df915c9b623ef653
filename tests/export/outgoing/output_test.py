"""Files are written atomically."""

import errno
import os
from pathlib import Path

import pytest

from teamcanvas.export.outgoing import output
from teamcanvas.export.outgoing.output import ExportError, Output, write_output, write_outputs


def a_new_file_is_written_and_an_old_one_replaced_test(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    write_output(file, b"first")
    write_output(file, b"second")
    assert file.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [file]


def a_link_stays_a_link_test(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    link = tmp_path / "link.pdf"
    link.symlink_to("real.pdf")
    write_output(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def the_mode_of_a_file_stays_test(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_output(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o640


def a_full_disk_leaves_the_old_file_whole_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"old")

    def full(descriptor: int, data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(
        ExportError, match=r"plan\.pdf cannot be written: the disk is full\. Make room, or choose another place\.$"
    ):
        write_output(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "is a folder. Name a file in it."),
        ("missing/plan.pdf", "cannot be written: there is no such file or folder. Check its name."),
        ("x" * 300 + ".pdf", "cannot be written: the name is too long. Choose a shorter one."),
        ("nul\0.pdf", "cannot be written: no file can have such a name. Choose another one."),
    ],
)
def places_that_cannot_be_are_refused_in_one_line_test(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ExportError) as refusal:
        write_output(tmp_path / name, b"new")
    assert str(refusal.value).endswith(message)
    assert "\n" not in str(refusal.value)


def a_pipe_is_not_a_file_test(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(ExportError, match=r"is a device or a pipe\. Name a file\."):
        write_output(tmp_path / "pipe.pdf", b"new")
    with pytest.raises(ExportError, match=r"is a device or a pipe"):
        write_output(Path("/dev/null"), b"new")


def a_read_only_file_is_left_alone_test(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(ExportError, match="is read-only"):
        write_output(file, b"new")
    assert file.read_bytes() == b"old"


def a_name_with_line_breaks_stays_one_line_test(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as refusal:
        write_output(tmp_path / "a\nb" / "plan.pdf", b"new")
    assert "\n" not in str(refusal.value)


def several_files_are_written_together_test(tmp_path: Path) -> None:
    files = [tmp_path / name for name in "abc"]
    files[1].write_bytes(b"old")
    write_outputs([Output(file, file.name.encode()) for file in files])
    assert [file.read_bytes() for file in files] == [b"a", b"b", b"c"]
    assert sorted(tmp_path.iterdir()) == files


@pytest.mark.parametrize("links", [True, False])
def a_disk_that_is_full_at_the_last_file_leaves_all_as_they_were_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    files = [tmp_path / name for name in "abc"]
    files[1].write_bytes(b"old")
    really = os.write

    def full(descriptor: int, data: bytes) -> int:
        if bytes(data) == b"c":
            raise OSError(errno.ENOSPC, "No space left on device")
        return really(descriptor, data)

    def no_links(old: Path, new: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "write", full)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(ExportError, match="the disk is full"):
        write_outputs([Output(file, file.name.encode()) for file in files])
    assert sorted(tmp_path.iterdir()) == [files[1]]
    assert files[1].read_bytes() == b"old"


def one_place_is_not_written_twice_test(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("file")
    with pytest.raises(ExportError, match="would be written twice"):
        write_outputs([Output(tmp_path / "file", b"a"), Output(tmp_path / "link", b"b")])
    assert [one.name for one in tmp_path.iterdir()] == ["link"]


def private_files_are_readable_by_their_owner_only_test(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"old")
    for name in ("there", "new"):
        write_output(tmp_path / name, b"secret", private=True)
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def outputs_are_written_as_plans_are_test() -> None:
    """Exports and saves share one implementation of atomic writing."""
    from teamcanvas.storage import files

    assert output.write_atomically is files.write_atomically
