"""Writes exported files: all or none, and only to regular files."""

import os
import secrets
import shutil
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from teamcanvas.storage.atomic import write_atomically
from teamcanvas.storage.places import real_path
from teamcanvas.storage.refusals import visible, why_and_what_to_do


class ExportError(Exception):
    """Nothing was exported. The message is one line, for the user."""


class CancelledError(Exception):
    """The export was cancelled; nothing was written."""


class Output(NamedTuple):
    """A file to be written."""

    path: Path
    data: bytes
    private: bool = False
    """Written with mode 0600, also over an existing file with a wider one."""


def write_outputs(outputs: Sequence[Output]) -> None:
    """Writes all files or none.

    Raises:
        ExportError: one of them cannot be written; existing files are unchanged.
    """
    done: list[tuple[Path, Path | None]] = []
    try:
        places: set[Path] = set()
        for output in outputs:
            target = _target(output.path)
            if target in places:
                raise ExportError(f"{visible(str(output.path))} would be written twice. Name another file.")
            places.add(target)
        for output in outputs:
            done.append((_target(output.path), _kept(output.path) if len(outputs) > 1 else None))
            write_output(output.path, output.data, private=output.private)
    except BaseException:
        # The last one is unchanged: writing a single file is atomic.
        for target, kept in done[:-1]:
            with suppress(OSError):
                target.unlink() if kept is None else os.replace(kept, target)
        raise
    finally:
        for _, kept in done:
            if kept is not None:
                with suppress(OSError):
                    kept.unlink()


def _target(path: Path) -> Path:
    try:
        return real_path(path)
    except (OSError, ValueError) as problem:
        raise _refusal(path, problem) from problem


def _kept(path: Path) -> Path | None:
    """A backup of an existing file, as a hard link or a copy; None if there is none."""
    try:
        target = real_path(path)
        if not target.is_file():
            return None
        kept = target.with_name(f".teamcanvas-{secrets.token_hex(8)}.tmp")
        try:
            os.link(target, kept)
        except OSError:
            # Not all file systems have hard links.
            shutil.copy2(target, kept)
    except (OSError, ValueError) as problem:
        raise _refusal(path, problem) from problem
    return kept


def write_output(path: Path, data: bytes, *, private: bool = False) -> None:
    """Writes the file, replacing what is there; a symbolic link stays and what it points to is replaced.

    Raises:
        ExportError: it cannot be written; an existing file is unchanged.
    """
    try:
        target = real_path(path)
        _refuse_unusual(path, target)
        if private and target.exists():
            target.chmod(0o600)
        write_atomically(target, data, private=private)
    except (OSError, ValueError) as problem:
        raise _refusal(path, problem) from problem


def _refusal(path: Path, problem: OSError | ValueError) -> ExportError:
    if isinstance(problem, ValueError):
        # Python's own message differs between versions.
        return ExportError(f"{visible(str(path))} cannot be written: no file can have such a name. Choose another one.")
    return ExportError(f"{visible(str(path))} cannot be written: {why_and_what_to_do(problem)}")


def _refuse_unusual(path: Path, target: Path) -> None:
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise ExportError(f"{visible(str(path))} is a folder. Name a file in it.")
    if not stat.S_ISREG(mode):
        raise ExportError(f"{visible(str(path))} is a device or a pipe. Name a file.")
    # Replacing the file needs only permission for the folder, so check the file itself.
    if not mode & 0o222:
        raise ExportError(f"{visible(str(path))} is read-only. Choose another name.")
