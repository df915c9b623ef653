"""The user's folders for settings, journals, locks and backups.

A folder is created when it is first needed. The program works with a read-only home: callers handle the OSError and
continue without.
"""

import os
from pathlib import Path

import platformdirs

_APP = "teamcanvas"


def config_folder() -> Path:
    """Where settings and recent files are kept. It may not exist yet."""
    return platformdirs.user_config_path(_APP, appauthor=False)


def state_folder() -> Path:
    """Where journals, locks and backups are kept. It may not exist yet."""
    return platformdirs.user_state_path(_APP, appauthor=False)


def journals_folder() -> Path:
    """Where the unsaved changes of open plans are kept. It may not exist yet."""
    return state_folder() / "journals"


def locks_folder() -> Path:
    """Where locks of open plans are kept. It may not exist yet."""
    return state_folder() / "locks"


def backups_folder() -> Path:
    """Where the previous version of each saved plan is kept. It may not exist yet."""
    return state_folder() / "backups"


def made(folder: Path) -> Path:
    """Create the folder if it is missing, with mode 0700 because plans contain names of people.

    Raises:
        OSError: it cannot be created.
    """
    # Path.mkdir(parents=True) would apply the mode to the last folder only.
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    return folder


def real_path(path: Path) -> Path:
    """The canonical path: absolute, with symbolic links resolved."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:
        # No file can have such a name; opening it raises the error.
        return path
