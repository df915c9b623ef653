"""Finds the program's data files in a source tree, an installed wheel or a frozen bundle."""

import sys
from pathlib import Path


class MissingResourceError(FileNotFoundError):
    """A data file is missing: the installation is damaged."""


def resource(*parts: str) -> Path:
    """The path of a file or folder of `resources/`, its name given in parts: `resource("themes", "light.toml")`.

    Raises MissingResourceError, naming the part and every folder looked in, where there is none.
    """
    folders = _folders()
    for folder in folders:
        path = folder.joinpath(*parts)
        if path.exists():
            return path
    looked = ", ".join(str(folder) for folder in folders)
    raise MissingResourceError(f"The program's file {'/'.join(parts) or 'resources'} is missing (looked in {looked}).")


def _folders() -> tuple[Path, ...]:
    """The candidate data folders, one for each way of running, most specific first."""
    package = Path(__file__).resolve().parent
    # A frozen program unpacks itself into the folder that sys._MEIPASS names; the attribute exists nowhere else.
    unpacked: str | None = getattr(sys, "_MEIPASS", None)
    bundle = (Path(unpacked) / "teamcanvas" / "_resources",) if unpacked else ()
    return (*bundle, package / "_resources", package.parent / "resources")
