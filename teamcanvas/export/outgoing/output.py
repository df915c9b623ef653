"""Puts what was exported into files: whole or not at all, and never into something that is not a file."""

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
from teamcanvas.storage.refusals import visible


class ExportError(Exception):
    """Nothing was exported. Its text is one line, meant for whoever chose the file."""


class CancelledError(Exception):
    """Somebody gave up; nothing was exported."""


class Output(NamedTuple):
    """A file to be written."""

    path: Path
    data: bytes
    private: bool = False
    """Nobody but its owner may read it, whoever might read what is there before."""


def write_outputs(outputs: Sequence[Output]) -> None:
    """Writes all files or none.

    Raises:
        ExportError: one of them cannot be written; what was there before is as it was.
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
        # The last one is as it was, because writing one file is all or nothing by itself.
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
    """A second name for what is there now, None if nothing is there."""
    try:
        target = real_path(path)
        if not target.is_file():
            return None
        kept = target.with_name(f".teamcanvas-{secrets.token_hex(8)}.tmp")
        try:
            os.link(target, kept)
        except OSError:
            # Some drives know no second names.
            shutil.copy2(target, kept)
    except (OSError, ValueError) as problem:
        raise _refusal(path, problem) from problem
    return kept


def write_output(path: Path, data: bytes, *, private: bool = False) -> None:
    """Writes the file, replacing what is there; a symbolic link stays and what it points to is replaced.

    Raises:
        ExportError: it cannot be written; what was there before is as it was.
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
        # Python says it in other words from version to version.
        return ExportError(f"{visible(str(path))} cannot be written: no file can have such a name.")
    reason = problem.strerror or str(problem)
    return ExportError(f"{visible(str(path))} cannot be written: {_as_clause(reason)}.")


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
