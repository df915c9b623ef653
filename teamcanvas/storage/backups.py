"""The previous version of each saved plan, one a file, in the user's state folder.

Not beside the plan: folders that teams share stay clean, and a copy that lies elsewhere survives a folder that is
deleted by mistake.
"""

import hashlib
import logging
import os
from pathlib import Path

from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.places import backups_folder, made, real_path

log = logging.getLogger(__name__)

KEPT = 100
"""So many backups are kept; those of files that were not saved for longest go."""


def keep_backup(path: Path, data: bytes) -> None:
    """Keep what a plan file held before it is overwritten. When that fails, the plan is saved nevertheless."""
    try:
        folder = made(backups_folder())
        # The plan itself waits for the disk; twice would be felt.
        write_atomically(_backup_file(path), data, private=True, durable=False)
        newest_first = sorted(folder.glob("*.teamcanvas"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for old in newest_first[KEPT:]:
            old.unlink()
    except OSError as problem:
        log.warning("No backup was kept: %s", problem)


def backup_of(path: Path) -> Path | None:
    """The previous version of a plan file, where one is kept."""
    file = _backup_file(path)
    return file if file.is_file() else None


def _backup_file(path: Path) -> Path:
    real = real_path(path)
    key = hashlib.sha256(os.path.normcase(real).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    # Some of its own name, so that people find it; file systems allow 255 bytes, a character has up to four.
    return backups_folder() / f"{real.stem[:40]}-{key}.teamcanvas"
