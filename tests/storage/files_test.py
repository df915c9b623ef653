"""Plans are read from files of all kinds or refused in a line, and saved without ever losing what was there."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from teamcanvas.storage.backups import backup_of
from teamcanvas.storage.codec import encode_plan
from teamcanvas.storage.files import LARGEST, read_plan, read_stamped, save_plan
from teamcanvas.storage.refusals import ChangedOnDiskError, NewerVersionError, PlanFileError
from teamcanvas.storage.stamp import changed_on_disk
from teamcanvas.storage.templates import template_plan

PLAN = template_plan("startup-trio", "First")
LATER = PLAN.replace(title="Second")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A saved plan, alone in its folder."""
    folder = tmp_path / "plans"
    folder.mkdir()
    save_plan(folder / "plan.teamcanvas", PLAN)
    return folder / "plan.teamcanvas"


def _refused(path: Path) -> str:
    with pytest.raises(PlanFileError) as refusal:
        read_plan(path)
    assert str(refusal.value).isprintable()
    return str(refusal.value)


def _not_saved(path: Path, kind: type[PlanFileError] = PlanFileError, *, overwrite: bool = True) -> str:
    with pytest.raises(kind) as refusal:
        save_plan(path, LATER, overwrite=overwrite)
    assert str(refusal.value).isprintable()
    return str(refusal.value)


def saved_plan_is_read_again_test(file: Path) -> None:
    plan, stamp = read_stamped(file)
    assert plan == PLAN
    assert not changed_on_disk(file, stamp)
    assert file.read_bytes() == encode_plan(PLAN)


def no_temporary_file_is_left_test(file: Path) -> None:
    save_plan(file, LATER, overwrite=True)
    assert [path.name for path in file.parent.iterdir()] == ["plan.teamcanvas"]


# Reading


def missing_file_is_refused_test(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.teamcanvas"
    assert _refused(path) == f"{path} cannot be opened: there is no such file or folder. Check its name."


def folder_is_refused_test(tmp_path: Path) -> None:
    assert _refused(tmp_path) == f"{tmp_path} is a folder. Choose a .teamcanvas file."


def file_without_permission_is_refused_test(ordinary_user: Path) -> None:
    path = ordinary_user / "plan"
    path.write_bytes(encode_plan(PLAN))
    path.chmod(0)
    said = f"{path} cannot be opened: permission is denied. Ask its owner, or choose another place."
    assert _refused(path) == said


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def endless_device_is_refused_test() -> None:
    assert _refused(Path("/dev/zero")) == "/dev/zero is a device or a pipe. Choose a .teamcanvas file."


def pipe_without_a_writer_is_refused_test(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is a device or a pipe" in _refused(tmp_path / "pipe")


def file_of_a_gigabyte_is_refused_before_it_is_read_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge"
    with path.open("wb") as huge:
        huge.truncate(1_000_000_000)

    def refuse(*_: object) -> int:
        raise AssertionError("was opened")

    monkeypatch.setattr(os, "open", refuse)
    assert _refused(path) == (
        f"{path} is too large to be a plan: 1,000 MB, at most 67 MB are read. Choose a .teamcanvas file."
    )


def file_that_grows_while_it_is_read_is_refused_test(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teamcanvas.storage.files.LARGEST", 100)
    monkeypatch.setattr("teamcanvas.storage.files._refuse_unusual", lambda *_: None)
    assert "is too large to be a plan" in _refused(file)


def largest_plan_is_far_from_the_limit_test() -> None:
    assert len(encode_plan(template_plan("federated"))) * 1000 < LARGEST


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("x" * 300, "the name is too long"),
        ("a\0b", "it is not a file name"),
        ("plan.teamcanvas/inside", "part of its path is not a folder"),
        ("loop", "it is a link that leads back to itself"),
    ],
)
def path_that_is_no_file_name_is_refused_test(file: Path, name: str, said: str) -> None:
    (file.parent / "loop").symlink_to(file.parent / "loop")
    assert said in _refused(file.parent / name)
    assert said in _not_saved(file.parent / name)


def name_that_is_not_utf_8_is_shown_escaped_test(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/Zo\xeb\n.teamcanvas"))
    path.write_bytes(b"")
    assert r"/Zo\udceb\n.teamcanvas is empty" in _refused(path)


def damaged_file_is_refused_with_its_backup_and_not_written_to_test(file: Path) -> None:
    stamp = save_plan(file, LATER, overwrite=True)
    file.write_bytes(file.read_bytes()[: stamp.size // 2])
    damaged = file.read_bytes()
    said = _refused(file)
    backup = backup_of(file)
    assert said.endswith(f"The version before it was last saved is {backup}")
    assert backup is not None
    assert read_plan(backup) == PLAN
    assert file.read_bytes() == damaged


# Saving


def file_that_is_there_already_is_not_replaced_unasked_test(file: Path) -> None:
    assert _not_saved(file, kind=ChangedOnDiskError, overwrite=False) == f"{file} exists already. Choose another name."
    assert read_plan(file) == PLAN


def expected_file_is_replaced_and_kept_as_the_backup_test(file: Path) -> None:
    _, stamp = read_stamped(file)
    later = save_plan(file, LATER, expected=stamp)
    assert read_stamped(file) == (LATER, later)
    backup = backup_of(file)
    assert backup is not None
    assert read_plan(backup) == PLAN
    assert save_plan(file, PLAN, expected=later) == read_stamped(file)[1]


def file_that_another_program_changed_is_not_replaced_unasked_test(file: Path) -> None:
    _, stamp = read_stamped(file)
    theirs = PLAN.replace(title="Their")
    # As quickly as can be: the same time, the same size.
    assert len("Their") == len(PLAN.title)
    file.write_bytes(encode_plan(theirs))
    os.utime(file, ns=(stamp.mtime_ns, stamp.mtime_ns))
    with pytest.raises(ChangedOnDiskError, match="was changed by another program"):
        save_plan(file, LATER, expected=stamp)
    assert read_plan(file) == theirs
    save_plan(file, LATER, expected=stamp, overwrite=True)
    assert read_plan(file) == LATER


def file_that_was_only_touched_is_replaced_test(file: Path) -> None:
    _, stamp = read_stamped(file)
    os.utime(file, (0, 0))
    save_plan(file, LATER, expected=stamp)
    assert read_plan(file) == LATER


def file_that_was_deleted_is_written_anew_test(file: Path) -> None:
    _, stamp = read_stamped(file)
    file.unlink()
    save_plan(file, LATER, expected=stamp)
    assert read_plan(file) == LATER


def file_of_a_newer_version_is_never_replaced_test(file: Path) -> None:
    newer = file.read_bytes().replace(b'"version": 1', b'"version": 7')
    file.write_bytes(newer)
    said = _not_saved(file, kind=NewerVersionError)
    assert "written in version 7" in said
    assert said.endswith("It is not overwritten: save the plan under another name.")
    assert file.read_bytes() == newer


def overwrite_replaces_any_file_test(file: Path) -> None:
    file.write_bytes(b"a shopping list")
    save_plan(file, LATER, overwrite=True)
    assert read_plan(file) == LATER
    backup = backup_of(file)
    assert backup is not None
    assert backup.read_bytes() == b"a shopping list"


def link_stays_a_link_and_its_file_is_replaced_test(file: Path) -> None:
    link = file.parent / "link"
    link.symlink_to("plan.teamcanvas")
    _, stamp = read_stamped(link)
    save_plan(link, LATER, expected=stamp)
    assert link.is_symlink()
    assert not file.is_symlink()
    assert read_plan(file) == LATER
    assert backup_of(link) == backup_of(file)


def link_to_a_file_that_is_not_there_yet_makes_it_test(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "new.teamcanvas")
    save_plan(tmp_path / "link", PLAN)
    assert (tmp_path / "link").is_symlink()
    assert read_plan(tmp_path / "new.teamcanvas") == PLAN


def mode_of_the_file_stays_test(file: Path) -> None:
    file.chmod(0o640)
    save_plan(file, LATER, overwrite=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def a_read_only_folder_asks_for_another_place_test(file: Path) -> None:
    file.chmod(0o444)
    mode = file.parent.stat().st_mode
    file.parent.chmod(0o555)
    try:
        assert _not_saved(file) == f"{file} is read-only. Save the plan in another place."
    finally:
        file.parent.chmod(mode)


def read_only_file_is_not_replaced_test(file: Path) -> None:
    file.chmod(0o444)
    assert _not_saved(file) == f"{file} is read-only. Save the plan under another name."
    assert read_plan(file) == PLAN


def file_of_somebody_else_is_not_replaced_test(ordinary_user: Path) -> None:
    file = ordinary_user / "plan"
    save_plan(file, PLAN)
    ordinary_user.chmod(0o500)
    said = f"{file} cannot be saved: permission is denied. Ask its owner, or choose another place."
    assert _not_saved(file) == said
    assert read_plan(file) == PLAN
    assert "permission is denied" in _not_saved(ordinary_user / "new")
    ordinary_user.chmod(0o700)


def folder_that_is_not_there_is_named_test(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "plan"
    assert _not_saved(path) == f"{path} cannot be saved: there is no such file or folder. Check its name."


@pytest.mark.parametrize("target", ["folder", "pipe"])
def what_is_no_regular_file_is_not_replaced_test(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert "Choose a .teamcanvas file" in _not_saved(tmp_path / target)
    assert (tmp_path / "folder").is_dir()
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full. Make room, or choose another place."),
        (errno.EDQUOT, "your share of the disk is used up. Make room, or choose another place."),
        (errno.EIO, "Input/output error. Try again, or choose another place."),
    ],
)
def full_disk_leaves_the_old_plan_and_no_temporary_file_test(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    write = os.write

    def write_half(descriptor: int, data: memoryview) -> int:
        if len(data) < 1000:
            raise OSError(number, os.strerror(number))
        return write(descriptor, data[: len(data) // 2])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_half)
        assert _not_saved(file) == f"{file} cannot be saved: {said}"
    assert read_plan(file) == PLAN
    assert [path.name for path in file.parent.iterdir()] == ["plan.teamcanvas"]


def read_only_state_folder_does_not_prevent_saving_test(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    save_plan(file, LATER, overwrite=True)
    assert read_plan(file) == LATER


@pytest.mark.skipif(sys.platform == "win32", reason="file names are text there")
@pytest.mark.parametrize("name", ["<b>x<", "=1+1", "مريم", "👩‍💻", " ", "-", "x" * 255])
def any_file_name_works_test(tmp_path: Path, name: str) -> None:
    save_plan(tmp_path / name, PLAN)
    assert read_plan(tmp_path / name) == PLAN
