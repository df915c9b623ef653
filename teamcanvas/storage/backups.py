"""Backups: the previous versions of each saved plan, in the user's state folder.

They are not beside the plan: shared folders stay clean, and a backup survives when the folder of the plan is deleted.
"""

import hashlib
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.places import backups_folder, made, real_path
from teamcanvas.storage.plan_names import plan_stem

log = logging.getLogger(__name__)

KEPT = 300
"""The number of backups kept of all plans; the oldest are deleted."""
KEPT_OF_PLAN = 20
"""The number of backups kept of one plan."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A version of a plan that was replaced by saving."""

    path: Path
    replaced: datetime
    """When it was replaced, in UTC."""


def keep_backup(path: Path, data: bytes) -> None:
    """Write a backup of a plan file before it is overwritten. Errors are ignored, since the plan is to be saved."""
    try:
        folder = made(backups_folder())
        name = f"{_prefix(path)}{datetime.now(UTC):%Y%m%dT%H%M%S.%f}.teamcanvas"
        # Not durable: the plan itself is synced, and a second fsync would be noticeable.
        write_atomically(folder / name, data, private=True, durable=False)
        of_plan, of_all = _newest_first(folder.glob(f"{_prefix(path)}*")), _newest_first(folder.glob("*"))
        for old in {*of_plan[KEPT_OF_PLAN:], *of_all[KEPT:]}:
            old.unlink(missing_ok=True)
    except OSError as problem:
        log.warning("No backup was kept: %s", problem)


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The backups of a plan file, newest first."""
    try:
        files = _newest_first(backups_folder().glob(f"{_prefix(path)}*"))
        return tuple(Backup(file, datetime.fromtimestamp(file.stat().st_mtime, UTC)) for file in files)
    except OSError:
        return ()


def backup_of(path: Path) -> Path | None:
    """The newest backup of a plan file, if there is one."""
    return next((backup.path for backup in backups_of(path)), None)


def _newest_first(files: Iterable[Path]) -> list[Path]:
    """By time, and by name where two have the same."""
    plans = (file for file in files if file.suffix == ".teamcanvas")
    return sorted(plans, key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True)


def _prefix(path: Path) -> str:
    real = real_path(path)
    key = hashlib.sha256(os.path.normcase(real).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    # The start of its own name, so that people find it: file systems allow 255 bytes, a character has up to four.
    stem = plan_stem(real)[:40].translate(_NO_PATTERN)
    return f"{stem}-{key}-"


_NO_PATTERN = str.maketrans("*?[]", "____")
"""A prefix is looked for with a glob."""
