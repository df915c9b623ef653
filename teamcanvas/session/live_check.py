"""Checks the plan after every change: at once while that is quick, beside the interface when it is not."""

import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from teamcanvas.model.plan import Plan
from teamcanvas.rules.result import CheckResult
from teamcanvas.session.beside import Beside

BUDGET = 0.02
"""Seconds. With more than this, the interface would miss a frame or two."""
ALWAYS_QUICK = 500
"""Placements. Up to here a check is done at once, whatever the last one took: it may have been loading the rules."""


class Checking(Protocol):
    """Something that checks one scenario of a plan; it is never called by two threads at the same time."""

    def check(self, plan: Plan, scenario_id: str) -> CheckResult:
        """All findings of the scenario."""
        ...


@dataclass(frozen=True, slots=True)
class _Checked:
    """A result, and how long it took in seconds of the processor."""

    result: CheckResult
    took: float


class LiveCheck(QObject):
    """Tells the findings of the newest plan. While one plan is being checked, only the newest of the others waits."""

    checked = Signal(object)
    """The `CheckResult` of the plan that was handed in last."""

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
            checker: does the work.
            parent: its owner.
            clock: for how long the current thread has worked, in seconds.
            always_quick: a scenario of up to so many placements is always checked at once.
        """
        super().__init__(parent)
        self._checker = checker
        self._clock = clock
        self._always_quick = always_quick
        self._last_took = 0.0
        self._beside = Beside("live-check", self)
        self._running: Future[_Checked] | None = None
        self._waiting: tuple[Plan, str] | None = None

    @property
    def busy(self) -> bool:
        """The findings of the newest plan are not known yet."""
        return self._running is not None

    def check(self, plan: Plan, scenario_id: str) -> None:
        """Check a plan; `checked` tells, now or soon."""
        if self._running is not None:
            self._waiting = (plan, scenario_id)
        elif self._last_took <= BUDGET or len(plan.scenario(scenario_id).placements) <= self._always_quick:
            self._tell(self._work(plan, scenario_id))
        else:
            self._send(plan, scenario_id)

    def check_now(self, plan: Plan, scenario_id: str) -> CheckResult:
        """Check a plan, however long it takes; `checked` tells too."""
        self._give_up()
        checked = self._work(plan, scenario_id)
        self._tell(checked)
        return checked.result

    def foresee(self, plan: Plan, scenario_id: str) -> CheckResult:
        """Check a plan that is only thought of, and tell nobody. Nothing may be under way."""
        return self._checker.check(plan, scenario_id)

    def close(self) -> None:
        """Stop: a check that is under way is waited for, and nothing is told any more."""
        self._give_up()
        self._beside.forget()

    def _work(self, plan: Plan, scenario_id: str) -> _Checked:
        return _check(self._checker, self._clock, plan, scenario_id)

    def _tell(self, checked: _Checked) -> None:
        self._last_took = checked.took
        self.checked.emit(checked.result)

    def _send(self, plan: Plan, scenario_id: str) -> None:
        work = partial(_check, self._checker, self._clock, plan, scenario_id)
        self._running = self._beside.run(work, self._take)

    def _take(self, future: "Future[_Checked]") -> None:
        if future is not self._running:
            return  # given up while its result was on the way
        self._running = None
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            self._tell(future.result())
        else:
            # A newer plan is there: what is wrong with this one is of no interest any more.
            self.check(*waiting)

    def _give_up(self) -> None:
        """Let nothing be under way: the checker is free, and no older result comes behind a newer one."""
        running, self._running, self._waiting = self._running, None, None
        if running is not None:
            wait([running])


def _check(checker: Checking, clock: Callable[[], float], plan: Plan, scenario_id: str) -> _Checked:
    start = clock()
    result = checker.check(plan, scenario_id)
    return _Checked(result, clock() - start)
