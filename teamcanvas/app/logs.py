"""The log file for warnings and errors, in the user's state folder."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from teamcanvas.storage.places import made, state_folder

NAME = "teamcanvas.log"


def begin_log() -> Path | None:
    """Write warnings and errors to the log file. Gives its path, or None when there is nowhere to write."""
    try:
        path = made(state_folder()) / NAME
        handler = RotatingFileHandler(path, maxBytes=512_000, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("teamcanvas")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path
