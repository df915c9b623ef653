"""Work beside the interface: done in a thread of its own, told in the thread of the interface.

The worker's thread never touches a Qt object. Whoever waits for it may be gone by then, and a signal of an object that
is being destroyed in another thread takes the program with it; nor may the last reference to such an object be dropped
there. So the worker only puts what it has into a queue, which the interface empties as long as it waits for something.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer

EVERY = 5
"""Milliseconds between two looks into the queue."""

Result = TypeVar("Result")
# Any: whatever the work tells; whoever asked for it knows what.
Listener: TypeAlias = Callable[[Any], None]
_Post: TypeAlias = tuple[int, object]


class Beside(QObject):
    """One thread that does one thing after the other; made when there is something to do.

    Give it functions that hold no Qt object.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """A thread of a name, for whoever looks at a list of threads."""
        super().__init__(parent)
        self._name = name
        self._worker: ThreadPoolExecutor | None = None
        self._post: SimpleQueue[_Post] = SimpleQueue()
        self._numbers = count()
        self._awaited: dict[int, Listener] = {}
        self._listening: dict[int, Listener] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)

    def run(self, work: Callable[[], Result], then: "Callable[[Future[Result]], None]") -> "Future[Result]":
        """Do something, and tell its future when it is done, failed or cancelled."""
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        number = next(self._numbers)
        self._awaited[number] = then
        future = self._worker.submit(work)
        future.add_done_callback(partial(_put, self._post, number))
        self._timer.start()
        return future

    def telling(self, listener: Listener) -> Callable[[object], None]:
        """What the work can call, with one thing to tell; the listener hears it in the thread of the interface."""
        number = next(self._numbers)
        self._listening[number] = listener
        return partial(_put, self._post, number)

    def forget(self) -> None:
        """Tell nothing any more; what has not begun is not done, what is under way ends by itself."""
        self._awaited.clear()
        self._listening.clear()
        self._timer.stop()
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None

    def _look(self) -> None:
        while True:
            try:
                number, told = self._post.get_nowait()
            except Empty:
                break
            listener = self._listening.get(number) or self._awaited.pop(number, None)
            if listener is not None:
                listener(told)
        if not self._awaited:
            self._timer.stop()


def _put(post: SimpleQueue[_Post], number: int, told: object) -> None:
    post.put((number, told))
