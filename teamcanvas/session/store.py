"""The store: holds the current plan, commits edits, owns the undo stack and emits every change once."""

from collections import deque
from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from teamcanvas.edits.edit import Edit
from teamcanvas.model.change import Change, diff
from teamcanvas.model.plan import Plan
from teamcanvas.session.undo_step import EditRun, UndoStep

# Of a cycle that holds a stack, the garbage collector may take a step first: PySide gives its C++ object back, and
# the stack deletes it a second time, which crashes. So each stack is kept, and its steps with it, until Qt deletes it.
_STACKS: set[QUndoStack] = set()


def _kept_until_deleted(stack: QUndoStack) -> QUndoStack:
    _STACKS.add(stack)
    # Emitted when the stack has deleted its steps.
    stack.destroyed.connect(lambda: _STACKS.discard(stack))
    return stack


def _weak(set_plan: Callable[[Plan], None]) -> Callable[[Plan], None]:
    """Calls a method as long as its object lives: the steps of a stack that is kept do not keep the store."""
    method = WeakMethod(set_plan)

    def call(plan: Plan) -> None:
        living = method()
        if living is not None:
            living(plan)

    return call


def _ignore(change: Change) -> None:
    """The default for `on_change`: a plan without a journal."""


class Store(QObject):
    """The current plan and its undo stack."""

    changed = Signal(object)
    """A `Change`: exactly one for each committed edit, undo and redo, in order."""
    settled = Signal()
    """All changes have been emitted, including those that listeners made meanwhile; `OpenPlan` then starts a check."""

    def __init__(
        self, plan: Plan, on_change: Callable[[Change], None] = _ignore, parent: QObject | None = None
    ) -> None:
        """A store of one plan.

        Args:
            plan: the initial plan.
            on_change: called with every change before `changed` is emitted; must not raise.
            parent: its owner.
        """
        super().__init__(parent)
        self._plan = plan
        self._emitted = plan
        self._last_diff = (plan, plan, Change())
        self._on_change = on_change
        self._run: EditRun | None = None
        self._queue: deque[Change] = deque()
        self._emitting = False
        self._undo_stack = _kept_until_deleted(QUndoStack(self))
        # Emitted after the stack has moved: listeners may read its undo text, or commit an edit themselves.
        self._undo_stack.indexChanged.connect(self._emit_change)

    @property
    def plan(self) -> Plan:
        """The current plan."""
        return self._plan

    @property
    def undo_stack(self) -> QUndoStack:
        """The undo stack. It is clean while the plan is as it was saved."""
        return self._undo_stack

    def commit(self, title: str, edit: Edit, *, merge: str | None = None) -> Change:
        """Apply an edit and push an undo step; an edit that changes nothing pushes none.

        Args:
            title: the text of Undo.
            edit: applied to the current plan.
            merge: a key; consecutive edits with the same key are merged into one step.

        Raises:
            EditRefusedError: the edit cannot be done; nothing has changed.
        """
        before = self._plan
        after = edit(before)
        change = diff(before, after)
        if change:
            run = self._run_of(merge)
            self._last_diff = (before, after, change)
            self._undo_stack.push(UndoStep(title, before, after, _weak(self._set_plan), run))
            self._run = run
        return change

    def undo(self) -> None:
        """Undo the last step, if there is one."""
        self._undo_stack.undo()

    def redo(self) -> None:
        """Redo the last undone step, if there is one."""
        self._undo_stack.redo()

    def _run_of(self, key: str | None) -> EditRun | None:
        if key is None:
            return None
        return self._run if self._run is not None and self._run.key == key else EditRun(key)

    def _set_plan(self, plan: Plan) -> None:
        self._plan = plan
        # An edit after an undo starts a new run.
        self._run = None

    def _emit_change(self) -> None:
        before, after, change = self._last_diff
        if before is not self._emitted or after is not self._plan:
            change = diff(self._emitted, self._plan)
        self._emitted = self._plan
        if change:
            self._on_change(change)
            self._queue.append(change)
            self._emit_queued()

    def _emit_queued(self) -> None:
        if self._emitting:
            # A listener committed an edit: all listeners get the first change before the second.
            return
        self._emitting = True
        try:
            while self._queue:
                self.changed.emit(self._queue.popleft())
        finally:
            self._emitting = False
        self.settled.emit()
