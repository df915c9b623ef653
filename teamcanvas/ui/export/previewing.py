"""Makes the pages of a preview beside the interface: the newest request wins, the others are given up."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from teamcanvas.export.notice import Notice
from teamcanvas.export.options import ExportOptions
from teamcanvas.layout.deck import Page
from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult

PATIENCE = 150
"""Milliseconds: somebody who types is not answered after every letter."""


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """What is to be shown."""

    plan: Plan
    scenario_id: str
    result: CheckResult
    options: Callable[[], ExportOptions]
    """Called beside the interface: it may read files. What it raises is told as a failure if it is an `ExportError`."""
    path: Path | None = None
    """Where it is to be written, as far as that is known: a file's name tells something, too."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages as they would be exported."""

    options: ExportOptions
    pages: tuple[Page, ...]
    scrub: Callable[[str], str]
    """Takes the names out of any other text, if names are left out."""


class _SupersededError(Exception):
    """Somebody wants something newer."""


class Previewing(QObject):
    """Tells pages, and then what there is to know before they are exported, of the newest request only."""

    made = Signal(object)
    """A `Preview`."""
    judged = Signal(object)
    """Notices about it: a tuple of `Notice`."""
    failed = Signal(str)
    """There can be no pages like this; the reason."""

    _returned = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._waiting: PreviewRequest | None = None
        self._worker: ThreadPoolExecutor | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send)
        # Emitted by the worker's thread, it is queued: results arrive in the thread of the interface.
        self._returned.connect(self._take)

    @property
    def busy(self) -> bool:
        """What was asked for last is not all told yet."""
        return self._busy

    _busy = False

    def show(self, request: PreviewRequest, *, at_once: bool = False) -> None:
        """Make these pages, soon."""
        self._newest += 1
        self._waiting = request
        self._busy = True
        self._timer.start(0 if at_once else PATIENCE)

    def close(self) -> None:
        """Tell nothing any more; what is under way ends soon."""
        self._newest += 1
        self._timer.stop()
        self._busy = False
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None

    def _send(self) -> None:
        request, self._waiting = self._waiting, None
        if request is None:
            return
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="preview")
        number = self._newest
        self._worker.submit(self._pages, number, request).add_done_callback(
            lambda future: self._return(number, request, future)
        )

    def _return(self, number: int, request: PreviewRequest | None, future: "Future[Any]") -> None:
        """In the worker's thread, maybe after the dialog has gone. Any: pages or notices."""
        with suppress(RuntimeError):
            self._returned.emit(number, (request, future))

    def _take(self, number: int, returned: "tuple[PreviewRequest | None, Future[object]]") -> None:
        request, future = returned
        if number != self._newest or future.cancelled():
            return
        from teamcanvas.export.output import ExportError

        try:
            result = future.result()
        except ExportError as problem:
            self._busy = False
            self.failed.emit(str(problem))
            return
        if isinstance(result, Preview) and request is not None and self._worker is not None:
            self._worker.submit(self._notices, number, request, result).add_done_callback(
                lambda future: self._return(number, None, future)
            )
            self.made.emit(result)
        else:
            self._busy = False
            self.judged.emit(result)

    def _pages(self, number: int, request: PreviewRequest) -> Preview:
        """In the worker's thread."""
        from teamcanvas.export.outgoing import outgoing

        self._go_on(number)
        options = request.options()
        leaving = outgoing(request.plan, request.scenario_id, options, request.result)
        pages = leaving.pages(lambda _done, _of: self._go_on(number))
        return Preview(options, pages, leaving.scrub)

    def _notices(self, number: int, request: PreviewRequest, preview: Preview) -> tuple[Notice, ...]:
        """In the worker's thread."""
        from teamcanvas.export.preflight import preflight

        self._go_on(number)
        return preflight(
            request.plan,
            request.scenario_id,
            preview.options,
            request.result,
            path=request.path,
            pages=preview.pages,
        )

    def _go_on(self, number: int) -> None:
        if number != self._newest:
            raise _SupersededError
