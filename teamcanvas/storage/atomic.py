"""Writes files atomically: at any moment either the old or the new content is there, complete."""

import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path

_BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it


def write_atomically(path: Path, data: bytes, *, private: bool = False, durable: bool = True) -> os.stat_result:
    """Replace the content of a file; its mode and, where possible, owner and attributes are kept.

    Args:
        path: the file itself; a symbolic link would be replaced by a file.
        data: the new content.
        private: create a new file with mode 0600 instead of that of the umask.
        durable: fsync, so that the data survives a power cut; takes about ten milliseconds.

    Returns:
        The status of the new file.

    Raises:
        OSError: it was not possible. The old file is unchanged, and no temporary file is left.
    """
    # Not derived from the file's name, which may have the maximum length already.
    beside = path.with_name(f".teamcanvas-{secrets.token_hex(8)}.tmp")
    old = _status(path)
    # Never more readable than the old file, not even for a moment.
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
        # Otherwise the mode would give the rights of the old group to another one.
        mode &= ~0o070
    # File systems without these attributes or modes are no reason to fail; the file then stays at 0600.
    with suppress(OSError):
        shutil.copystat(path, beside)
    with suppress(OSError):
        os.chmod(beside, mode)


def _give_to(owner: int, group: int, descriptor: int) -> bool:
    """Set owner and group; returns whether at least the group could be set. Only root can set the owner."""
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
    # The directory entry has to be synced too. Windows cannot open a folder, and some network drives refuse.
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with suppress(OSError):
        os.fsync(descriptor)
    os.close(descriptor)
