"""The exception hook and its log file: unhandled errors are logged and shown in a dialog; the program continues."""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from teamcanvas.storage.places import made, state_folder

log = logging.getLogger(__name__)

LOG_NAME = "teamcanvas.log"


def begin_log() -> Path | None:
    """Write warnings and errors to a log file in the user's state folder.

    Returns:
        The path of the file, or None if it cannot be written.
    """
    try:
        path = made(state_folder()) / LOG_NAME
        handler = RotatingFileHandler(path, maxBytes=512_000, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("teamcanvas")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def catch_crashes(on_crash: Callable[[str], object]) -> None:
    """Install hooks that log unhandled exceptions and call `on_crash`.

    Exceptions of other threads, and those raised while `on_crash` runs, are only logged.

    Args:
        on_crash: called on the main thread with a one-line description.
    """
    showing = False

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("Unexpected error", exc_info=(kind, error, trace))
        if showing or threading.current_thread() is not threading.main_thread():
            return
        showing = True
        try:
            on_crash(f"{kind.__name__}: {error}")
        finally:
            showing = False

    sys.excepthook = on_error
    threading.excepthook = lambda args: on_error(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
