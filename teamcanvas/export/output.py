"""Puts what was exported into a file: whole or not at all, and never into something that is not a file."""

import stat
from pathlib import Path

from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.places import real_path
from teamcanvas.storage.refusals import visible


class ExportError(Exception):
    """Nothing was exported. Its text is one line, meant for whoever chose the file."""


def write_output(path: Path, data: bytes) -> None:
    """Writes the file, replacing what is there; a symbolic link stays and what it points to is replaced.

    Raises:
        ExportError: it cannot be written; what was there before is as it was.
    """
    try:
        target = real_path(path)
        _refuse_unusual(path, target)
        write_atomically(target, data)
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise ExportError(f"{visible(str(path))} cannot be written: {_as_clause(reason)}.") from problem


def _refuse_unusual(path: Path, target: Path) -> None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise ExportError(f"{visible(str(path))} is a folder. Name a file in it.")
    if not stat.S_ISREG(mode):
        raise ExportError(f"{visible(str(path))} is a device or a pipe. Name a file.")
    # Replacing it would only ask the folder for permission.
    if not mode & 0o222:
        raise ExportError(f"{visible(str(path))} is read-only. Choose another name.")


def _as_clause(reason: str) -> str:
    return (reason[:1].lower() + reason[1:]).rstrip(".")
