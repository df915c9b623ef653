"""Makes preview pages on a worker thread; a new request cancels the previous one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.preflight.notice import Notice
from teamcanvas.layout.pages.deck import Page
from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult
from teamcanvas.session.background_worker import BackgroundWorker

if TYPE_CHECKING:
    from teamcanvas.export.outgoing.content import Outgoing

ResultT = TypeVar("ResultT")
PATIENCE = 150
"""Debounce time in milliseconds: typing does not start a preview per key."""


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """The content and options of a preview."""

    plan: Plan
    scenario_id: str
    result: CheckResult
    options: Callable[[], ExportOptions]
    """Called on the worker thread: it may read files. An `ExportError` is emitted as `failed`."""
    path: Path | None = None
    """The target, if known: its name is checked for names of people too."""


@dataclass(frozen=True, slots=True)
class PreviewPages:
    """Pages as they would be exported."""

    leaving: Outgoing
    pages: tuple[Page, ...]

    def scrub(self, text: str) -> str:
        """Removes names from any other text, if names are left out."""
        return self.leaving.scrub(text)


class _SupersededError(Exception):
    """A newer request exists."""


@dataclass(slots=True)
class _NewestRequest:
    """The number of the newest request, which the worker polls to cancel older ones."""

    number: int = 0

    def go_on(self, number: int) -> None:
        """Raises _SupersededError if the request of this number is not the newest."""
        if number != self.number:
            raise _SupersededError


class PreviewWorker(QObject):
    """Emits the pages and then the notices of the newest request only."""

    pages_ready = Signal(object)
    """The `PreviewPages`."""
    notices_ready = Signal(object)
    """The notices about them: a tuple of `Notice`."""
    failed = Signal(str)
    """The reason why there are no pages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = _NewestRequest()
        self._waiting: PreviewRequest | None = None
        self._worker = BackgroundWorker("preview", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send)

    @property
    def busy(self) -> bool:
        """Whether the newest request is unfinished."""
        return self._busy

    _busy = False

    def show(self, request: PreviewRequest, *, at_once: bool = False) -> None:
        """Request pages, debounced unless `at_once`."""
        self._newest.number += 1
        self._waiting = request
        self._busy = True
        self._timer.start(0 if at_once else PATIENCE)

    def close(self) -> None:
        """Cancel the running request and emit nothing more."""
        self._newest.number += 1
        self._timer.stop()
        self._busy = False
        self._worker.cancel()

    def _send(self) -> None:
        request, self._waiting = self._waiting, None
        if request is not None:
            number = self._newest.number
            self._worker.run(partial(_pages, self._newest, number, request), partial(self._show, number, request))

    def _show(self, number: int, request: PreviewRequest, future: Future[PreviewPages]) -> None:
        preview = self._result(number, future)
        if preview is not None:
            self._worker.run(partial(_notices, self._newest, number, request, preview), partial(self._judge, number))
            self.pages_ready.emit(preview)

    def _judge(self, number: int, future: Future[tuple[Notice, ...]]) -> None:
        notices = self._result(number, future)
        if notices is not None:
            self._busy = False
            self.notices_ready.emit(notices)

    def _result(self, number: int, future: Future[ResultT]) -> ResultT | None:
        """The result; None if the request was superseded, or failed, which is emitted."""
        if number != self._newest.number or future.cancelled():
            return None
        from teamcanvas.export.outgoing.output import ExportError

        try:
            return future.result()
        except ExportError as problem:
            self._busy = False
            self.failed.emit(str(problem))
            return None


def _pages(newest: _NewestRequest, number: int, request: PreviewRequest) -> PreviewPages:
    """Runs on the worker thread."""
    from teamcanvas.export.outgoing.content import outgoing

    newest.go_on(number)
    leaving = outgoing(request.plan, request.scenario_id, request.options(), request.result)
    return PreviewPages(leaving, leaving.pages(lambda _done, _of: newest.go_on(number)))


def _notices(newest: _NewestRequest, number: int, request: PreviewRequest, preview: PreviewPages) -> tuple[Notice, ...]:
    """Runs on the worker thread."""
    from teamcanvas.export.preflight.preflight import preflight

    newest.go_on(number)
    return preflight(request.plan, request.result, preview.leaving, path=request.path)
