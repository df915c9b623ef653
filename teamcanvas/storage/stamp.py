"""What a file looked like when it was read or written, so that a change by somebody else is noticed."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A file's time, size and content. Time and size answer quickly; the content has the last word."""

    mtime_ns: int
    size: int
    sha256: str


def stamp_of(status: os.stat_result, data: bytes) -> FileStamp:
    """The stamp of a file with this status and content."""
    return FileStamp(status.st_mtime_ns, status.st_size, hashlib.sha256(data).hexdigest())


def changed_on_disk(path: Path, stamp: FileStamp) -> bool:
    """The file is another than when its stamp was taken, or cannot be read any more.

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
