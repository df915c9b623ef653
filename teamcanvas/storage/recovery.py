"""Finds the journals that a crash left behind and makes plans of them again."""

import json
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from teamcanvas.model.apply import apply
from teamcanvas.model.change_codec import decode_change
from teamcanvas.model.plan import Plan
from teamcanvas.storage.files import read_plan
from teamcanvas.storage.journal import JOURNAL_VERSION, SUFFIX, Journal, JournalHead, lock_file
from teamcanvas.storage.lock import FileLock, is_open
from teamcanvas.storage.places import journals_folder, real_path
from teamcanvas.storage.refusals import PlanFileError, visible
from teamcanvas.storage.stamp import FileStamp, changed_on_disk

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Recovery:
    """Unsaved changes that a crash left behind. While it lives, no other window offers them."""

    title: str
    path: Path | None
    """The plan's file, or None when it was never saved."""
    stamp: FileStamp | None
    """That file as it was before the changes."""
    last_change: datetime
    """When the last change was made, in UTC."""
    changes: int
    """How many unsaved changes there are."""
    complete: bool
    """Every change could be read; otherwise the plan is as it was before the first that could not."""
    _plan: Plan
    _journal: Path
    _lock: FileLock

    @property
    def file_changed(self) -> bool:
        """The plan's file was written by somebody else since, or is gone."""
        return self.path is not None and self.stamp is not None and changed_on_disk(self.path, self.stamp)

    def plan(self) -> Plan:
        """The plan as it was on the screen."""
        return self._plan

    def resume(self) -> Journal:
        """Go on with the plan: its new journal, with the unsaved changes in it. Nothing is offered again."""
        journal = Journal.start(self._plan, self.path, self.stamp, unsaved=self.changes)
        if journal.problem is not None:
            # The old journal stays the only copy on disk.
            self.release()
        elif self.complete:
            self.discard()
        else:
            # What could not be used may still be of use to somebody who looks into it.
            _set_aside(self._journal)
            self._lock.release()
        return journal

    def discard(self) -> None:
        """Give the changes up."""
        _remove(self._journal)
        self._lock.release()

    def release(self) -> None:
        """Decide later: the changes stay, and are offered again."""
        self._lock.release()


def recoverable(opened: Collection[Path] = (), report: Callable[[str], None] = log.warning) -> list[Recovery]:
    """The unsaved changes that crashes left behind, the latest first. Each is held until it is dealt with.

    Left out is what belongs to a process that lives, and to a plan that is open in another window. A journal that
    cannot be read is moved aside. Nothing is raised.

    Args:
        opened: the plan files that the asking window itself has open.
        report: takes a line about each journal that was moved aside.
    """
    try:
        journals = list(journals_folder().glob(f"*{SUFFIX}"))
    except OSError as problem:
        log.warning("No journals: %s", problem)
        return []
    mine = {real_path(path) for path in opened}
    found = [recovery for journal in journals if (recovery := _claimed(journal, mine, report)) is not None]
    return sorted(found, key=lambda recovery: recovery.last_change, reverse=True)


def _claimed(journal: Path, mine: Collection[Path], report: Callable[[str], None]) -> Recovery | None:
    """What is in one journal, if it is there to be offered."""
    try:
        lock = FileLock.acquire(lock_file(journal))
    except OSError as problem:
        log.warning("Journal %s: %s", journal.name, problem)
        return None
    if lock is None:
        return None
    recovery = None
    try:
        found = _read(journal, lock)
        if found and (found.path is None or real_path(found.path) in mine or not is_open(found.path)):
            recovery = found
    except _UnusableJournalError as problem:
        _move_aside(journal, str(problem), report)
    except OSError as problem:
        log.warning("Journal %s: %s", journal.name, problem)
    if recovery is None:
        lock.release()
    return recovery


class _UnusableJournalError(Exception):
    """The journal has no plan to start from."""


def _read(journal: Path, lock: FileLock) -> Recovery | None:
    """The journal's recovery, or None when it is not for us or holds nothing that is not saved; then it is removed."""
    try:
        last_change = datetime.fromtimestamp(journal.stat().st_mtime, UTC)
        data = journal.read_bytes()
    except FileNotFoundError:
        return None
    if not data:
        _remove(journal)
        return None
    # What stands behind the last line break was being written when the process died.
    first, *lines = data.split(b"\n")[:-1] or [b""]
    head = _head(first)
    if head is None:
        return None
    plan, applied = _replayed(head.plan, lines)
    path = None if head.path is None else Path(head.path)
    changes, complete = head.unsaved + applied, applied == len(lines)
    if (plan == head.plan and not head.unsaved) or (path is not None and _holds(path, plan)):
        if not complete:
            raise _UnusableJournalError(f"only {applied} of {len(lines)} changes can be used")
        _remove(journal)
        return None
    return Recovery(plan.title, path, head.stamp, last_change, changes, complete, plan, journal, lock)


def _head(line: bytes) -> JournalHead | None:
    """The journal's head, or None for a journal of a newer version of the program, which will know what to do."""
    try:
        version: object = json.loads(line).get("journal")
        if isinstance(version, int) and version > JOURNAL_VERSION:
            return None
        return JournalHead.model_validate_json(line)
    except ValidationError as problem:
        raise _UnusableJournalError(f"{problem.error_count()} values in its first line are wrong") from problem
    except (ValueError, AttributeError, RecursionError) as problem:
        raise _UnusableJournalError("its first line is damaged") from problem


def _replayed(plan: Plan, lines: list[bytes]) -> tuple[Plan, int]:
    """The plan after the changes, and how many there were until one could not be used."""
    for index, line in enumerate(lines):
        try:
            plan = apply(plan, decode_change(json.loads(line)))
        # A disk can damage a line in any way. Whatever is wrong with it, what was before it is worth having.
        except Exception as problem:
            log.warning("Change %d of a journal is unusable: %s", index + 1, problem)
            return plan, index
    return plan, len(lines)


def _holds(path: Path, plan: Plan) -> bool:
    """The file has it all: the process died after saving."""
    try:
        return read_plan(path) == plan
    except PlanFileError:
        return False


def _move_aside(journal: Path, why: str, report: Callable[[str], None]) -> None:
    kept = visible(str(_set_aside(journal)))
    report(f"Unsaved changes of an earlier session could not be read: {why}. They are kept in {kept}.")


def _set_aside(journal: Path) -> Path:
    aside = journal.with_suffix(".unusable")
    try:
        return journal.replace(aside)
    except OSError as problem:
        log.warning("Journal %s stays: %s", journal.name, problem)
        return journal


def _remove(journal: Path) -> None:
    try:
        journal.unlink(missing_ok=True)
    except OSError as problem:
        log.warning("Journal %s stays: %s", journal.name, problem)
