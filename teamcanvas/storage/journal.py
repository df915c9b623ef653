"""Keeps the unsaved changes of an open plan on disk, so that a crash loses nothing that was on the screen.

A journal is a file of lines: a head with the plan that the changes start from, then a line for each committed change.
It exists only while there is something unsaved. A line has left the process when `append` returns; no line waits for
the disk itself, which would cost milliseconds a change. Undo and redo are changes like all others.
"""

import logging
import os
import secrets
import time
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel

from teamcanvas.model.change import Change
from teamcanvas.model.change_codec import encode_change
from teamcanvas.model.plan import Plan
from teamcanvas.storage.codec import encode_record, encode_values
from teamcanvas.storage.lock import FileLock
from teamcanvas.storage.places import journals_folder, made
from teamcanvas.storage.stamp import FileStamp

log = logging.getLogger(__name__)

JOURNAL_VERSION = 1
SUFFIX = ".journal"
_BINARY: int = getattr(os, "O_BINARY", 0)  # only Windows has it


class JournalHead(BaseModel, frozen=True):
    """The first line of a journal."""

    journal: int = JOURNAL_VERSION
    path: str | None
    stamp: FileStamp | None
    started: float
    """Seconds since 1970."""
    process: int
    unsaved: int
    """Changes that the plan already has and its file has not, after a recovery."""
    plan: Plan
    """What the changes start from."""


class Journal:
    """The journal of one open plan. It never raises: a plan can be edited without one, and `problem` says why it is."""

    def __init__(self) -> None:
        self.problem: str | None = None
        """Why the last change is not on disk, in one line, or None while all of them are."""
        self._file: _JournalFile | None = None
        self._unwritten = b""

    @classmethod
    def start(cls, plan: Plan, path: Path | None, stamp: FileStamp | None, *, unsaved: int = 0) -> "Journal":
        """A journal of changes to this plan.

        Args:
            plan: what the changes start from.
            path: its file, or None when it was never saved.
            stamp: the stamp of that file when it was read.
            unsaved: how many changes the plan already has that its file has not, after a recovery. Then the journal is
                on disk at once.
        """
        journal = cls()
        journal._begin(plan, path, stamp, unsaved)
        if unsaved:
            journal._write()
        return journal

    def append(self, change: Change) -> None:
        """Keep a change that was just committed."""
        self._unwritten += _line(encode_values(encode_change(change)))
        self._write()

    def saved(self, plan: Plan, path: Path, stamp: FileStamp) -> None:
        """The plan is safe in its file: begin again from there."""
        self.discard()
        self._begin(plan, path, stamp, 0)

    def discard(self) -> None:
        """Nothing of it is wanted any more, because the plan was saved or its changes were given up."""
        self._unwritten = b""
        self.problem = None
        if self._file is not None:
            self._file.remove()
            self._file = None

    def close(self) -> None:
        """Leave the journal as it is, for a recovery."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _begin(self, plan: Plan, path: Path | None, stamp: FileStamp | None, unsaved: int) -> None:
        # Written with the first change: a plan that is only looked at leaves no trace.
        head = JournalHead(
            path=None if path is None else str(path.absolute()),
            stamp=stamp,
            started=time.time(),
            process=os.getpid(),
            unsaved=unsaved,
            plan=plan,
        )
        self._unwritten = _line(encode_record(head))

    def _write(self) -> None:
        try:
            if self._file is None:
                self._file = _JournalFile()
            self._file.write(self._unwritten)
        except OSError as problem:
            # What was not written is tried again with the next change: a full disk may have room then.
            self.problem = f"Changes are not safe from a crash until you save: {problem.strerror or problem}."
            log.warning("Journal: %s", problem)
        else:
            self._unwritten = b""
            self.problem = None


class _JournalFile:
    """The file of a journal, with the lock that says its process lives."""

    def __init__(self) -> None:
        folder = made(journals_folder())
        name = secrets.token_hex(8)
        self._path = folder / f"{name}{SUFFIX}"
        # First the lock: without one, another process would take the journal for one that was left behind.
        lock = FileLock.acquire(lock_file(self._path))
        if lock is None:
            raise FileExistsError(f"{name} is locked already")
        self._lock = lock
        try:
            self._descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        except OSError:
            lock.release()
            raise
        self._end = 0

    def write(self, lines: bytes) -> None:
        """Put lines behind those that are there; when it fails halfway, the next call overwrites that half."""
        os.lseek(self._descriptor, self._end, os.SEEK_SET)
        rest = memoryview(lines)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        self._end += len(lines)

    def close(self) -> None:
        os.close(self._descriptor)
        self._lock.release()

    def remove(self) -> None:
        # Emptied first: where it cannot be removed, at least nothing is offered after the next start.
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
        os.close(self._descriptor)
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
        self._lock.release()


def lock_file(journal: Path) -> Path:
    """The lock file of a journal, held by the process that writes or reads it."""
    return journal.with_suffix(".lock")


def _line(encoded: bytes) -> bytes:
    # No text can break a line: JSON spells line breaks out.
    return encoded + b"\n"
