"""Backups: the previous version of each saved plan, in the user's state folder.

They are not beside the plan: shared folders stay clean, and a backup survives when the folder of the plan is deleted.
"""

import hashlib
import logging
import os
from pathlib import Path

from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.places import backups_folder, made, real_path
from teamcanvas.storage.plan_names import plan_stem

log = logging.getLogger(__name__)

KEPT = 100
"""The number of backups kept; the oldest are deleted."""


def keep_backup(path: Path, data: bytes) -> None:
    """Write a backup of a plan file before it is overwritten. Errors are ignored, since the plan is to be saved."""
    try:
        folder = made(backups_folder())
        # Not durable: the plan itself is synced, and a second fsync would be noticeable.
        write_atomically(_backup_file(path), data, private=True, durable=False)
        newest_first = sorted(folder.glob("*.teamcanvas"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for old in newest_first[KEPT:]:
            old.unlink()
    except OSError as problem:
        log.warning("No backup was kept: %s", problem)


def backup_of(path: Path) -> Path | None:
    """The backup of a plan file, if there is one."""
    file = _backup_file(path)
    return file if file.is_file() else None


def _backup_file(path: Path) -> Path:
    real = real_path(path)
    key = hashlib.sha256(os.path.normcase(real).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    # The start of its own name, so that people find it: file systems allow 255 bytes, a character has up to four.
    return backups_folder() / f"{plan_stem(real)[:40]}-{key}.teamcanvas"
