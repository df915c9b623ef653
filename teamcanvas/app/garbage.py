"""Garbage collection in the editor: from a timer on the interface thread, never in the middle of other code.

Python collects while it allocates, on any thread and in any call. A cycle may hold Qt objects: collected on a worker
thread, they are destroyed beside the thread that uses them; collected inside a call from Qt, they are destroyed under
it. So automatic collection is off, and the outermost event loop collects what is due.
"""

import gc

from PySide6.QtCore import QObject, QThread, QTimer

THRESHOLDS = (20_000, 10, 10)
"""As of `gc.set_threshold`: net allocations before the youngest generation is due, then collections of the younger
generation before the next one is. An edit makes some thousands of objects, which the undo stack keeps or reference
counting frees."""
INTERVAL = 500
"""Milliseconds between two looks at what is due."""
_OUTERMOST = 1


class GarbageCollector(QObject):
    """Replaces automatic garbage collection while it lives; create it on the interface thread.

    Loaded objects are frozen: no collection looks through them again.
    """

    def __init__(self, parent: QObject | None = None, interval: int = INTERVAL) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(interval)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        # In a nested event loop (a menu, a drag) Qt is in the middle of an event. Garbage waits for its end.
        if QThread.currentThread().loopLevel() <= _OUTERMOST:
            collect_due()


def collect_due() -> int | None:
    """Collect the oldest generation that is due, with those younger; return its number, or None if none is due."""
    counts = gc.get_count()
    for generation in reversed(range(len(THRESHOLDS))):
        if counts[generation] > THRESHOLDS[generation]:
            gc.collect(generation)
            return generation
    return None
