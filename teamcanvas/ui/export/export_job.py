"""An export job on a worker thread, with progress and cancellation."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from teamcanvas.export.outgoing.content import Outgoing, outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import CancelledError, ExportError
from teamcanvas.export.preflight.preflight import preflight
from teamcanvas.export.write import ExportReport, write_export
from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult
from teamcanvas.session.background_worker import BackgroundWorker


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """The content, target and options of an export."""

    plan: Plan
    scenario_id: str
    result: CheckResult
    path: Path
    options: ExportOptions
    accepted_notices: frozenset[str] | None = None
    """The messages of accepted notices about names; a name in any other notice fails the job. None: no check."""


class ExportJob(QObject):
    """Starts immediately and emits exactly one of `written`, `failed` and `stopped`."""

    advanced = Signal(int)
    """Progress in per cent."""
    written = Signal(object)
    """An `ExportReport`."""
    failed = Signal(str)
    """The reason; nothing was written."""
    stopped = Signal()
    """Cancelled; nothing was written."""

    def __init__(self, request: ExportRequest, parent: QObject) -> None:
        super().__init__(parent)
        self.request = request
        self._stopped = Event()
        # Closing the window does not cancel the job: the file is still wanted.
        worker = BackgroundWorker("export", self)
        worker.run(partial(_write, request, self._stopped, worker.callback(self.advanced.emit)), self._take)

    def stop(self) -> None:
        """Cancel the job."""
        self._stopped.set()

    def _take(self, future: "Future[ExportReport]") -> None:
        self.deleteLater()
        try:
            report = future.result()
        except CancelledError:
            self.stopped.emit()
        except ExportError as problem:
            self.failed.emit(str(problem))
        except Exception:
            # A bug: report a failure to the listeners, and let the crash hook handle the exception.
            self.failed.emit("Something went wrong in Team Canvas. Nothing was written.")
            raise
        else:
            self.written.emit(report)


def _write(request: ExportRequest, stopped: Event, tell: Callable[[object], None]) -> ExportReport:
    """Runs on the worker thread."""
    leaving = outgoing(request.plan, request.scenario_id, request.options, request.result)
    if request.accepted_notices is not None:
        _refuse_names(request, leaving, request.accepted_notices)
    return write_export(
        leaving,
        request.path,
        progress=lambda done, of: tell(100 * done // max(of, 1)),
        cancelled=stopped.is_set,
    )


def _refuse_names(request: ExportRequest, leaving: Outgoing, accepted_notices: frozenset[str]) -> None:
    """Raises ExportError if a notice about a name has not been accepted."""
    for notice in preflight(request.plan, request.result, leaving, path=request.path):
        if notice.names_somebody and notice.message not in accepted_notices:
            raise ExportError(f"{notice.title}. {notice.message} {notice.what_to_do}")
