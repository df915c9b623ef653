"""Finds the journals of crashed processes and restores the plans."""

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
    """Unsaved changes of a crashed process. It holds their lock, so that no other window offers them."""

    title: str
    path: Path | None
    """The plan's file, or None when it was never saved."""
    stamp: FileStamp | None
    """The stamp of that file before the changes."""
    last_change: datetime
    """The time of the last change, in UTC."""
    changes: int
    """The number of unsaved changes."""
    complete: bool
    """Whether all changes could be read; if not, those from the first unreadable one on are lost."""
    scenario: str | None
    """The scenario of the plan that was edited last; None if none was."""
    _plan: Plan
    _journal: Path
    _lock: FileLock

    @property
    def file_changed(self) -> bool:
        """Whether the plan's file has been changed since, or deleted."""
        return self.path is not None and self.stamp is not None and changed_on_disk(self.path, self.stamp)

    def plan(self) -> Plan:
        """The plan with the unsaved changes."""
        return self._plan

    def resume(self) -> Journal:
        """Continue with the plan: returns its new journal, which contains the unsaved changes."""
        journal = Journal.start(self._plan, self.path, self.stamp, unsaved=self.changes, scenario=self.scenario)
        if journal.problem is not None:
            # The new journal could not be written, so the old one is kept as the only copy on disk.
            self.release()
        elif self.complete:
            self.discard()
        else:
            # An incomplete journal is kept for inspection.
            _set_aside(self._journal)
            self._lock.release()
        return journal

    def discard(self) -> None:
        """Delete the changes."""
        _remove(self._journal)
        self._lock.release()

    def release(self) -> None:
        """Keep the changes, to be offered again at the next start."""
        self._lock.release()


def recoverable(opened: Collection[Path] = (), report: Callable[[str], None] = log.warning) -> list[Recovery]:
    """The unsaved changes of crashed processes, the latest first. Each holds its lock until it is dealt with.

    Journals of live processes, and of plans that are open in another window, are left out. A journal that cannot be
    read is moved aside. Never raises.

    Args:
        opened: the plan files that the calling process has open.
        report: callback, called with a line about each journal that was moved aside.
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
    """The recovery of one journal, if it can be offered."""
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
    """The recovery of a journal; None if it is of a newer version, or if all of it is saved: then it is deleted."""
    try:
        last_change = datetime.fromtimestamp(journal.stat().st_mtime, UTC)
        data = journal.read_bytes()
    except FileNotFoundError:
        return None
    if not data:
        _remove(journal)
        return None
    # Text after the last line break is an incomplete write of the crashed process.
    first, *lines = data.split(b"\n")[:-1] or [b""]
    head = _head(first)
    if head is None:
        return None
    plan, applied, scenario = _replayed(head, lines)
    path = None if head.path is None else Path(head.path)
    changes, complete = head.unsaved + applied, applied == len(lines)
    if (plan == head.plan and not head.unsaved) or (path is not None and _holds(path, plan)):
        if not complete:
            raise _UnusableJournalError(f"only {applied} of {len(lines)} changes can be used")
        _remove(journal)
        return None
    return Recovery(plan.title, path, head.stamp, last_change, changes, complete, scenario, plan, journal, lock)


def _head(line: bytes) -> JournalHead | None:
    """The header of the journal, or None for one of a newer version of the program, which is left alone."""
    try:
        version: object = json.loads(line).get("journal")
        if isinstance(version, int) and version > JOURNAL_VERSION:
            return None
        return JournalHead.model_validate_json(line)
    except ValidationError as problem:
        raise _UnusableJournalError(f"{problem.error_count()} values in its first line are wrong") from problem
    except (ValueError, AttributeError, RecursionError) as problem:
        raise _UnusableJournalError("its first line is damaged") from problem


def _replayed(head: JournalHead, lines: list[bytes]) -> tuple[Plan, int, str | None]:
    """The plan after the changes, the number of changes before the first unusable one, the scenario edited last."""
    plan, scenarios = head.plan, [head.scenario] if head.scenario else []
    applied = 0
    for line in lines:
        try:
            change = decode_change(json.loads(line))
            plan = apply(plan, change)
        # A disk can damage a line in any way; the changes before it are still usable.
        except Exception as problem:
            log.warning("Change %d of a journal is unusable: %s", applied + 1, problem)
            break
        applied += 1
        if len(change.scenarios) == 1:
            scenarios.extend(change.scenarios)
    there = {scenario.id for scenario in plan.scenarios}
    return plan, applied, next((one for one in reversed(scenarios) if one in there), None)


def _holds(path: Path, plan: Plan) -> bool:
    """Whether the file contains all changes: the process crashed after saving."""
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
