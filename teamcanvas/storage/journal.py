"""The journal: a write-ahead log of the unsaved changes of an open plan, for recovery after a crash.

It is a file of JSON lines: a header with the plan that the changes start from, then a line for each committed change,
undo and redo included. It exists only while there are unsaved changes. `append` writes a line without fsync, which
would cost milliseconds for each change.
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
    """The number of changes in the plan that its file does not have, after a recovery."""
    scenario: str | None = None
    """The scenario that was edited last, after a recovery."""
    plan: Plan
    """The plan that the changes start from."""


class Journal:
    """The journal of one open plan. It never raises: editing continues without it, and `problem` has the reason."""

    def __init__(self) -> None:
        self.problem: str | None = None
        """Why the last change could not be written, in one line; None while all are written."""
        self._file: _JournalFile | None = None
        self._unwritten = b""

    @classmethod
    def start(
        cls, plan: Plan, path: Path | None, stamp: FileStamp | None, *, unsaved: int = 0, scenario: str | None = None
    ) -> "Journal":
        """A journal of changes to this plan.

        Args:
            plan: the plan that the changes start from.
            path: its file, or None when it was never saved.
            stamp: the stamp of that file when it was read.
            unsaved: the number of changes in the plan that its file does not have, after a recovery; if not zero, the
                journal is written immediately.
            scenario: the scenario that was edited last, after a recovery.
        """
        journal = cls()
        journal._begin(plan, path, stamp, unsaved, scenario)
        if unsaved:
            journal._write()
        return journal

    def append(self, change: Change) -> None:
        """Write a committed change."""
        self._unwritten += _line(encode_values(encode_change(change)))
        self._write()

    def saved(self, plan: Plan, path: Path, stamp: FileStamp) -> None:
        """Restart the journal from a plan that was just saved."""
        self.discard()
        self._begin(plan, path, stamp, 0, None)

    def discard(self) -> None:
        """Delete the journal, because the plan was saved or its changes were discarded."""
        self._unwritten = b""
        self.problem = None
        if self._file is not None:
            self._file.remove()
            self._file = None

    def close(self) -> None:
        """Close the journal and keep its file for a recovery."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _begin(
        self, plan: Plan, path: Path | None, stamp: FileStamp | None, unsaved: int, scenario: str | None
    ) -> None:
        # Created with the first change: a plan that is only viewed has no journal.
        head = JournalHead(
            path=None if path is None else str(path.absolute()),
            stamp=stamp,
            started=time.time(),
            process=os.getpid(),
            unsaved=unsaved,
            scenario=scenario,
            plan=plan,
        )
        self._unwritten = _line(encode_record(head))

    def _write(self) -> None:
        try:
            if self._file is None:
                self._file = _JournalFile()
            self._file.write(self._unwritten)
        except OSError as problem:
            # Retried with the next change: a full disk may have free space then.
            self.problem = f"Changes are not safe from a crash until you save: {problem.strerror or problem}."
            log.warning("Journal: %s", problem)
        else:
            self._unwritten = b""
            self.problem = None


class _JournalFile:
    """The file of a journal, with the lock that marks its process as alive."""

    def __init__(self) -> None:
        folder = made(journals_folder())
        name = secrets.token_hex(8)
        self._path = folder / f"{name}{SUFFIX}"
        # The lock comes first: otherwise another process would take the journal for that of a crashed process.
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
        """Append lines; a partial write is overwritten by the next call."""
        os.lseek(self._descriptor, self._end, os.SEEK_SET)
        rest = memoryview(lines)
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
        self._end += len(lines)

    def close(self) -> None:
        os.close(self._descriptor)
        self._lock.release()

    def remove(self) -> None:
        # Truncated first: if it cannot be deleted, at least no recovery is offered at the next start.
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
    # JSON escapes line breaks, so that a record is always one line.
    return encoded + b"\n"
