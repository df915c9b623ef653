"""Checks the plan after every change: synchronously while that is quick, else on a worker thread."""

import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult
from teamcanvas.session.background_worker import BackgroundWorker

BUDGET = 0.02
"""Seconds. A longer synchronous check would make the interface miss a frame or two."""
ALWAYS_QUICK = 500
"""Placements. Up to here a check runs synchronously, however long the last one took: it may have loaded the rules."""


class Checking(Protocol):
    """Checks one scenario of a plan. It need not be thread-safe: it is never called concurrently."""

    def check(self, plan: Plan, scenario_id: str) -> CheckResult:
        """All findings of the scenario."""
        ...


@dataclass(frozen=True, slots=True)
class _Checked:
    """A result, and the CPU seconds it took."""

    result: CheckResult
    took: float


class LiveCheck(QObject):
    """Emits the findings of the newest plan for `OpenPlan`; `dry_run` previews those of a drag.

    While one check is running, only the newest plan is queued.
    """

    checked = Signal(object)
    """The `CheckResult` of the plan passed last."""

    def __init__(
        self,
        checker: Checking,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.thread_time,
        always_quick: int = ALWAYS_QUICK,
    ) -> None:
        """A live check.

        Args:
            checker: finds the findings.
            parent: its owner.
            clock: the CPU seconds of the current thread.
            always_quick: a scenario with at most this many placements is always checked synchronously.
        """
        super().__init__(parent)
        self._checker = checker
        self._clock = clock
        self._always_quick = always_quick
        self._last_took = 0.0
        self._worker = BackgroundWorker("live-check", self)
        self._running: Future[_Checked] | None = None
        self._queued: tuple[Plan, str] | None = None

    @property
    def busy(self) -> bool:
        """A check is running or queued: the findings of the newest plan are not known yet."""
        return self._running is not None

    def check(self, plan: Plan, scenario_id: str) -> None:
        """Check a plan; emits `checked` before returning, or later if the check runs on the worker thread."""
        if self._running is not None:
            self._queued = (plan, scenario_id)
        elif self._last_took <= BUDGET or len(plan.scenario(scenario_id).placements) <= self._always_quick:
            self._emit(self._check(plan, scenario_id))
        else:
            self._start(plan, scenario_id)

    def check_now(self, plan: Plan, scenario_id: str) -> CheckResult:
        """Check a plan synchronously, however long it takes, and emit `checked`."""
        self._discard_running()
        checked = self._check(plan, scenario_id)
        self._emit(checked)
        return checked.result

    def dry_run(self, plan: Plan, scenario_id: str) -> CheckResult:
        """Check a plan without emitting `checked`. No check may be running."""
        return self._checker.check(plan, scenario_id)

    def close(self) -> None:
        """Wait for a running check and emit no further results."""
        self._discard_running()
        self._worker.cancel()

    def _check(self, plan: Plan, scenario_id: str) -> _Checked:
        return _check(self._checker, self._clock, plan, scenario_id)

    def _emit(self, checked: _Checked) -> None:
        self._last_took = checked.took
        self.checked.emit(checked.result)

    def _start(self, plan: Plan, scenario_id: str) -> None:
        job = partial(_check, self._checker, self._clock, plan, scenario_id)
        self._running = self._worker.run(job, self._on_done)

    def _on_done(self, future: "Future[_Checked]") -> None:
        if future is not self._running:
            return  # discarded while its result was in the queue
        self._running = None
        queued, self._queued = self._queued, None
        if queued is None:
            self._emit(future.result())
        else:
            # This result is stale: a newer plan is queued.
            self.check(*queued)

    def _discard_running(self) -> None:
        """Wait for a running check and discard its result, so that no stale result follows a newer one."""
        running, self._running, self._queued = self._running, None, None
        if running is not None:
            wait([running])


def _check(checker: Checking, clock: Callable[[], float], plan: Plan, scenario_id: str) -> _Checked:
    start = clock()
    result = checker.check(plan, scenario_id)
    if result.facts is not None:
        # Grouped here, where the check ran, so that no view has to do it on the main thread.
        _ = result.topics
    return _Checked(result, clock() - start)
