"""A worker thread whose results are delivered on the interface thread.

The worker thread never touches a Qt object. The receiver may be destroyed by then: emitting a signal of an object that
another thread is destroying crashes the program, and so may dropping the last reference to such an object there. The
worker thread therefore only puts results into a queue, which a timer on the interface thread polls while jobs are open.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from queue import Empty, SimpleQueue
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer

POLL_INTERVAL = 5
"""Milliseconds."""

Result = TypeVar("Result")
# Any: the queue carries values of all types; each callback knows the type of its own.
Callback: TypeAlias = Callable[[Any], None]
_Queue: TypeAlias = SimpleQueue[tuple[int, object]]


class BackgroundWorker(QObject):
    """Runs jobs one at a time on a worker thread started on first use. A job must not hold a Qt object."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """A worker whose thread has this name prefix, for debuggers and logs."""
        super().__init__(parent)
        self._name = name
        self._executor: ThreadPoolExecutor | None = None
        self._queue: _Queue = SimpleQueue()
        self._numbers = count()
        self._on_done: dict[int, Callback] = {}
        self._on_call: dict[int, Callback] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_INTERVAL)
        self._timer.timeout.connect(self._poll)

    def run(self, job: Callable[[], Result], on_done: "Callable[[Future[Result]], None]") -> "Future[Result]":
        """Queue a job; `on_done` is called on the interface thread when it has finished, failed or been cancelled."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        number = next(self._numbers)
        self._on_done[number] = on_done
        future = self._executor.submit(job)
        future.add_done_callback(partial(_put, self._queue, number))
        self._timer.start()
        return future

    def callback(self, on_call: Callback) -> Callable[[object], None]:
        """A function that a job may call, for example with its progress; calls `on_call` on the interface thread."""
        number = next(self._numbers)
        self._on_call[number] = on_call
        return partial(_put, self._queue, number)

    def cancel(self) -> None:
        """Cancel queued jobs and drop all callbacks. A running job finishes, and its result is discarded."""
        self._on_done.clear()
        self._on_call.clear()
        self._timer.stop()
        if self._executor is not None:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None

    def _poll(self) -> None:
        while True:
            try:
                number, value = self._queue.get_nowait()
            except Empty:
                break
            callback = self._on_call.get(number) or self._on_done.pop(number, None)
            if callback is not None:
                callback(value)
        if not self._on_done:
            self._timer.stop()


def _put(queue: _Queue, number: int, value: object) -> None:
    queue.put((number, value))
