"""File stamps: detect that another program has changed a file since it was read or written."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class FileStamp:
    """Modification time, size and content hash. Equal times and sizes are a fast path; the hash decides."""

    mtime_ns: int
    size: int
    sha256: str


def stamp_of(status: os.stat_result, data: bytes) -> FileStamp:
    """The stamp of a file with this status and content."""
    return FileStamp(status.st_mtime_ns, status.st_size, hashlib.sha256(data).hexdigest())


DiskState: TypeAlias = Literal["same", "changed", "gone"]


def disk_state(path: Path, stamp: FileStamp) -> DiskState:
    """Whether the file is as its stamp says, differs from it, or is not there. May block on a network share."""
    if not changed_on_disk(path, stamp):
        return "same"
    return "changed" if path.exists() else "gone"


def changed_on_disk(path: Path, stamp: FileStamp) -> bool:
    """Whether the file differs from its stamp, or cannot be read.

    A file that was only touched, or written again with the same content, has not changed.
    """
    try:
        status = os.stat(path)
        if (status.st_mtime_ns, status.st_size) == (stamp.mtime_ns, stamp.size):
            return False
        return status.st_size != stamp.size or not _has_content(path, stamp)
    except OSError:
        return True


def _has_content(path: Path, stamp: FileStamp) -> bool:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == stamp.sha256
