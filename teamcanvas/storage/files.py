"""Reads and saves plan files."""

import os
import stat
from pathlib import Path
from typing import NoReturn

from teamcanvas.model.plan import Plan
from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.backups import backup_of, keep_backup
from teamcanvas.storage.codec import decode_plan, encode_plan, refuse_newer
from teamcanvas.storage.places import real_path
from teamcanvas.storage.refusals import (
    ChangedOnDiskError,
    NewerVersionError,
    PlanFileError,
    visible,
    why_and_what_to_do,
)
from teamcanvas.storage.stamp import FileStamp, stamp_of

LARGEST = 64 * 1024 * 1024
"""Bytes. A plan of 1,000 people and 5,000 placements has about one million."""


def read_plan(path: Path) -> Plan:
    """The plan in a file.

    Raises:
        PlanFileError: there is none, or one that is damaged.
    """
    return read_stamped(path)[0]


def read_stamped(path: Path) -> tuple[Plan, FileStamp]:
    """The plan in a file, and the stamp that later detects changes of the file.

    Raises:
        PlanFileError: there is none, or one that is damaged.
    """
    data, stamp = _content(path)
    try:
        return decode_plan(data, str(path)), stamp
    except NewerVersionError:
        raise
    except PlanFileError as problem:
        backup = backup_of(path)
        if backup is None:
            raise
        raise PlanFileError(f"{problem} The version before it was last saved is {visible(str(backup))}") from None


def save_plan(path: Path, plan: Plan, *, expected: FileStamp | None = None, overwrite: bool = False) -> FileStamp:
    """Save a plan to a file atomically.

    Symbolic links are followed, the file's mode is kept, and its previous content becomes its backup.

    Args:
        path: the file.
        plan: the plan.
        expected: the stamp of the file as it was last read or saved; without one, the file must be new.
        overwrite: replace any plan that is there; set after the user has confirmed it.

    Returns:
        The stamp of the saved file.

    Raises:
        ChangedOnDiskError: the file is not in the expected state; `overwrite` replaces it.
        NewerVersionError: a newer version of the program wrote the file. It is never overwritten.
        PlanFileError: it was not possible, for example because the disk is full. The old file is as it was.
    """
    data = encode_plan(plan)
    target = real_path(path)
    old = _present(path)
    if old is not None:
        before, stamp = old
        if expected is None or expected.sha256 != stamp.sha256:
            if not overwrite:
                _refuse_overwriting(path, expected)
            _refuse_newer(before, path)
        keep_backup(target, before)
    try:
        return stamp_of(write_atomically(target, data), data)
    except OSError as problem:
        _refuse("saved", path, problem)


def _present(path: Path) -> tuple[bytes, FileStamp] | None:
    """The current content of the file, if it exists."""
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as problem:
        _refuse("saved", path, problem)
    if stat.S_ISREG(status.st_mode) and not _is_writable(path):
        # In a read-only folder another name fails as well.
        way_out = "under another name" if _is_writable(path.parent) else "in another place"
        raise PlanFileError(f"{visible(str(path))} is read-only. Save the plan {way_out}.")
    return _content(path)


def _is_writable(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def _refuse_overwriting(path: Path, expected: FileStamp | None) -> NoReturn:
    shown = visible(str(path))
    if expected is None:
        raise ChangedOnDiskError(f"{shown} exists already. Choose another name.")
    raise ChangedOnDiskError(f"{shown} was changed by another program. Save the plan under another name.")


def _refuse_newer(data: bytes, path: Path) -> None:
    try:
        refuse_newer(data, str(path))
    except NewerVersionError as problem:
        raise NewerVersionError(f"{problem} It is not overwritten: save the plan under another name.") from None


def _content(path: Path) -> tuple[bytes, FileStamp]:
    try:
        # Checked before opening: opening a device may have side effects, and opening a pipe blocks.
        _refuse_unusual(path, os.stat(path))
        descriptor = os.open(path, os.O_RDONLY | _HARMLESS)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            _refuse_unusual(path, status)
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as problem:
        _refuse("opened", path, problem)
    if len(data) > LARGEST:
        _refuse_large(path, len(data))
    return data, stamp_of(status, data)


_HARMLESS: int = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""Flags for the case that the file is replaced by a pipe or a terminal after the check."""


def _refuse_unusual(path: Path, status: os.stat_result) -> None:
    shown = visible(str(path))
    if stat.S_ISDIR(status.st_mode):
        raise PlanFileError(f"{shown} is a folder. Choose a .teamcanvas file.")
    if not stat.S_ISREG(status.st_mode):
        raise PlanFileError(f"{shown} is a device or a pipe. Choose a .teamcanvas file.")
    if status.st_size > LARGEST:
        _refuse_large(path, status.st_size)


def _refuse_large(path: Path, size: int) -> NoReturn:
    raise PlanFileError(
        f"{visible(str(path))} is too large to be a plan: {size / 1_000_000:,.0f} MB, at most "
        f"{LARGEST / 1_000_000:,.0f} MB are read. Choose a .teamcanvas file."
    )


def _refuse(what: str, path: Path, problem: OSError | ValueError) -> NoReturn:
    shown = visible(str(path))
    if not isinstance(problem, OSError):
        raise PlanFileError(f"{shown} cannot be {what}: it is not a file name. Choose another one.") from None
    raise PlanFileError(f"{shown} cannot be {what}: {why_and_what_to_do(problem)}") from problem
