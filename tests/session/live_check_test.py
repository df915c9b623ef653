"""Findings come at once while checking is quick, and do not hold up the interface when it is not."""

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
    """Says how long every check takes."""

    def __init__(self) -> None:
        self.one_check = 0.0
        self._now = 0.0

    def __call__(self) -> float:
        self._now += self.one_check
        return self._now


class Checker:
    """Finds a plan's title. A check can be held up, to see what happens meanwhile."""

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
def told(live_check: LiveCheck) -> list[str]:
    """The titles whose findings were told, and in which thread."""
    titles: list[str] = []

    def hear(result: CheckResult) -> None:
        assert QThread.currentThread() is live_check.thread()
        titles.append(result.findings[0].rule)

    live_check.checked.connect(hear)
    return titles


@pytest.fixture
def slow(live_check: LiveCheck, clock: FakeClock, plan: Plan, told: list[str], checker: Checker) -> None:
    """The last check took too long, and the next one is held up."""
    clock.one_check = 2 * BUDGET
    live_check.check(plan, "s01")
    told.clear()
    checker.checked.clear()
    checker.go_on.clear()


def _titled(plan: Plan) -> Callable[[str], Plan]:
    return lambda title: rename_plan(plan, title)


def a_quick_check_tells_at_once_test(live_check: LiveCheck, plan: Plan, told: list[str]) -> None:
    live_check.check(plan, "s01")
    assert told == [plan.title]
    assert not live_check.busy


@pytest.mark.usefixtures("slow")
def a_slow_check_goes_on_beside_the_interface_test(
    live_check: LiveCheck, plan: Plan, told: list[str], checker: Checker, qtbot: QtBot
) -> None:
    live_check.check(plan, "s01")
    assert live_check.busy
    assert told == []
    with qtbot.waitSignal(live_check.checked):
        checker.go_on.set()
    assert told == [plan.title]
    assert not live_check.busy


@pytest.mark.usefixtures("slow")
def only_the_newest_plan_is_told_test(
    live_check: LiveCheck, plan: Plan, told: list[str], checker: Checker, qtbot: QtBot
) -> None:
    for title in ("first", "second", "third"):
        live_check.check(_titled(plan)(title), "s01")
    with qtbot.waitSignal(live_check.checked):
        checker.go_on.set()
    assert told == ["third"]
    assert checker.checked == ["first", "third"]


@pytest.mark.usefixtures("slow")
def checks_that_got_quick_are_done_at_once_again_test(
    live_check: LiveCheck, plan: Plan, told: list[str], checker: Checker, clock: FakeClock, qtbot: QtBot
) -> None:
    clock.one_check = 0.0
    live_check.check(plan, "s01")
    with qtbot.waitSignal(live_check.checked):
        checker.go_on.set()
    told.clear()
    live_check.check(plan, "s01")
    assert told == [plan.title]


@pytest.mark.usefixtures("slow")
def a_check_that_cannot_wait_comes_first_and_nothing_older_behind_it_test(
    live_check: LiveCheck, plan: Plan, told: list[str], checker: Checker
) -> None:
    live_check.check(_titled(plan)("first"), "s01")
    live_check.check(_titled(plan)("second"), "s01")
    checker.go_on.set()
    result = live_check.check_now(_titled(plan)("third"), "s01")
    assert result.findings[0].rule == "third"
    QCoreApplication.processEvents()
    assert told == ["third"]


@pytest.mark.usefixtures("slow")
def after_closing_nothing_is_told_test(live_check: LiveCheck, plan: Plan, told: list[str], checker: Checker) -> None:
    live_check.check(plan, "s01")
    checker.go_on.set()
    live_check.close()
    QCoreApplication.processEvents()
    assert told == []
    assert not live_check.busy


@pytest.mark.usefixtures("slow")
def a_check_that_breaks_is_reported_and_the_next_one_done_test(
    live_check: LiveCheck, plan: Plan, told: list[str], checker: Checker, qtbot: QtBot
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
    assert told == [plan.title]


def a_small_scenario_is_always_checked_at_once_test(
    checker: Checker, clock: FakeClock, plan: Plan, qapp: QCoreApplication
) -> None:
    clock.one_check = 2 * BUDGET
    check = LiveCheck(checker, clock=clock, always_quick=len(plan.scenarios[0].placements))
    told: list[CheckResult] = []
    check.checked.connect(told.append)
    check.check(plan, "s01")
    check.check(plan, "s01")
    assert len(told) == 2


def a_plan_that_is_only_thought_of_is_told_to_nobody_test(live_check: LiveCheck, plan: Plan, told: list[str]) -> None:
    assert live_check.foresee(_titled(plan)("thought"), "s01").findings[0].rule == "thought"
    assert told == []
