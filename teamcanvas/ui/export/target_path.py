"""The target path of an export: completes a typed path and keeps its suffix in step with the file format."""

import os
from pathlib import Path

from teamcanvas.session.presets import EXPORT_FORMS, ExportForm


def absolute_path(typed: str, folder: Path | None = None) -> Path:
    """The absolute path for a typed one; relative paths are resolved against this folder, else the home folder."""
    folder = folder or Path.home()
    path = Path(typed)
    if typed.startswith("~"):
        try:
            path = path.expanduser()
        except RuntimeError:
            # No such user: the tilde is part of a plain name.
            return folder / typed
    return path if path.is_absolute() else folder / path


def absolute_file(typed: str, folder: Path | None = None) -> Path | None:
    """The absolute path for a typed file; None if only a folder is typed, or nothing."""
    return None if os.path.basename(typed) in {"", ".", "..", "~"} else absolute_path(typed, folder)


def with_suffix(path: Path, form: ExportForm) -> Path:
    """The path with the suffix of a format; a suffix of another format is replaced, any other stays in the name."""
    if form_of(path) == form:
        return path
    stem = path.stem if form_of(path) else path.name
    return path.with_name(f"{stem}.{form}")


def form_of(path: Path) -> ExportForm | None:
    """The format of a path by its suffix; None for an unknown one."""
    return next((form for form in EXPORT_FORMS if path.suffix.lower() == f".{form}"), None)
