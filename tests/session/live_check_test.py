"""Findings come synchronously while checking is quick, and from a worker thread when it is not."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from teamcanvas.edits.scenarios import rename_plan
from teamcanvas.model.plan import Plan
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.result import CheckResult
from teamcanvas.session.live_check import BUDGET, LiveCheck


class FakeClock:
    """Sets the duration of every check."""

    def __init__(self) -> None:
        self.one_check = 0.0
        self._now = 0.0

    def __call__(self) -> float:
        self._now += self.one_check
        return self._now


class Checker:
    """Finds a plan's title. A check can be blocked, to see what happens meanwhile."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.go_on.set()
        self.checked: list[str] = []
        self.fails = False

    def check(self, plan: Plan, scenario_id: str) -> CheckResult:
        assert self.go_on.wait(10)
        self.checked.append(plan.title)
        if self.fails:
            raise ArithmeticError("the checker is broken")
        return CheckResult((Finding(plan.title, Severity.INFO, ()),))


@pytest.fixture
def checker() -> Checker:
    return Checker()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def live_check(checker: Checker, clock: FakeClock, qapp: QCoreApplication) -> Iterator[LiveCheck]:
    check = LiveCheck(checker, clock=clock, always_quick=0)
    yield check
    checker.go_on.set()
    check.close()


@pytest.fixture
def emitted(live_check: LiveCheck) -> list[str]:
    """The titles whose findings were emitted, all of them on the interface thread."""
    titles: list[str] = []

    def on_checked(result: CheckResult) -> None:
        assert QThread.currentThread() is live_check.thread()
        titles.append(result.findings[0].rule)

    live_check.checked.connect(on_checked)
    return titles


@pytest.fixture
def slow(live_check: LiveCheck, clock: FakeClock, plan: Plan, emitted: list[str], checker: Checker) -> None:
    """The last check exceeded the budget, and the next one blocks."""
    clock.one_check = 2 * BUDGET
    live_check.check(plan, "s01")
    emitted.clear()
    checker.checked.clear()
    checker.go_on.clear()


def _titled(plan: Plan) -> Callable[[str], Plan]:
    return lambda title: rename_plan(plan, title)


def a_quick_check_emits_synchronously_test(live_check: LiveCheck, plan: Plan, emitted: list[str]) -> None:
    live_check.check(plan, "s01")
    assert emitted == [plan.title]
    assert not live_check.busy


@pytest.mark.usefixtures("slow")
def a_slow_check_runs_on_the_worker_thread_test(
    live_check: LiveCheck, plan: Plan, emitted: list[str], checker: Checker, qtbot: QtBot
) -> None:
    live_check.check(plan, "s01")
    assert live_check.busy
    assert emitted == []
    with qtbot.waitSignal(live_check.checked):
        checker.go_on.set()
    assert emitted == [plan.title]
    assert not live_check.busy


@pytest.mark.usefixtures("slow")
def only_the_findings_of_the_newest_plan_are_emitted_test(
    live_check: LiveCheck, plan: Plan, emitted: list[str], checker: Checker, qtbot: QtBot
) -> None:
    for title in ("first", "second", "third"):
        live_check.check(_titled(plan)(title), "s01")
    with qtbot.waitSignal(live_check.checked):
        checker.go_on.set()
    assert emitted == ["third"]
    assert checker.checked == ["first", "third"]


@pytest.mark.usefixtures("slow")
def checks_that_got_quick_are_synchronous_again_test(
    live_check: LiveCheck, plan: Plan, emitted: list[str], checker: Checker, clock: FakeClock, qtbot: QtBot
) -> None:
    clock.one_check = 0.0
    live_check.check(plan, "s01")
    with qtbot.waitSignal(live_check.checked):
        checker.go_on.set()
    emitted.clear()
    live_check.check(plan, "s01")
    assert emitted == [plan.title]


@pytest.mark.usefixtures("slow")
def a_synchronous_check_discards_running_and_queued_ones_test(
    live_check: LiveCheck, plan: Plan, emitted: list[str], checker: Checker
) -> None:
    live_check.check(_titled(plan)("first"), "s01")
    live_check.check(_titled(plan)("second"), "s01")
    checker.go_on.set()
    result = live_check.check_now(_titled(plan)("third"), "s01")
    assert result.findings[0].rule == "third"
    QCoreApplication.processEvents()
    assert emitted == ["third"]


@pytest.mark.usefixtures("slow")
def after_closing_nothing_is_emitted_test(
    live_check: LiveCheck, plan: Plan, emitted: list[str], checker: Checker
) -> None:
    live_check.check(plan, "s01")
    checker.go_on.set()
    live_check.close()
    QCoreApplication.processEvents()
    assert emitted == []
    assert not live_check.busy


@pytest.mark.usefixtures("slow")
def an_exception_in_a_check_is_reported_and_the_next_check_runs_test(
    live_check: LiveCheck, plan: Plan, emitted: list[str], checker: Checker, qtbot: QtBot
) -> None:
    checker.fails = True
    live_check.check(plan, "s01")
    with qtbot.captureExceptions() as exceptions:
        checker.go_on.set()
        qtbot.waitUntil(lambda: not live_check.busy)
    assert [kind for kind, _, _ in exceptions] == [ArithmeticError]
    checker.fails = False
    with qtbot.waitSignal(live_check.checked):
        live_check.check(plan, "s01")
    assert emitted == [plan.title]


def a_small_scenario_is_always_checked_synchronously_test(
    checker: Checker, clock: FakeClock, plan: Plan, qapp: QCoreApplication
) -> None:
    clock.one_check = 2 * BUDGET
    check = LiveCheck(checker, clock=clock, always_quick=len(plan.scenarios[0].placements))
    emitted: list[CheckResult] = []
    check.checked.connect(emitted.append)
    check.check(plan, "s01")
    check.check(plan, "s01")
    assert len(emitted) == 2


def a_dry_run_emits_nothing_test(live_check: LiveCheck, plan: Plan, emitted: list[str]) -> None:
    assert live_check.dry_run(_titled(plan)("thought"), "s01").findings[0].rule == "thought"
    assert emitted == []
