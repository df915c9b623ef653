"""What happens to an error nobody expected: it is written down, said in a plain dialog, and the program goes on."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

log = logging.getLogger(__name__)

Tell = Callable[[str], object]


def catch_crashes(tell: Tell) -> None:
    """Have errors that nobody handled written to the log and told, once until the telling is over.

    Args:
        tell: shows a sentence; it may be called from the main thread only.
    """
    telling = False

    def on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("Unexpected error", exc_info=(kind, error, trace))
        if telling or threading.current_thread() is not threading.main_thread():
            return
        telling = True
        try:
            tell(f"{kind.__name__}: {error}")
        finally:
            telling = False

    sys.excepthook = on_error
    threading.excepthook = lambda args: on_error(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
