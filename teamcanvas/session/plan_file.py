"""The storage of an open plan: its file with stamp and lock, and the journal of unsaved changes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from teamcanvas.model.change import Change
from teamcanvas.model.plan import Plan
from teamcanvas.storage.files import read_stamped, save_plan
from teamcanvas.storage.journal import Journal
from teamcanvas.storage.lock import PlanLock
from teamcanvas.storage.places import real_path
from teamcanvas.storage.recovery import Recovery
from teamcanvas.storage.refusals import PlanFileError, visible
from teamcanvas.storage.stamp import FileStamp


class OpenElsewhereError(PlanFileError):
    """The plan is open in another window, which would overwrite what this one saves, or the other way round."""


@dataclass(slots=True)
class _Named:
    """The file of the plan, with its stamp and lock."""

    path: Path
    stamp: FileStamp | None
    lock: PlanLock


class PlanFile:
    """The file and the journal of one open plan. A new plan has no file yet."""

    def __init__(self, named: _Named | None, journal: Journal) -> None:
        self._named = named
        self._journal = journal

    @classmethod
    def unnamed(cls, plan: Plan) -> Self:
        """For a new plan without a file."""
        return cls(None, Journal.start(plan, None, None))

    @classmethod
    def opened(cls, path: Path) -> tuple[Plan, Self]:
        """The plan in a file.

        Raises:
            OpenElsewhereError: it is open in another window.
            PlanFileError: there is no plan in it that can be read.
        """
        lock = _held(path)
        try:
            plan, stamp = read_stamped(path)
        except BaseException:
            lock.release()
            raise
        return plan, cls(_Named(path, stamp, lock), Journal.start(plan, path, stamp))

    @classmethod
    def recovered(cls, recovery: Recovery) -> tuple[Plan, Self]:
        """The plan of a crashed process; it has no file if its own is open elsewhere by now."""
        named = None
        if recovery.path is not None:
            lock = PlanLock.acquire(recovery.path)
            named = None if lock is None else _Named(recovery.path, recovery.stamp, lock)
        return recovery.plan(), cls(named, recovery.resume())

    @property
    def path(self) -> Path | None:
        """The file, or None for a plan that was never saved."""
        return None if self._named is None else self._named.path

    @property
    def problem(self) -> str | None:
        """Why the last change would not survive a crash, in one line; None while all changes would."""
        return self._journal.problem

    def keep(self, change: Change) -> None:
        """Write a change to the journal. Never raises; see `problem`."""
        self._journal.append(change)

    @property
    def stamp(self) -> FileStamp | None:
        """The stamp of the file as it was read or saved last; None without a file."""
        return None if self._named is None else self._named.stamp

    def read_again(self) -> tuple[Plan, FileStamp]:
        """The plan that is in the file now, and its stamp, for `adopt`.

        Raises:
            PlanFileError: there is none that can be read.
            ValueError: the plan has no file yet.
        """
        if self._named is None:
            raise ValueError("a plan without a file cannot be read again")
        return read_stamped(self._named.path)

    def adopt(self, plan: Plan, stamp: FileStamp) -> None:
        """Take the version in the file as the saved one: the journal starts from it."""
        if self._named is not None:
            self._named.stamp = stamp
            self._journal.saved(plan, self._named.path, stamp)

    def save(self, plan: Plan, *, overwrite: bool = False) -> None:
        """Save the plan to its file.

        Args:
            plan: the plan.
            overwrite: even if another program changed the file.

        Raises:
            ChangedOnDiskError: another program changed the file, and `overwrite` is not set.
            PlanFileError: it was not possible. File and journal are unchanged.
        """
        if self._named is None:
            raise ValueError("a plan without a file is saved by save_as")
        named = self._named
        named.stamp = save_plan(named.path, plan, expected=named.stamp, overwrite=overwrite)
        self._journal.saved(plan, named.path, named.stamp)

    def save_as(self, path: Path, plan: Plan, *, overwrite: bool = False) -> None:
        """Save the plan to another file, which becomes its file.

        Raises:
            OpenElsewhereError: that file is open in another window.
            ChangedOnDiskError: there is a file of this name, and `overwrite` is not set.
            PlanFileError: it was not possible. Nothing has changed.
        """
        if self._named is not None and real_path(path) == real_path(self._named.path):
            self.save(plan, overwrite=overwrite)
            return
        lock = _held(path)
        try:
            stamp = save_plan(path, plan, overwrite=overwrite)
        except BaseException:
            lock.release()
            raise
        self._release()
        self._named = _Named(path, stamp, lock)
        self._journal.saved(plan, path, stamp)

    def close(self) -> None:
        """Release the file and discard unsaved changes."""
        self._journal.discard()
        self._release()

    def leave(self) -> None:
        """Release the file; unsaved changes are offered at the next start."""
        self._journal.close()
        self._release()

    def _release(self) -> None:
        if self._named is not None:
            self._named.lock.release()


def _held(path: Path) -> PlanLock:
    lock = PlanLock.acquire(path)
    if lock is None:
        raise OpenElsewhereError(f"{visible(str(path))} is open in another window.")
    return lock
