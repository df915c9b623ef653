"""Makes the pages of a preview beside the interface: the newest request wins, the others are given up."""

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

Result = TypeVar("Result")
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

    leaving: Outgoing
    pages: tuple[Page, ...]

    def scrub(self, text: str) -> str:
        """Any other text without names, if names are left out."""
        return self.leaving.scrub(text)


class _SupersededError(Exception):
    """Somebody wants something newer."""


@dataclass(slots=True)
class _Newest:
    """The number of the newest request; the worker looks at it to see whether its own is still wanted."""

    number: int = 0

    def go_on(self, number: int) -> None:
        """Raises _SupersededError if it is not."""
        if number != self.number:
            raise _SupersededError


class Previewing(QObject):
    """Tells pages, and then what there is to know before they are exported, of the newest request only."""

    made = Signal(object)
    """A `Preview`."""
    judged = Signal(object)
    """Notices about it: a tuple of `Notice`."""
    failed = Signal(str)
    """There can be no pages like this; the reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = _Newest()
        self._waiting: PreviewRequest | None = None
        self._worker = BackgroundWorker("preview", self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._send)

    @property
    def busy(self) -> bool:
        """What was asked for last is not all told yet."""
        return self._busy

    _busy = False

    def show(self, request: PreviewRequest, *, at_once: bool = False) -> None:
        """Make these pages, soon."""
        self._newest.number += 1
        self._waiting = request
        self._busy = True
        self._timer.start(0 if at_once else PATIENCE)

    def close(self) -> None:
        """Tell nothing any more; what is under way ends soon."""
        self._newest.number += 1
        self._timer.stop()
        self._busy = False
        self._worker.cancel()

    def _send(self) -> None:
        request, self._waiting = self._waiting, None
        if request is not None:
            number = self._newest.number
            self._worker.run(partial(_pages, self._newest, number, request), partial(self._show, number, request))

    def _show(self, number: int, request: PreviewRequest, future: Future[Preview]) -> None:
        preview = self._result(number, future)
        if preview is not None:
            self._worker.run(partial(_notices, self._newest, number, request, preview), partial(self._judge, number))
            self.made.emit(preview)

    def _judge(self, number: int, future: Future[tuple[Notice, ...]]) -> None:
        notices = self._result(number, future)
        if notices is not None:
            self._busy = False
            self.judged.emit(notices)

    def _result(self, number: int, future: Future[Result]) -> Result | None:
        """What there is to tell; None if nobody waits for it any more, or if it failed, which is told."""
        if number != self._newest.number or future.cancelled():
            return None
        from teamcanvas.export.outgoing.output import ExportError

        try:
            return future.result()
        except ExportError as problem:
            self._busy = False
            self.failed.emit(str(problem))
            return None


def _pages(newest: _Newest, number: int, request: PreviewRequest) -> Preview:
    """In the worker's thread."""
    from teamcanvas.export.outgoing.content import outgoing

    newest.go_on(number)
    leaving = outgoing(request.plan, request.scenario_id, request.options(), request.result)
    return Preview(leaving, leaving.pages(lambda _done, _of: newest.go_on(number)))


def _notices(newest: _Newest, number: int, request: PreviewRequest, preview: Preview) -> tuple[Notice, ...]:
    """In the worker's thread."""
    from teamcanvas.export.preflight.preflight import preflight

    newest.go_on(number)
    return preflight(request.plan, request.result, preview.leaving, path=request.path)
