"""Writes a file so that at any moment either the old or the new one is there, whole."""

import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path

_BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it


def write_atomically(path: Path, data: bytes, *, private: bool = False, durable: bool = True) -> os.stat_result:
    """Put the data into the file, replacing what it holds; its mode and, where possible, owner and attributes stay.

    Args:
        path: the file itself; a symbolic link would be replaced by a file.
        data: the new content.
        private: a new file is readable by its owner only, instead of what the user's settings say.
        durable: wait until the disk has it, so that it outlives a power cut too; that takes some ten milliseconds.

    Returns:
        The status of the new file.

    Raises:
        OSError: it was not possible. The old file is as it was, and nothing is left beside it.
    """
    # Not named after the file: its name may be as long as a name may be.
    beside = path.with_name(f".teamcanvas-{secrets.token_hex(8)}.tmp")
    old = _status(path)
    # Not readable by others even for a moment, where the old file is not.
    mode = 0o600 if private or old is not None else 0o666
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    try:
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            if old is not None:
                _take_after(path, old, beside, file.fileno())
            _write_all(file.fileno(), data)
            if durable:
                os.fsync(file.fileno())
            status = os.fstat(file.fileno())
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if durable:
        _sync_folder(path.parent)
    return status


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _take_after(path: Path, old: os.stat_result, beside: Path, descriptor: int) -> None:
    mode = stat.S_IMODE(old.st_mode)
    if hasattr(os, "fchown") and not _give_to(old.st_uid, old.st_gid, descriptor):
        # What its group could do, another group now could: nobody meant that one.
        mode &= ~0o070
    # Attributes and modes that this file system lacks are no reason not to save; until then only we may read it.
    with suppress(OSError):
        shutil.copystat(path, beside)
    with suppress(OSError):
        os.chmod(beside, mode)


def _give_to(owner: int, group: int, descriptor: int) -> bool:
    """Whether the file could be given at least to the group. The owner only an administrator can keep."""
    for wanted in (owner, -1):
        with suppress(OSError):
            os.fchown(descriptor, wanted, group)
            return True
    return os.fstat(descriptor).st_gid == group


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _sync_folder(folder: Path) -> None:
    # The name too has to be on the disk. Windows cannot open a folder, and some network drives refuse.
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with suppress(OSError):
        os.fsync(descriptor)
    os.close(descriptor)
