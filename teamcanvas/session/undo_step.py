"""The undo command: holds the plans before and after an edit."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from teamcanvas.model.change import diff
from teamcanvas.model.plan import Plan

# Qt calls mergeWith only for commands of the same id; mergeWith decides.
_MERGE_ID = 1


@dataclass(frozen=True, eq=False)
class EditRun:
    """A run of consecutive edits that merge into one step, such as the digits of a number being typed."""

    key: str


class UndoStep(QUndoCommand):
    """Undoes and redoes an edit by switching between two plans, which cannot fail."""

    def __init__(
        self, title: str, before: Plan, after: Plan, set_plan: Callable[[Plan], None], run: EditRun | None = None
    ) -> None:
        """A step from one plan to another.

        Args:
            title: the text of Undo and Redo.
            before: the plan that undo sets.
            after: the plan that redo sets.
            set_plan: callback that sets the current plan.
            run: the run of edits that this one belongs to, if any.
        """
        # Qt takes text after a line break as a separate one.
        super().__init__(" ".join(title.splitlines()))
        self._before = before
        self._after = after
        self._set_plan = set_plan
        self._run = run

    def undo(self) -> None:
        """Set the plan before the step."""
        self._set_plan(self._before)

    def redo(self) -> None:
        """Set the plan after the step; Qt calls this when the step is pushed, too."""
        self._set_plan(self._after)

    def id(self) -> int:
        """The id by which Qt decides whether to call `mergeWith`."""
        return _MERGE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Merge the next edit of the same run. A run that returns to its first plan becomes obsolete."""
        if self._run is None or not isinstance(other, UndoStep) or other._run is not self._run:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(not diff(self._before, self._after))
        return True
