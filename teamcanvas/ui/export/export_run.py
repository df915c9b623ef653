"""One export, written beside the interface: it tells how far it is, can be given up, and leaves files whole."""

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
    """What is to be written, and where."""

    plan: Plan
    scenario_id: str
    result: CheckResult
    path: Path
    options: ExportOptions
    let_out: frozenset[str] | None = None
    """What may name somebody all the same, by the messages of its notices; None: nobody has to look."""


class ExportRun(QObject):
    """Begins at once. It ends in one of three ways, of which it tells once."""

    advanced = Signal(int)
    """So many per cent are done."""
    written = Signal(object)
    """An `ExportReport`."""
    failed = Signal(str)
    """Nothing was written; the reason."""
    stopped = Signal()
    """Somebody gave up; nothing was written."""

    def __init__(self, request: ExportRequest, parent: QObject) -> None:
        super().__init__(parent)
        self.request = request
        self._stopped = Event()
        # Whoever closes the window in the meantime wants the file all the same: it is written to its end.
        worker = BackgroundWorker("export", self)
        worker.run(partial(_write, request, self._stopped, worker.callback(self.advanced.emit)), self._take)

    def stop(self) -> None:
        """Give up."""
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
            # A fault of ours: whoever waits is told, and it goes where such faults go.
            self.failed.emit("Something went wrong in Team Canvas. Nothing was written.")
            raise
        else:
            self.written.emit(report)


def _write(request: ExportRequest, stopped: Event, tell: Callable[[object], None]) -> ExportReport:
    """In the worker's thread."""
    leaving = outgoing(request.plan, request.scenario_id, request.options, request.result)
    if request.let_out is not None:
        _refuse_names(request, leaving, request.let_out)
    return write_export(
        leaving,
        request.path,
        progress=lambda done, of: tell(100 * done // max(of, 1)),
        cancelled=stopped.is_set,
    )


def _refuse_names(request: ExportRequest, leaving: Outgoing, let_out: frozenset[str]) -> None:
    """Raises ExportError where a name would go out of which nobody has said that it may."""
    for notice in preflight(request.plan, request.result, leaving, path=request.path):
        if notice.names_somebody and notice.message not in let_out:
            raise ExportError(f"{notice.title}. {notice.message} {notice.what_to_do}")
