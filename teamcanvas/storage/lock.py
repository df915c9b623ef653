"""Lock files that the operating system releases when their process dies, so that no stale lock remains.

They are advisory locks between the windows and processes of one user: a plan is open in another window, or the process
of a journal is alive. Changes by other people are detected by the stamp of the file (`stamp.py`).
"""

import errno
import hashlib
import logging
import os
import sys
from pathlib import Path
from typing import Self

from teamcanvas.storage.places import locks_folder, made, real_path

log = logging.getLogger(__name__)


class FileLock:
    """A lock file that is held until it is released, or until its process ends, also by a crash."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def acquire(cls, path: Path) -> Self | None:
        """Acquire the lock of this name; None if it is held already, in this process or another.

        Raises:
            OSError: the lock file cannot be created, or the file system does not support locks.
        """
        made(path.parent)
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                held = _lock(descriptor)
                current = held and _is_still(path, descriptor)
            except BaseException:
                os.close(descriptor)
                raise
            if current:
                return cls(path, descriptor)
            os.close(descriptor)
            if not held:
                return None
            # Its holder deleted the file after it was opened here and before it was locked: retry with the new file.

    def release(self) -> None:
        """Release the lock and delete its file. A second call does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        # Deleted while still held, so that no other process can lock a file that has no name any more.
        # Windows does not delete an open file; there it remains, empty and unlocked.
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(descriptor)


class PlanLock:
    """Marks a plan file as open in a window."""

    def __init__(self, lock: FileLock | None) -> None:
        self._lock = lock

    @classmethod
    def acquire(cls, path: Path) -> Self | None:
        """Mark the file as open; None if it is open in another window already.

        Where locks are not possible (a read-only home), a plan never counts as open elsewhere.
        """
        try:
            lock = FileLock.acquire(_lock_file(path))
        except OSError as problem:
            log.warning("No lock for an open plan: %s", problem)
            return cls(None)
        return None if lock is None else cls(lock)

    def release(self) -> None:
        """Mark the file as closed."""
        if self._lock is not None:
            self._lock.release()


def is_open(path: Path) -> bool:
    """Whether a window of this process or another has the plan file open."""
    lock = PlanLock.acquire(path)
    if lock is None:
        return True
    lock.release()
    return False


def _lock_file(path: Path) -> Path:
    # Hashed: a path may be too long for a file name, and should not be disclosed.
    key = os.path.normcase(real_path(path)).encode("utf-8", "surrogatepass")
    return locks_folder() / f"{hashlib.sha256(key).hexdigest()[:32]}.lock"


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        if problem.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
