"""The user's folders for what the program keeps for itself: settings, journals, locks, backups.

A folder is made when something is first put into it. A home that cannot be written to is no reason not to work: who
calls gets an OSError and goes on without.
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
    """The folder, made when it is missing; plans hold names of people, so nobody else may look in.

    Raises:
        OSError: it cannot be made.
    """
    # Not by Path.mkdir(parents=True): that gives the mode to the last folder only.
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    return folder


def real_path(path: Path) -> Path:
    """The file itself, behind symbolic links: the same for every way of writing its path."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:
        # No file can have such a name: whoever opens it will say so.
        return path
