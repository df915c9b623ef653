"""Runs of fixes: all of a topic in one undo step, and a look at what all fixes would do to the plan."""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from teamcanvas.edits.edit import Edit
from teamcanvas.model.ids import IdSource
from teamcanvas.model.plan import Plan
from teamcanvas.model.plural import counted
from teamcanvas.rules.counts import Counts
from teamcanvas.rules.engine import check
from teamcanvas.rules.fix_kind import FixKind
from teamcanvas.rules.fix_run import FixStep, fix_steps
from teamcanvas.rules.topics.words import explain_topic
from teamcanvas.session.background_worker import BackgroundWorker
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.dialogs import ask, say
from teamcanvas.ui.widgets.plain import shown

APPLIED = (FixKind.BOARD, FixKind.AGREE)
"""What is recorded as done already is known to the user only: such fixes are applied one by one."""
MOST_LINES = 20
"""Lines of a comparison in a dialog."""

Steps = tuple[FixStep, ...]


class FixRuns(QObject):
    """Computes runs of fixes on a worker thread: each step tries many fixes, and each of them is a check."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, owner: QWidget) -> None:
        """Runs on this plan; dialogs are modal to the owner's window."""
        super().__init__(owner)
        self._open_plan = open_plan
        self._owner = owner
        self._worker = BackgroundWorker("fixes", self)

    def apply_to_topic(self, key: str) -> None:
        """Apply fixes of a topic until it has none left, as one undo step."""
        plan = self._open_plan.plan
        topic = self._open_plan.result.topics.by_key.get(key)
        if topic is None:
            return
        title = f"Fix: {shown(explain_topic(topic, plan).title, 60)}"
        self._worker.run(self._job(plan, key), partial(self._applied, plan, title))

    def preview(self) -> None:
        """Compare the plan with what all fixes would make of it; nothing is changed unless that is asked for."""
        plan = self._open_plan.plan
        self._worker.run(self._job(plan, None), partial(self._previewed, plan))

    def _job(self, plan: Plan, topic: str | None) -> partial[Steps]:
        # A job must not hold a Qt object: the open plan is one.
        return partial(_all_steps, plan, self._open_plan.scenario_id, self._open_plan.ids, topic)

    def _applied(self, plan: Plan, title: str, done: "Future[Steps]") -> None:
        steps = done.result()
        if self._is_outdated(plan):
            return
        if not steps:
            self.message.emit("No fix of this topic is left that is better than the plan as it is.")
        elif attempt(self._open_plan, title, _becoming(steps[-1].plan), self.message.emit):
            self.message.emit(f"{counted(len(steps), 'fix', 'fixes')} applied. Undo takes them back.")

    def _previewed(self, plan: Plan, done: "Future[Steps]") -> None:
        steps = done.result()
        if self._is_outdated(plan):
            return
        window = self._owner.window()
        if not steps:
            say(window, "There is nothing to fix here", "No topic has a fix that makes the plan better.")
            return
        lines = [_improvement(plan, steps[-1].plan, self._open_plan.scenario_id), *(one.fix.title for one in steps)]
        apply_all = partial(attempt, self._open_plan, "Apply all fixes", _becoming(steps[-1].plan), self.message.emit)
        title = f"What {counted(len(steps), 'fix', 'fixes')} would change"
        ask(window, title, _in_lines(lines), {"Apply them all": apply_all}, keep="Close")

    def _is_outdated(self, plan: Plan) -> bool:
        """Whether the plan was edited while the run was computed: what came of it is of another plan then."""
        if plan is self._open_plan.plan:
            return False
        self.message.emit("The plan was changed meanwhile, so the fixes were not applied. Try again.")
        return True


def _all_steps(plan: Plan, scenario_id: str, ids: IdSource, topic: str | None) -> Steps:
    return tuple(fix_steps(plan, scenario_id, ids, kinds=APPLIED, topic=topic))


def _becoming(plan: Plan) -> Edit:
    return lambda _: plan


def _improvement(before: Plan, after: Plan, scenario_id: str) -> str:
    """How many topics there are before and after: `4 errors, 9 warnings, 1 note become 0 errors, 2 warnings, …`."""
    then, now = (check(plan, scenario_id).topics.counts for plan in (before, after))
    return f"Topics: {_counted(then)} become {_counted(now)}."


def _counted(counts: Counts) -> str:
    words = ("error", counts.error), ("warning", counts.warning), ("note", counts.info)
    return ", ".join(counted(number, word) for word, number in words)


def _in_lines(lines: Sequence[str]) -> str:
    rest = len(lines) - MOST_LINES
    more = [f"and {rest} more"] if rest > 0 else []
    return "\n".join([*(shown(line, 160) for line in lines[:MOST_LINES]), *more])
