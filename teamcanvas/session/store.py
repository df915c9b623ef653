"""The one place that holds the current plan: it takes edits, keeps the steps back and tells of every change once."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from teamcanvas.edits.edit import Edit
from teamcanvas.model.change import Change, diff
from teamcanvas.model.plan import Plan
from teamcanvas.session.undo_step import EditRun, UndoStep


def keep_no_record(change: Change) -> None:
    """For a plan that nobody wants back after a crash."""


class Store(QObject):
    """The current plan and the steps that led to it."""

    changed = Signal(object)
    """A `Change`: exactly one for each committed edit, undo and redo, in the order in which they happened."""
    settled = Signal()
    """Everybody has heard of every change, and the plan stands."""

    def __init__(
        self, plan: Plan, record: Callable[[Change], None] = keep_no_record, parent: QObject | None = None
    ) -> None:
        """A store of one plan.

        Args:
            plan: what it begins with; no step leads behind it.
            record: callback, called with every change before `changed` is emitted; must not raise.
            parent: its owner.
        """
        super().__init__(parent)
        self._plan = plan
        self._recorded = plan
        self._known = (plan, plan, Change())
        self._record = record
        self._run: EditRun | None = None
        self._to_announce: deque[Change] = deque()
        self._announcing = False
        self._undo_stack = QUndoStack(self)
        # Only once the stack has moved: whoever is told may ask it what Undo would undo, or make an edit of their own.
        self._undo_stack.indexChanged.connect(self._tell)

    @property
    def plan(self) -> Plan:
        """The current plan."""
        return self._plan

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps; their texts say what Undo and Redo would do. It is clean while the plan is as it was saved."""
        return self._undo_stack

    def commit(self, title: str, edit: Edit, *, merge: str | None = None) -> Change:
        """Make an edit, and a step to undo it; an edit that changes nothing leaves no step.

        Args:
            title: what Undo would undo.
            edit: makes the new plan out of the current one.
            merge: edits of the same key, directly one after another, are one step.

        Raises:
            EditRefusedError: the edit cannot be done; nothing has changed.
        """
        before = self._plan
        after = edit(before)
        change = diff(before, after)
        if change:
            run = self._run_of(merge)
            self._known = (before, after, change)
            self._undo_stack.push(UndoStep(title, before, after, self._show, run))
            self._run = run
        return change

    def undo(self) -> None:
        """Go one step back, if there is one."""
        self._undo_stack.undo()

    def redo(self) -> None:
        """Go forth again by one step, if one was undone."""
        self._undo_stack.redo()

    def _run_of(self, key: str | None) -> EditRun | None:
        if key is None:
            return None
        return self._run if self._run is not None and self._run.key == key else EditRun(key)

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        # Whatever is typed after an undo is a step of its own.
        self._run = None

    def _tell(self) -> None:
        before, after, change = self._known
        if before is not self._recorded or after is not self._plan:
            change = diff(self._recorded, self._plan)
        self._recorded = self._plan
        if change:
            self._record(change)
            self._to_announce.append(change)
            self._announce()

    def _announce(self) -> None:
        if self._announcing:
            # Somebody who was told of a change made another one: everybody hears of the first one first.
            return
        self._announcing = True
        try:
            while self._to_announce:
                self.changed.emit(self._to_announce.popleft())
        finally:
            self._announcing = False
        self.settled.emit()
